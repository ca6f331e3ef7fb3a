package dev.blockaway.agent.stall;

import dev.blockaway.agent.finding.Frame;
import dev.blockaway.catalog.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task that held its event loop for long.
 *
 * @param kind what it did most of the time
 * @param millis for how long it held the loop, without the time in which it was kept from running
 * @param stack where it was most of the time, beginning with the innermost frame
 * @param lock class of the monitor that it waited for; null if none
 * @param owner who held that; null if nobody is known
 * @param ownerStack what the owner did, beginning with the innermost frame; empty without one
 */
public record Stall(
    Kind kind,
    long millis,
    List<Frame> stack,
    @Nullable String lock,
    @Nullable LockOwner owner,
    List<Frame> ownerStack) {}
