package dev.blockaway.sample.password;

import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.security.spec.KeySpec;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** How keys are made of passwords: with 200,000 rounds, slowly on purpose. */
public final class KeyMaker {
  private static final byte[] SALT = "of the sample".getBytes(StandardCharsets.UTF_8);

  private KeyMaker() {}

  /** What makes the keys. */
  public static SecretKeyFactory factory() {
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a key of 256 bits is made of. */
  public static KeySpec spec(String password) {
    return new PBEKeySpec(password.toCharArray(), SALT, 200_000, 256);
  }
}
