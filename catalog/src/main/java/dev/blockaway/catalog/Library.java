package dev.blockaway.catalog;

import java.util.List;

/**
 * A library whose blocking calls the catalogue knows.
 *
 * @param id short name, which is also the name of its file and the library of its groups
 * @param title name as people write it
 * @param verified artifacts that the rows were verified against, as group:artifact:version or
 *     jdk:version; may be empty in files of users
 */
public record Library(String id, String title, List<String> verified) {

  /** Copies the list. */
  public Library {
    verified = List.copyOf(verified);
  }
}
