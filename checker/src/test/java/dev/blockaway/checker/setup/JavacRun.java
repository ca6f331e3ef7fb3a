package dev.blockaway.checker.setup;

/**
 * What a javac process left behind.
 *
 * @param exitCode 0 if it compiled
 * @param output everything it printed
 */
record JavacRun(int exitCode, String output) {

  /** How often {@code text} was printed. */
  int count(String text) {
    return output.split(java.util.regex.Pattern.quote(text), -1).length - 1;
  }
}
