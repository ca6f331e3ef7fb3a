package dev.blockaway.catalog;

/**
 * A false friend: a call that looks like a blocking one and is not.
 *
 * @param target the call that stays silent; it beats a blocking rule of a supertype
 * @param since the first Java feature release that has the method, 0 when every supported one has
 *     it
 * @param reason why it does not block, a clause without a full stop
 * @param origin where the row is written
 */
public record SilentRule(Signature target, int since, String reason, Origin origin) {}
