package dev.blockaway.sample.run;

import dev.blockaway.sample.load.Answer;
import dev.blockaway.sample.load.LoadGenerator;
import dev.blockaway.sample.problem.BadInput;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

/** Runs the load generator for the page, one run at a time, and tells of it as it goes on. */
@RestController
class RunController {
  private final AtomicBoolean running = new AtomicBoolean();
  private final HttpHandler handler;
  private final LoadGenerator generator;

  RunController(HttpHandler handler, LoadGenerator generator) {
    this.handler = handler;
    this.generator = generator;
  }

  @PostMapping(path = "/runs", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Flux<ServerSentEvent<Object>> run(@RequestBody RunRequest.Wish wish) {
    RunRequest request = RunRequest.of(wish);
    return Flux.defer(
        () ->
            running.compareAndSet(false, true)
                ? events(request).doFinally(signal -> running.set(false))
                : Flux.error(BadInput.conflict("Another run is under way; wait until it ends.")));
  }

  private Flux<ServerSentEvent<Object>> events(RunRequest request) {
    return Flux.usingWhen(
        LoopServer.start(handler, request.loops()),
        server -> Flux.create(page -> run(server, request, page)),
        LoopServer::stop);
  }

  private void run(LoopServer server, RunRequest request, FluxSink<ServerSentEvent<Object>> page) {
    RunEvents events = new RunEvents(page);
    CompletableFuture<List<Answer>> run = generator.run(server.uri(), request.plan(), events);
    var unused = run.whenComplete((answers, failure) -> events.ended(answers));
    page.onDispose(() -> run.cancel(false));
  }
}
