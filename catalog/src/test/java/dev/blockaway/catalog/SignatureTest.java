package dev.blockaway.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
  @Test
  void parsesMethodWithParameters() {
    assertThat(Signature.parse("java.io.InputStream#read(byte[],int,int)"))
        .isEqualTo(new Signature("java.io.InputStream", "read", List.of("byte[]", "int", "int")));
  }

  @Test
  void parsesMethodWithoutParameters() {
    assertThat(Signature.parse("java.lang.Object#wait()").parameters()).isEmpty();
  }

  @Test
  void parsesEveryOverload() {
    Signature signature = Signature.parse("java.nio.file.Files#copy(*)");

    assertThat(signature.isEveryOverload()).isTrue();
    assertThat(signature.isEveryMethod()).isFalse();
  }

  @Test
  void parsesEveryMethodOfAnnotatedTypes() {
    Signature signature = Signature.parse("@a.FeignClient#*");

    assertThat(signature.isEveryMethod()).isTrue();
    assertThat(signature.isAnnotation()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.B#c()",
        "a.B#c(int)",
        "a.B#c(a.D[][],java.lang.String)",
        "a.B#<init>(a.D)",
        "a.B.C#d(*)",
        "a.B#*",
        "@a.B#*"
      })
  void writesWhatItParses(String text) {
    assertThat(Signature.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a.B",
        "a.B#c(int, int)",
        "a.B#c(int,)",
        "a.B#c(java.util.List<String>)",
        "a.B#c(int...)",
        "a.B.c()",
        "a.B#*()",
        "a.B#<clinit>()",
        "a.B#<init>",
        "#c()",
        "@#*",
        "a..B#c()",
        "a.B.#c()",
        "a.B#1()",
        "a.B#c",
        "a.B#c)(",
        "a.B#c([])",
        "a.B#c(int[)",
        "a.B#c(int[]x)",
        "a.B#c(,int)",
        "a.B#c(*,int)",
        "a.B#*c"
      })
  void rejectsWhatIsNoSignature(String text) {
    assertThatThrownBy(() -> Signature.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "'" + text + "' is no signature; expected owner#name(types), owner#name(*) or owner#*");
  }

  @Test
  void rejectsNamedMethodOfAnnotation() {
    assertThatThrownBy(() -> Signature.parse("@a.B#c()"))
        .hasMessage("'@a.B#c()': an annotation only goes with #*");
  }
}
