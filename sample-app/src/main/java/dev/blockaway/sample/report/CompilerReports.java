package dev.blockaway.sample.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What the compiler said about both halves when this service was built. */
@Component
public class CompilerReports {
  private final List<Reported> findings = new ArrayList<>();

  CompilerReports() throws IOException {
    for (String report : List.of("broken/checker.sarif", "classes.sarif")) {
      ClassPathResource resource = new ClassPathResource("reports/" + report);
      findings.addAll(SarifReader.read(resource.getContentAsString(StandardCharsets.UTF_8)));
    }
  }

  /** All findings. */
  public List<Reported> findings() {
    return List.copyOf(findings);
  }
}
