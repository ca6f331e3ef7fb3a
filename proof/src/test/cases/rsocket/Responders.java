import io.rsocket.Payload;
import io.rsocket.RSocket;
import io.rsocket.SocketAcceptor;
import io.rsocket.util.DefaultPayload;
import org.springframework.messaging.handler.annotation.MessageMapping;
import org.springframework.web.client.RestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class Responders {
  RestClient client;

  String ask() {
    return client.get().retrieve().body(String.class);
  }

  class Responder implements RSocket {
    @Override
    public Mono<Payload> requestResponse(Payload payload) {
      return Mono.just(DefaultPayload.create(ask())); // finds BlockingCallOnEventLoop
    }

    @Override
    public Flux<Payload> requestStream(Payload payload) {
      return Flux.defer(() -> Flux.just(DefaultPayload.create(ask()))); // finds BlockingCallOnEventLoop
    }

    @Override
    public Mono<Void> fireAndForget(Payload payload) {
      return Mono.fromRunnable(() -> ask()).subscribeOn(Schedulers.boundedElastic()).then(); // silent: boundedElastic
    }
  }

  SocketAcceptor acceptors() {
    SocketAcceptor.forRequestResponse(payload -> Mono.just(DefaultPayload.create(ask()))); // finds BlockingCallOnEventLoop
    SocketAcceptor.forFireAndForget(payload -> Mono.fromRunnable(this::ask)); // finds BlockingCallOnEventLoop
    ask(); // silent: nothing says where this runs
    return (setup, socket) -> {
      ask(); // finds BlockingCallOnEventLoop
      return Mono.just(new Responder());
    };
  }

  @MessageMapping("orders")
  Mono<String> orders(String name) {
    return Mono.just(ask()); // finds BlockingCallOnEventLoop
  }

  @MessageMapping("stomp")
  String stomp(String name) {
    return ask(); // silent: messages of brokers come on a pool
  }
}
