package dev.blockaway.checker.setup;

/** Says on the error stream what must be said before javac dies of something we cannot prevent. */
final class LastWords {
  private LastWords() {}

  @SuppressWarnings("SystemOut") // javac has not yet given us anything else to write to
  static void say(String text) {
    System.err.println(text);
  }
}
