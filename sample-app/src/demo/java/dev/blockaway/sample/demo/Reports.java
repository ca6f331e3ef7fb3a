package dev.blockaway.sample.demo;

import dev.blockaway.sample.report.Reported;
import dev.blockaway.sample.report.SarifReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads a directory of SARIF reports. */
final class Reports {
  private Reports() {}

  /**
   * The findings of every report in a directory: the compiler wrote one, and so did each JVM with
   * the agent.
   *
   * @throws IOException if there is no such directory: then nothing was checked
   */
  static List<Reported> read(Path directory) throws IOException {
    List<Reported> findings = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".sarif")).sorted().toList()) {
        findings.addAll(SarifReader.read(Files.readString(file)));
      }
    }
    return findings;
  }
}
