package dev.blockaway.catalog;

/**
 * Calls of one library that block for the same reason and have the same replacement.
 *
 * @param library the library's short name, which is also the name of its file
 * @param name the group's name, unique in its library
 * @param kind what the calls wait for
 * @param reason why they block, a clause without a full stop
 * @param instead what to use on an event loop, a clause without a full stop in which a {@link
 *     Remedy} may stand in braces; {@link Remedies} words it
 * @param onByDefault whether the checker reports the group when no option speaks of it
 */
public record BlockingGroup(
    String library, String name, Kind kind, String reason, String instead, boolean onByDefault) {}
