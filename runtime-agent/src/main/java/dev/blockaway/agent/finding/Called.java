package dev.blockaway.agent.finding;

import org.jspecify.annotations.Nullable;

/**
 * The call that leads from the application, or else from a library, to what blocks.
 *
 * @param caller who makes it
 * @param callee what is called; null if the caller itself is innermost
 */
public record Called(Frame caller, @Nullable Frame callee) {}
