package dev.blockaway.proof;

import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Writes expressions of stream types that read or write a file. */
final class StreamWriter {
  /** Types that say all of what they do, and one that waits for the disk. */
  private static final Map<String, String> FILES =
      new TreeMap<>(
          Map.of(
              "java.io.InputStream", "new java.io.FileInputStream(\"a\")",
              "java.io.OutputStream", "new java.io.FileOutputStream(\"a\")",
              "java.io.Reader", "new java.io.FileReader(\"a\")",
              "java.io.Writer", "new java.io.FileWriter(\"a\")",
              "java.lang.Readable", "new java.io.FileReader(\"a\")",
              "java.io.DataInput", "new java.io.RandomAccessFile(\"a\", \"r\")",
              "java.io.DataOutput", "new java.io.RandomAccessFile(\"a\", \"rw\")",
              "okio.BufferedSource", "okio.Okio.buffer(okio.Okio.source(new java.io.File(\"a\")))",
              "okio.BufferedSink", "okio.Okio.buffer(okio.Okio.sink(new java.io.File(\"a\")))"));

  private final Symbols symbols;

  StreamWriter(Symbols symbols) {
    this.symbols = symbols;
  }

  /** An expression of a type, or of a type that it takes; null if it is no stream. */
  @Nullable String write(TypeMirror type) {
    String file = FILES.get(symbols.name(type));
    TypeElement element = symbols.elementOf(type);
    return file != null || element == null ? file : wrapped(element);
  }

  /** A stream around a stream: {@code new Scanner(new FileInputStream("a"))}. */
  private @Nullable String wrapped(TypeElement type) {
    if (type.getKind() != ElementKind.CLASS || type.getModifiers().contains(Modifier.ABSTRACT)) {
      return null;
    }
    for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      if (constructor.getModifiers().contains(Modifier.PUBLIC)
          && constructor.getParameters().size() == 1) {
        String file = FILES.get(symbols.name(constructor.getParameters().get(0).asType()));
        if (file != null) {
          return "new " + type.getQualifiedName() + "(" + file + ")";
        }
      }
    }
    return null;
  }
}
