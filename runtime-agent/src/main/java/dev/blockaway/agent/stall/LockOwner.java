package dev.blockaway.agent.stall;

import java.util.List;

/**
 * The thread that holds a lock for which another one waits.
 *
 * @param thread its name
 * @param stack its frames, beginning with the innermost
 */
public record LockOwner(String thread, List<StackTraceElement> stack) {}
