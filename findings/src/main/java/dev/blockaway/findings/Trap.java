package dev.blockaway.findings;

/**
 * A scheduler that looks as if it moved a blocking call away, and does not.
 *
 * @param scheduler the operator or hand-off, as {@code Type.method}
 * @param location where it is written
 * @param why why it does not help, a clause without a full stop
 */
public record Trap(String scheduler, Location location, String why) {}
