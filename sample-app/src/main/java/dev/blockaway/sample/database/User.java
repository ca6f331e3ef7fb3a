package dev.blockaway.sample.database;

/**
 * A row of the table of users.
 *
 * @param name 1 to 32 letters from a to z
 * @param hash the BCrypt hash of the password
 */
public record User(String name, String hash) {}
