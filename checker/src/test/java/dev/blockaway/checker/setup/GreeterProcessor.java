package dev.blockaway.checker.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** An annotation processor that writes a class which sleeps, in its first round. */
@SupportedAnnotationTypes("*")
public final class GreeterProcessor extends AbstractProcessor {
  private boolean written;

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!written) {
      written = true;
      write();
    }
    return false;
  }

  private void write() {
    try (Writer file = processingEnv.getFiler().createSourceFile("a.Greeter").openWriter()) {
      file.write(
          """
          package a;
          class Greeter {
            static void greet() throws InterruptedException {
              Thread.sleep(1);
            }
          }
          """);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
