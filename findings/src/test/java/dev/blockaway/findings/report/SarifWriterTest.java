package dev.blockaway.findings.report;

import static dev.blockaway.findings.report.SampleFindings.heldLock;
import static dev.blockaway.findings.report.SampleFindings.queryFrom;
import static dev.blockaway.findings.report.SampleFindings.sleepAt;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.blockaway.findings.Check;
import dev.blockaway.findings.Finding;
import dev.blockaway.findings.FindingText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SarifWriterTest {
  private static final Path ROOT = Path.of("/work space/shop");

  @ParameterizedTest
  @EnumSource(Tool.class)
  void reportsWhatTheSchemaAllows(Tool tool) throws IOException {
    Entry noted =
        new Entry(
            queryFrom("/elsewhere/Login.java"), Level.ERROR, 7, Map.of("test", "LoginTest.info"));
    String log = write(tool, Entry.of(sleepAt(12)), Entry.of(heldLock()), noted);

    try (InputStream schema =
        Objects.requireNonNull(
            getClass().getResourceAsStream("/schema/sarif-schema-2.1.0.json"), "schema")) {
      assertThat(
              JsonSchemaFactory.getInstance(VersionFlag.V7)
                  .getSchema(schema)
                  .validate(new ObjectMapper().readTree(log)))
          .isEmpty();
    }
  }

  @Test
  void reportsNoResultsForCleanRun() {
    JsonNode run = run(Tool.CHECKER);

    assertThat(run.at("/results").isArray()).isTrue();
    assertThat(run.at("/results")).isEmpty();
    assertThat(run.at("/tool/driver/name").textValue()).isEqualTo("BlockAway checker");
  }

  @Test
  void reportsEveryCheckAsRuleWithPage() {
    JsonNode rules = run(Tool.CHECKER).at("/tool/driver/rules");

    assertThat(rules.findValuesAsText("id"))
        .isEqualTo(Arrays.stream(Check.values()).map(Check::id).toList());
    assertThat(rules.findValuesAsText("helpUri"))
        .isEqualTo(Arrays.stream(Check.values()).map(Check::page).toList());
  }

  @Test
  void reportsMessageInSharedWording() {
    Finding finding = sleepAt(12);

    assertThat(run(Tool.CHECKER, Entry.of(finding)).at("/results/0/message/text").textValue())
        .isEqualTo(FindingText.of(finding));
  }

  @Test
  void reportsThreadThatHoldsALockAsAFlowOfItsOwn() {
    JsonNode flows =
        run(Tool.CHECKER, Entry.of(heldLock())).at("/results/0/codeFlows/0/threadFlows");

    assertThat(flows).hasSize(2);
    assertThat(flows.at("/1/locations").findValuesAsText("fullyQualifiedName"))
        .containsExactly("synchronized Prices.refresh", "Statement.executeQuery");
  }

  @Test
  void reportsCallPathOfCheckerAsCodeFlow() {
    JsonNode result = run(Tool.CHECKER, Entry.of(queryFrom("Login.java"))).at("/results/0");

    assertThat(
            result
                .at("/codeFlows/0/threadFlows/0/locations")
                .findValuesAsText("fullyQualifiedName"))
        .containsExactly("UserDao.load", "Statement.executeQuery");
    assertThat(result.has("stacks")).isFalse();
  }

  @Test
  void reportsCallPathOfAgentAsStackFromTheInnermostCall() {
    JsonNode result = run(Tool.AGENT, Entry.of(queryFrom("Login.java"))).at("/results/0");

    assertThat(result.at("/stacks/0/frames").findValuesAsText("fullyQualifiedName"))
        .containsExactly("Statement.executeQuery", "UserDao.load");
    assertThat(result.has("codeFlows")).isFalse();
  }

  @Test
  void reportsFilesBelowRootRelativeToIt() {
    JsonNode artifact = artifact(ROOT.resolve("src/A B.java").toString());

    assertThat(artifact.at("/uri").textValue()).isEqualTo("src/A%20B.java");
    assertThat(artifact.at("/uriBaseId").textValue()).isEqualTo("%SRCROOT%");
  }

  @Test
  void reportsFilesElsewhereAbsolute() {
    JsonNode artifact = artifact("/elsewhere/A.java");

    assertThat(artifact.at("/uri").textValue()).isEqualTo("file:///elsewhere/A.java");
    assertThat(artifact.has("uriBaseId")).isFalse();
  }

  @Test
  void reportsNoRegionWhenLineIsUnknown() {
    JsonNode result = run(Tool.AGENT, Entry.of(queryFrom("Login.java"))).at("/results/0");

    assertThat(result.at("/stacks/0/frames/0/location/physicalLocation").has("region")).isFalse();
  }

  @Test
  void reportsSameFingerprintWhenLinesMove() {
    assertThat(fingerprints(sleepAt(12))).isEqualTo(fingerprints(sleepAt(99)));
  }

  @Test
  void reportsDifferentFingerprintsForEqualFindingsInOneMethod() {
    assertThat(fingerprints(sleepAt(12), sleepAt(13))).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void reportsCountAndNotes() {
    Map<String, String> notes = new LinkedHashMap<>();
    notes.put("test", "LoginTest.info");
    JsonNode result =
        run(Tool.AGENT, new Entry(sleepAt(1), Level.ERROR, 7, notes)).at("/results/0");

    assertThat(result.at("/occurrenceCount").intValue()).isEqualTo(7);
    assertThat(result.at("/properties/test").textValue()).isEqualTo("LoginTest.info");
  }

  private static JsonNode artifact(String file) {
    return run(Tool.CHECKER, Entry.of(queryFrom(file)))
        .at("/results/0/locations/0/physicalLocation/artifactLocation");
  }

  private static List<String> fingerprints(Finding... findings) {
    Entry[] entries = Arrays.stream(findings).map(Entry::of).toArray(Entry[]::new);
    return run(Tool.CHECKER, entries).at("/results").findValuesAsText("primaryLocationLineHash");
  }

  private static JsonNode run(Tool tool, Entry... entries) {
    try {
      return new ObjectMapper().readTree(write(tool, entries)).at("/runs/0");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String write(Tool tool, Entry... entries) {
    return SarifWriter.write(new Report(tool, "1.2.3", ROOT, List.of(entries)));
  }
}
