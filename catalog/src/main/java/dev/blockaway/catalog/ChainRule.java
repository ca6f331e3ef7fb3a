package dev.blockaway.catalog;

/**
 * A statement about one operator of a reactive chain.
 *
 * @param effect what the operator does to the threads of the chain
 * @param method the operator
 * @param parameter index from 0 of the parameter that the effect is about: a scheduler, an
 *     executor, a function that runs at the end; -1 if there is none
 * @param origin where the rule is written
 */
public record ChainRule(Effect effect, Signature method, int parameter, Origin origin) {

  /** What an operator does to the threads of its chain, and when its functional arguments run. */
  public enum Effect {
    /**
     * Its lambdas are the source: they run on the thread that subscribes. With a parameter only
     * that one is, and the others are called with what it emits, such as in {@code usingWhen}.
     */
    SOURCE,
    /**
     * Its chain is no more than a function, if it starts one or if the chain that it is called on
     * or given is no more: a {@link #MOVES_SIGNALS} operator straight below runs that function
     * itself.
     */
    CALLABLE,
    /**
     * Like {@link #CALLABLE}, but the function has no value: a static operator that makes another
     * type of chain of it, such as {@code Flux.from}, runs it when somebody subscribes.
     */
    ACTION,
    /** Its lambdas run at once, while the chain is assembled. */
    ASSEMBLY,
    /**
     * Its lambdas, or the one at the parameter, run at subscription, on the thread that subscribes.
     * One with a parameter stands beside what else is said of the operator.
     */
    SUBSCRIPTION,
    /**
     * The scheduler argument runs the source and what follows it, such as {@code subscribeOn};
     * without one, threads that must not block.
     */
    MOVES_SOURCE,
    /** The scheduler argument runs what is below, such as {@code publishOn}. */
    MOVES_SIGNALS,
    /**
     * Signals below come on the threads of the scheduler argument, or on those of the framework's
     * timers, which must not block unless a {@link SchedulerRule} for the operator says otherwise.
     */
    HOPS,
    /**
     * Signals below come only from the publishers that its lambdas return or that it is given, such
     * as {@code flatMap} and {@code then}.
     */
    REPLACES,
    /**
     * Like {@link #HOPS}, but signals also come straight from above, such as from a window that is
     * full before its time.
     */
    MAY_HOP,
    /** Its chain emits on the thread of whoever emits into the receiver, such as a sink. */
    EMITTED,
    /**
     * When its time is up, the chain ends, and its lambdas run and its publisher argument is
     * subscribed to on the same threads as with {@link #HOPS}.
     */
    TIMES_OUT,
    /**
     * When its time is up, the chain fails on the threads of {@link #TIMES_OUT}, which is said
     * besides: what handles the failure runs there.
     */
    EXPIRES,
    /**
     * It subscribes to the chain once more when it has ended: on the thread of the end, of the
     * publisher that its function returns, or of its argument, such as {@code retryWhen}.
     */
    RESUBSCRIBES,
    /** It subscribes to its publisher arguments when the chain ends: {@code switchIfEmpty}. */
    CONTINUES,
    /**
     * It announces publishers of what comes from above: the first of them at once, on the thread
     * that subscribes.
     */
    ANNOUNCES,
    /**
     * It may have values for a new subscriber, who gets them on its own thread, such as {@code
     * cache}.
     */
    REPLAYS,
    /** It has values before those of the chain, for whoever subscribes: {@code startWith}. */
    LEADS,
    /**
     * It keeps signals that nobody has asked for in time: whoever asks for them gets them on its
     * own thread, such as {@code flatMap}.
     */
    STORES,
    /**
     * Its lambdas, or the one at the parameter, run when the chain ends or is cancelled, by
     * whomever. An operator may have several.
     */
    FINALLY,
    /**
     * It subscribes to its publisher arguments together with the chain, such as {@code zipWith}.
     */
    JOINS,
    /**
     * Its lambdas are the source and run on the scheduler or executor argument, or on threads that
     * may block if there is no such parameter.
     */
    OFFLOADS,
    /**
     * Its lambdas run on the threads of the receiver, which is a scheduler or executor. A {@link
     * ContextRule.Form#LAMBDA} rule of a type that the receiver has wins over it.
     */
    ON_RECEIVER,
    /** Waits for the chain on the calling thread, which subscribes: {@code block} and friends. */
    SUBSCRIBES
  }
}
