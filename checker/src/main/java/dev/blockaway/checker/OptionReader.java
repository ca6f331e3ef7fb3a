package dev.blockaway.checker;

import com.google.errorprone.ErrorProneFlags;
import dev.blockaway.catalog.Catalog;
import dev.blockaway.checker.engine.Options;
import org.jspecify.annotations.Nullable;

/** Reads {@code -XepOpt:BlockAway:...}, once and not before it is needed. */
final class OptionReader {
  private static final String PREFIX = "BlockAway:";

  private final ErrorProneFlags flags;
  private @Nullable Options options;

  OptionReader(ErrorProneFlags flags) {
    this.flags = flags;
  }

  Options get() {
    if (options == null) {
      options =
          new Options(
              Catalog.builtIn(),
              flags.getBoolean(PREFIX + "Strict").orElse(false),
              flags.getBoolean(PREFIX + "TestCode").orElse(false));
    }
    return options;
  }
}
