package dev.blockaway.checker.install;

import java.util.regex.Pattern;

/**
 * What a Maven process left behind.
 *
 * @param exitCode 0 if the whole build succeeded
 * @param output everything it printed
 */
record BuildRun(int exitCode, String output) {

  /** The result of a module in Maven's summary: {@code SUCCESS}, {@code FAILURE}; empty if none. */
  String result(String module) {
    var matcher =
        Pattern.compile("^\\[INFO\\] " + module + " \\.+ (\\w+)", Pattern.MULTILINE)
            .matcher(output);
    return matcher.find() ? matcher.group(1) : "";
  }

  /** What was printed while a module was built. */
  String outputOf(String module) {
    return Pattern.compile(
            "\\[INFO\\] Building " + module + " .*?(?=\\[INFO\\] Building |Reactor Summary)",
            Pattern.DOTALL)
        .matcher(output)
        .results()
        .map(result -> result.group())
        .findFirst()
        .orElse("");
  }
}
