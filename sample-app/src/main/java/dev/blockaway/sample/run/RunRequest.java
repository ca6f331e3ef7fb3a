package dev.blockaway.sample.run;

import dev.blockaway.sample.load.LoadPlan;
import dev.blockaway.sample.pair.Half;
import dev.blockaway.sample.pair.PairRegistry;
import dev.blockaway.sample.problem.BadInput;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A run that somebody asks for.
 *
 * @param plan what to send
 * @param loops how many event loops the server has, 1 or 4
 */
record RunRequest(LoadPlan plan, int loops) {
  /** Refuses whatever is unknown or out of bounds. */
  static RunRequest of(Wish wish) {
    if (wish.loops() != 1 && wish.loops() != 4) {
      throw new BadInput("The number of loops must be 1 or 4.");
    }
    try {
      return new RunRequest(plan(wish), wish.loops());
    } catch (IllegalArgumentException e) {
      throw new BadInput(String.valueOf(e.getMessage()));
    }
  }

  private static LoadPlan plan(Wish wish) {
    return new LoadPlan(
        PairRegistry.endpoint(String.valueOf(wish.endpoint()))
            .orElseThrow(() -> new IllegalArgumentException("There is no such endpoint.")),
        half(wish.half()),
        wish.requests(),
        wish.concurrency());
  }

  private static Half half(@Nullable String id) {
    return Arrays.stream(Half.values())
        .filter(half -> half.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("The half must be broken or fixed."));
  }

  /** The body of the request, not yet checked. */
  record Wish(
      @Nullable String endpoint, @Nullable String half, int loops, int requests, int concurrency) {}
}
