package dev.blockaway.checker.engine.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import dev.blockaway.findings.Location;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

final class LabelsTest {
  @Test
  void reportsLineAndColumn() throws IOException {
    assertThat(Labels.location(unit("class A {\n  int b;\n}\n"), 12))
        .isEqualTo(new Location("/A.java", 2, 3));
  }

  @Test
  void reportsNoLineOfCodeThatWasNeverWritten() throws IOException {
    assertThat(Labels.location(unit("class A {}\n"), -1)).isEqualTo(new Location("/A.java", 0, 0));
  }

  private static TreePath unit(String source) throws IOException {
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///A.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("-proc:none"), null, List.of(file));
    CompilationUnitTree unit = task.parse().iterator().next();
    return new TreePath(unit);
  }
}
