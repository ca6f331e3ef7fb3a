package dev.blockaway.checker.setup;

import com.google.auto.service.AutoService;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import java.util.List;

/**
 * The javac plugin that starts by itself from the annotation processor path and runs our checks in
 * Error Prone, unless the build runs Error Prone itself.
 *
 * <p>This class and what it calls before {@link ErrorProneStart} use nothing that javac hides, so
 * that a JVM without the exports leads to a sentence and not to an {@code IllegalAccessError}.
 */
@AutoService(Plugin.class)
public final class BlockAwayPlugin implements Plugin {
  /** What a build writes after {@code -Xplugin:} to pass arguments. */
  static final String NAME = "BlockAway";

  private boolean someoneNamed;

  /**
   * {@inheritDoc}
   *
   * <p>javac asks for it only while it looks for a plugin that the build names. When that is Error
   * Prone and the exports are missing, Error Prone is about to fail with a bare error: this is the
   * last moment for a sentence.
   */
  @Override
  public String getName() {
    if (!someoneNamed) {
      someoneNamed = true;
      List<String> hidden = JavacAccess.hiddenPackages();
      if (!hidden.isEmpty()) {
        LastWords.say(SetupMessages.hiddenPackages(hidden));
      }
    }
    return NAME;
  }

  /**
   * {@inheritDoc}
   *
   * <p>javac asks before it loads the next plugin, which may be an Error Prone that this JVM cannot
   * load: javac would die of it without a sentence.
   */
  @Override
  public boolean autoStart() {
    if (ErrorProneJar.find() == ErrorProneJar.TOO_NEW) {
      LastWords.say(SetupMessages.errorProneTooNew(Runtime.version().feature()));
    }
    return true;
  }

  @Override
  public void init(JavacTask task, String... arguments) {
    if (isOnClassPathOfJvm() && !someoneNamed) {
      // javac inside a program that has our jar on its own class path, such as a unit test
      return;
    }
    List<String> hidden = JavacAccess.hiddenPackages();
    if (!hidden.isEmpty()) {
      SetupNotice.error(task, SetupMessages.hiddenPackages(hidden));
      return;
    }
    switch (ErrorProneJar.find()) {
      case USABLE -> start(task, List.of(arguments));
      case MISSING -> SetupNotice.error(task, SetupMessages.errorProneMissing());
      case TOO_NEW ->
          SetupNotice.error(task, SetupMessages.errorProneTooNew(Runtime.version().feature()));
    }
  }

  private static void start(JavacTask task, List<String> arguments) {
    try {
      ErrorProneStart.start(task, arguments);
    } catch (RuntimeException | LinkageError e) {
      SetupNotice.error(task, SetupMessages.notStarted(e));
    }
  }

  private static boolean isOnClassPathOfJvm() {
    return BlockAwayPlugin.class.getClassLoader() == ClassLoader.getSystemClassLoader();
  }
}
