package dev.blockaway.sample.password;

import dev.blockaway.sample.problem.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * What a user sends to prove who it is.
 *
 * @param user the user's name, not yet checked
 * @param password at most 72 characters, which is what BCrypt reads
 */
public record Credentials(String user, String password) {
  /** Refuses a missing name, a missing password and a password that is too long. */
  public Credentials(@Nullable String user, @Nullable String password) {
    if (user == null || password == null || password.length() > 72) {
      throw new BadInput("The body must hold a user and a password of at most 72 characters.");
    }
    this.user = user;
    this.password = password;
  }
}
