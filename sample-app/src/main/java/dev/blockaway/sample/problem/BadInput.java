package dev.blockaway.sample.problem;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request that the service refuses, with the sentence that says why. */
public class BadInput extends ErrorResponseException {
  private static final long serialVersionUID = 1L;

  /**
   * Refuses with status 400.
   *
   * @param sentence one sentence for the person who sent the request
   */
  public BadInput(String sentence) {
    this(HttpStatus.BAD_REQUEST, sentence);
  }

  private BadInput(HttpStatus status, String sentence) {
    super(status, ProblemDetail.forStatusAndDetail(status, sentence), null);
  }

  /** Refuses with status 401. */
  public static BadInput unauthorized(String sentence) {
    return new BadInput(HttpStatus.UNAUTHORIZED, sentence);
  }

  /** Refuses with status 404. */
  public static BadInput notFound(String sentence) {
    return new BadInput(HttpStatus.NOT_FOUND, sentence);
  }

  /** Refuses with status 503: the request is good, and there is no room for it now. */
  public static BadInput busy(String sentence) {
    return new BadInput(HttpStatus.SERVICE_UNAVAILABLE, sentence);
  }

  /** Refuses with status 409: something else must end first. */
  public static BadInput conflict(String sentence) {
    return new BadInput(HttpStatus.CONFLICT, sentence);
  }

  /**
   * Parses a whole number.
   *
   * @param name the parameter, for the sentence
   * @throws BadInput unless {@code text} is a number from {@code least} to {@code most}
   */
  public static int number(String name, String text, int least, int most) {
    int number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    if (number < least || number > most) {
      throw new BadInput(
          "The parameter %s must be a number from %d to %d.".formatted(name, least, most));
    }
    return number;
  }

  /**
   * Parses a name of lower-case Latin letters, such as those of users and items.
   *
   * @param name the parameter, for the sentence
   * @throws BadInput unless {@code text} is such a name
   */
  public static String word(String name, String text) {
    if (!text.matches("[a-z]{1,32}")) {
      throw new BadInput("The parameter %s must be 1 to 32 letters from a to z.".formatted(name));
    }
    return text;
  }
}
