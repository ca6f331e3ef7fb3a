package dev.blockaway.findings.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class JsonWriterTest {
  private final JsonWriter json = new JsonWriter();

  @Test
  void reportsNestedValues() {
    json.beginObject().name("a").beginArray().value(1).value(true).beginObject().endObject();
    json.endArray().name("b").value("text").endObject();

    assertThat(json.text())
        .isEqualTo(
            """
            {
              "a": [
                1,
                true,
                {}
              ],
              "b": "text"
            }
            """);
  }

  @Test
  void reportsEveryCharacterSoThatAParserReadsItBack() throws JsonProcessingException {
    String all =
        IntStream.rangeClosed(0, Character.MAX_VALUE)
            .mapToObj(c -> String.valueOf((char) c))
            .collect(Collectors.joining());

    JsonNode read = new ObjectMapper().readTree(json.value(all).text());

    assertThat(read.textValue()).isEqualTo(all);
  }

  @Test
  void rejectsValueWithoutName() {
    json.beginObject();

    assertThatIllegalStateException().isThrownBy(() -> json.value(1));
  }

  @Test
  void rejectsNameInArray() {
    json.beginArray();

    assertThatIllegalStateException().isThrownBy(() -> json.name("a"));
  }

  @Test
  void rejectsEndWithPendingName() {
    json.beginObject().name("a");

    assertThatIllegalStateException().isThrownBy(json::endObject);
  }

  @Test
  void rejectsSecondTopLevelValue() {
    json.value("one");

    assertThatIllegalStateException().isThrownBy(() -> json.value("two"));
  }

  @Test
  void rejectsTextOfUnfinishedObject() {
    json.beginObject();

    assertThatIllegalStateException().isThrownBy(json::text);
  }
}
