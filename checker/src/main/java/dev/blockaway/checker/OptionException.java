package dev.blockaway.checker;

/** An option that cannot be used: the message names it and says what was expected. */
final class OptionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OptionException(Option option, String expected) {
    super("-XepOpt:" + option.flag() + ": " + expected);
  }

  OptionException(String unknownFlag, String expected) {
    super("-XepOpt:" + unknownFlag + ": " + expected);
  }
}
