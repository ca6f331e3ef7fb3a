package dev.blockaway.sample.run;

import dev.blockaway.sample.load.Answer;
import dev.blockaway.sample.load.Listener;
import dev.blockaway.sample.load.Summary;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.FluxSink;

/** Tells the page of a run while it goes on. */
final class RunEvents implements Listener {
  private final FluxSink<ServerSentEvent<Object>> page;

  RunEvents(FluxSink<ServerSentEvent<Object>> page) {
    this.page = page;
  }

  @Override
  public void sent(int request, Instant at) {
    tell("sent", new Sent(request, at));
  }

  @Override
  public void answered(Answer answer) {
    tell("answer", answer);
  }

  /** Tells how it ended: with all answers, or without (null). */
  void ended(@Nullable List<Answer> answers) {
    if (answers == null) {
      tell("failure", new Failure("The service did not answer and the run was given up."));
    } else {
      tell("summary", Summary.of(answers));
    }
    page.complete();
  }

  private void tell(String event, Object data) {
    page.next(ServerSentEvent.builder(data).event(event).build());
  }

  /** A request has been sent. */
  record Sent(int request, Instant sentAt) {}

  /** A run has ended without a result. */
  record Failure(String sentence) {}
}
