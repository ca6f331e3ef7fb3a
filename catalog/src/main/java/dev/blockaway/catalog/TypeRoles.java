package dev.blockaway.catalog;

import java.util.List;

/**
 * The types by which a framework tells one thing from another; canonical names.
 *
 * @param async types of results, and of parameters, that make a method asynchronous for the
 *     framework: exactly these, their subtypes do not count
 * @param clues types that only classes written for this framework have in their signatures:
 *     subtypes count
 * @param completing futures and publishers whose results arrive on an event loop: subtypes count
 * @param applications types of which a program has one class, whose annotations speak for all of it
 */
public record TypeRoles(
    List<String> async, List<String> clues, List<String> completing, List<String> applications) {
  /** A framework that needs none of them. */
  public static final TypeRoles NONE = new TypeRoles(List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public TypeRoles {
    async = List.copyOf(async);
    clues = List.copyOf(clues);
    completing = List.copyOf(completing);
    applications = List.copyOf(applications);
  }
}
