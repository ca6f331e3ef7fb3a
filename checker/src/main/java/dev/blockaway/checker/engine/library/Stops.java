package dev.blockaway.checker.engine.library;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import dev.blockaway.catalog.PathStops;
import java.util.HashMap;
import java.util.Map;

/** The classes into which no path is followed; remembered, since it is asked at every call. */
public final class Stops {
  private final PathStops stops = PathStops.builtIn();
  private final Map<ClassSymbol, Boolean> known = new HashMap<>();

  public boolean contains(ClassSymbol type) {
    Boolean answer = known.get(type);
    if (answer == null) {
      answer = stops.stops(type.flatName().toString());
      known.put(type, answer);
    }
    return answer;
  }
}
