import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import org.reactivestreams.Publisher;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.client.loadbalancer.EmptyResponse;
import org.springframework.cloud.client.loadbalancer.Request;
import org.springframework.cloud.client.loadbalancer.Response;
import org.springframework.cloud.client.loadbalancer.reactive.ReactiveLoadBalancer;
import org.springframework.cloud.loadbalancer.core.ReactorServiceInstanceLoadBalancer;
import org.springframework.context.annotation.Bean;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class Balancers {
  static Response<ServiceInstance> ask() {
    try (Socket socket = new Socket("registry", 80); // silent: nothing says where this runs
        InputStream in = socket.getInputStream()) {
      in.read(); // silent: nothing says where this runs
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return new EmptyResponse();
  }

  static class Eager implements ReactorServiceInstanceLoadBalancer {
    @Override
    public Mono<Response<ServiceInstance>> choose(Request request) {
      return Mono.just(ask()); // finds BlockingCallOnEventLoop
    }
  }

  static class Deferred implements ReactorServiceInstanceLoadBalancer {
    @Override
    public Mono<Response<ServiceInstance>> choose(Request request) {
      return Mono.fromCallable(() -> ask()); // finds BlockingCallOnEventLoop
    }
  }

  static class Moved implements ReactorServiceInstanceLoadBalancer {
    @Override
    public Mono<Response<ServiceInstance>> choose(Request request) {
      return Mono.fromCallable(() -> ask()).subscribeOn(Schedulers.boundedElastic()); // silent: boundedElastic
    }
  }

  static class Plain implements ReactiveLoadBalancer<ServiceInstance> {
    @Override
    public Publisher<Response<ServiceInstance>> choose(Request request) {
      return Mono.just(ask()); // finds BlockingCallOnEventLoop
    }
  }

  @Bean
  ReactorServiceInstanceLoadBalancer balancer() {
    ask(); // silent: beans are made at start-up
    return new Eager();
  }
}
