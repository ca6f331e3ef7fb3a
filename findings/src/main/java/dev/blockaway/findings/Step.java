package dev.blockaway.findings;

/**
 * One step of a call path.
 *
 * @param method what is called at this step, as {@code Type.method}
 * @param location where it is called
 */
public record Step(String method, Location location) {}
