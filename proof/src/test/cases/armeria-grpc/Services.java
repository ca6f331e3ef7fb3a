import com.linecorp.armeria.server.annotation.Blocking;
import com.linecorp.armeria.server.grpc.GrpcService;
import io.grpc.BindableService;
import io.grpc.ServerServiceDefinition;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

class Services {
  static final Semaphore PERMITS = new Semaphore(1);

  /** As protoc writes it. */
  abstract static class GreeterImplBase implements BindableService {
    public void hello(String request, StreamObserver<String> responses) {}

    public void goodbye(String request, StreamObserver<String> responses) {}

    @Override
    public ServerServiceDefinition bindService() {
      PERMITS.acquireUninterruptibly(); // silent: services are bound at start-up
      return ServerServiceDefinition.builder("Greeter").build();
    }
  }

  static class Greeter extends GreeterImplBase {
    @Override
    public void hello(String request, StreamObserver<String> responses) {
      PERMITS.acquireUninterruptibly(); // finds BlockingCallOnEventLoop
      responses.onNext(request);
    }

    @Override
    public void goodbye(String request, StreamObserver<String> responses) {
      CompletableFuture.runAsync(() -> PERMITS.acquireUninterruptibly()); // silent: the common pool
      acquire(); // finds BlockingCallOnEventLoop
    }

    private void acquire() {
      PERMITS.acquireUninterruptibly();
    }
  }

  static class BelowGreeter extends Greeter {
    @Override
    public void hello(String request, StreamObserver<String> responses) {
      PERMITS.acquireUninterruptibly(3); // finds BlockingCallOnEventLoop
    }

    @Override
    @Blocking
    public void goodbye(String request, StreamObserver<String> responses) {
      PERMITS.acquireUninterruptibly(); // silent: @Blocking
    }
  }

  GrpcService build() {
    return GrpcService.builder().addService(new Greeter()).build();
  }
}
