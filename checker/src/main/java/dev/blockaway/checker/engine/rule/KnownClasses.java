package dev.blockaway.checker.engine.rule;

import com.sun.tools.javac.code.ClassFinder;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Symbol.ModuleSymbol;
import com.sun.tools.javac.comp.Modules;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Names;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The classes that the compilation sees, by canonical name; each is looked up once. Javac's own
 * {@code Elements} attributes every part of a name and lists a directory for each, which for the
 * frameworks that are absent took half of the whole analysis.
 */
final class KnownClasses {
  private final ClassFinder finder;
  private final Modules modules;
  private final Names names;
  private final Map<String, Optional<ClassSymbol>> known = new HashMap<>();

  KnownClasses(Context context) {
    this.finder = ClassFinder.instance(context);
    this.modules = Modules.instance(context);
    this.names = Names.instance(context);
  }

  /** The class with this canonical name; null if the compilation does not see it. */
  @Nullable ClassSymbol find(String canonicalName) {
    return known.computeIfAbsent(canonicalName, this::load).orElse(null);
  }

  /** Tries the name as it is, then as that of a nested class, of one nested twice, and so on. */
  private Optional<ClassSymbol> load(String canonicalName) {
    String binaryName = canonicalName;
    while (true) {
      for (ModuleSymbol module : modules.getRootModules()) {
        ClassSymbol found = load(module, binaryName);
        if (found != null) {
          return Optional.of(found);
        }
      }
      int dot = binaryName.lastIndexOf('.');
      if (dot < 0 || !isClassName(binaryName.substring(0, dot))) {
        return Optional.empty();
      }
      binaryName = binaryName.substring(0, dot) + '$' + binaryName.substring(dot + 1);
    }
  }

  private static boolean isClassName(String name) {
    return Character.isUpperCase(name.charAt(name.lastIndexOf('.') + 1));
  }

  private @Nullable ClassSymbol load(ModuleSymbol module, String binaryName) {
    try {
      ClassSymbol found = finder.loadClass(module, names.fromString(binaryName));
      return found.exists() ? found : null;
    } catch (CompletionFailure missingClass) {
      return null;
    }
  }
}
