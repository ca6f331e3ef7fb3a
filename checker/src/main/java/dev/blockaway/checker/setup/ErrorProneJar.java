package dev.blockaway.checker.setup;

/** Whether the Error Prone beside us can be loaded by this JVM. */
enum ErrorProneJar {
  USABLE,
  MISSING,
  TOO_NEW;

  private static final String PLUGIN = "com.google.errorprone.ErrorProneJavacPlugin";

  /** Looks for Error Prone where our own classes come from. */
  static ErrorProneJar find() {
    try {
      Class.forName(PLUGIN, false, ErrorProneJar.class.getClassLoader());
      return USABLE;
    } catch (UnsupportedClassVersionError e) {
      return TOO_NEW;
    } catch (ClassNotFoundException | NoClassDefFoundError e) {
      return MISSING;
    }
  }
}
