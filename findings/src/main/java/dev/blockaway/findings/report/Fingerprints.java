package dev.blockaway.findings.report;

import dev.blockaway.findings.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Gives each finding of a report an identity that survives edits elsewhere in the file: it has no
 * line numbers, and equal findings in one method are counted.
 */
final class Fingerprints {
  private static final int BYTES = 16;
  private final Map<String, Integer> seen = new HashMap<>();

  /** The identity of the next finding of the report. */
  String next(Finding finding) {
    String hash = hash(finding);
    return hash + ":" + seen.merge(hash, 1, Integer::sum);
  }

  private static String hash(Finding finding) {
    String identity =
        String.join(
            "\n", finding.check().id(), finding.context(), finding.call(), finding.blockingCall());
    return HexFormat.of().formatHex(sha256(identity), 0, BYTES);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
