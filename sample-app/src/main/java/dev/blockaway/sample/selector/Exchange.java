package dev.blockaway.sample.selector;

import dev.blockaway.sample.visit.Reply;
import dev.blockaway.sample.visit.Visit;
import java.util.function.Consumer;

/**
 * A request of the server and the way to answer it.
 *
 * @param visit the request
 * @param answer what sends the answer, from any thread
 */
public record Exchange(Visit visit, Consumer<Reply> answer) {
  /** Answers, since the work is done now and on this thread. */
  public void done() {
    answer.accept(visit.done());
  }
}
