package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.blockaway.checker.engine.program.Comparison;
import dev.blockaway.checker.engine.program.Facts;
import dev.blockaway.checker.engine.program.Held;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What those who run some code know that the code does not say itself.
 *
 * @param done what holds futures that are complete
 * @param constants the parameters that are given constants
 */
record Given(Set<Held> done, Map<VarSymbol, Object> constants) {
  static final Given NOTHING = new Given(Set.of(), Map.of());

  /** More would be too many: each is a way through the code of its own. */
  private static final int MAX = 3;

  Given {
    done = done.size() > MAX ? Set.of() : Set.copyOf(done);
    constants = constants.size() > MAX ? Map.of() : Map.copyOf(constants);
  }

  boolean isNothing() {
    return done.isEmpty() && constants.isEmpty();
  }

  /** Whether control may come to where conditions have established something. */
  boolean mayReach(Facts facts) {
    return constants.isEmpty() || facts.given().stream().allMatch(this::mayHold);
  }

  private boolean mayHold(Comparison comparison) {
    Object value = constants.get(comparison.parameter());
    return value == null || comparison.mayHoldFor(value);
  }

  @Override
  public int hashCode() {
    return 31 * done.hashCode() + constants.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Given given
        && given.done.equals(done)
        && given.constants.equals(constants);
  }
}
