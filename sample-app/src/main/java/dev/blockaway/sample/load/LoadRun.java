package dev.blockaway.sample.load;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** One run; its state belongs to the thread of the clock, and each request has one to wait on. */
final class LoadRun {

  private final CompletableFuture<List<Answer>> result =
      new CompletableFuture<List<Answer>>().orTimeout(LoadPlan.LONGEST, TimeUnit.SECONDS);
  private final List<Answer> answers = new ArrayList<>();
  private final Executor threads;
  private final ScheduledExecutorService clock;
  private final Requests requests;
  private final LoadPlan plan;
  private final Listener listener;
  private int sent;

  LoadRun(
      Executor threads,
      ScheduledExecutorService clock,
      Requests requests,
      LoadPlan plan,
      Listener listener) {
    this.threads = threads;
    this.clock = clock;
    this.requests = requests;
    this.plan = plan;
    this.listener = listener;
  }

  CompletableFuture<List<Answer>> start() {
    orFail(
        CompletableFuture.supplyAsync(requests::rehearse, threads)
            .thenAcceptAsync(warm -> begin(), clock));
    return result;
  }

  private void begin() {
    Future<?> ticks =
        clock.scheduleWithFixedDelay(this::tick, 0, LoadPlan.INTERVAL, TimeUnit.MILLISECONDS);
    var unused = result.whenComplete((all, failure) -> ticks.cancel(false));
  }

  private void tick() {
    if (sent < plan.requests() && sent - answers.size() < plan.concurrency()) {
      send(++sent);
    }
  }

  private void send(int number) {
    Instant now = Instant.now();
    listener.sent(number, now);
    orFail(
        CompletableFuture.supplyAsync(() -> answer(number, now), threads)
            .thenAcceptAsync(this::add, clock));
  }

  private void orFail(CompletableFuture<?> step) {
    var unused =
        step.whenComplete(
            (done, failure) -> {
              if (failure != null) {
                result.completeExceptionally(failure);
              }
            });
  }

  private void add(Answer answer) {
    answers.add(answer);
    listener.answered(answer);
    if (answers.size() == plan.requests()) {
      answers.sort(Comparator.comparingInt(Answer::request));
      result.complete(List.copyOf(answers));
    }
  }

  private Answer answer(int number, Instant sentAt) {
    Response response = requests.send(number, sentAt);
    ReplyText reply = new ReplyText(response.body());
    return new Answer(
        number,
        response.status(),
        sentAt,
        reply.time("startedAt"),
        reply.time("endedAt"),
        Instant.now(),
        reply.text("thread"),
        reply.isTrue("eventLoop"));
  }
}
