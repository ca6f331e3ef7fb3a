package dev.blockaway.checker.engine.trap;

import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.findings.Trap;

/**
 * A scheduler that does not help with one blocking call.
 *
 * @param cause why not
 * @param scheduler the call that looks as if it helped
 * @param trap the same in words
 * @param instead what would help, a clause without a full stop
 */
public record FoundTrap(Cause cause, Call scheduler, Trap trap, String instead) {

  /** Why a scheduler does not help. */
  public enum Cause {
    /** It moves what is below it, and the source is above. */
    BELOW_SOURCE(Runs.ON_SAME_THREAD),
    /** It moves what is below it, and the operator is above. */
    BELOW_OPERATOR(Runs.ON_OTHER_THREAD),
    /** The call is computed for an argument, while the chain is put together. */
    EAGER(Runs.ON_SAME_THREAD),
    /** The call itself returns the chain, and waits before it does. */
    EAGER_METHOD(Runs.ON_SAME_THREAD),
    /** It runs its own task elsewhere, and what is chained to it where it was. */
    BACK_AGAIN(Runs.ON_SAME_THREAD),
    /** It runs its own task elsewhere, and what is chained to it on either thread. */
    PERHAPS_BACK_AGAIN(Runs.ON_EITHER),
    /** It runs tasks on the thread that meets it. */
    NO_THREADS(Runs.ON_SAME_THREAD),
    /** Its threads must not block either. */
    WRONG_THREADS(Runs.ON_OTHER_THREAD),
    /** It moves the subscription, which does not move the signals. */
    SOURCE_HAS_THREADS(Runs.ON_OTHER_THREAD),
    /** Another operator comes between and changes the thread again. */
    LEFT_AGAIN(Runs.ON_OTHER_THREAD);

    private final Runs runs;

    Cause(Runs runs) {
      this.runs = runs;
    }

    /** Where the call runs. */
    public Runs runs() {
      return runs;
    }
  }

  /** Where a call runs, seen from the scheduler that does not help. */
  public enum Runs {
    /** On the thread that meets the scheduler: what is known of it holds for the call. */
    ON_SAME_THREAD,
    /** On a thread that the scheduler or another operator brings in. */
    ON_OTHER_THREAD,
    /** Now on the one and now on the other. */
    ON_EITHER
  }
}
