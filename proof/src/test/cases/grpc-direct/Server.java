import io.grpc.BindableService;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.ServerBuilder;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import org.jetbrains.annotations.Blocking;

/** The call of {@code directExecutor()} turns the rules on. */
class Server {
  static final Phaser PHASER = new Phaser(2);

  abstract static class GreeterImplBase implements BindableService {
    public void hello(String request, StreamObserver<String> responses) {}

    @Override
    public ServerServiceDefinition bindService() {
      return ServerServiceDefinition.builder("Greeter").build();
    }
  }

  static class Greeter extends GreeterImplBase {
    private final ExecutorService pool = Executors.newFixedThreadPool(4);

    @Override
    public void hello(String request, StreamObserver<String> responses) {
      PHASER.arriveAndAwaitAdvance(); // finds BlockingCallOnEventLoop
      pool.execute(() -> PHASER.arriveAndAwaitAdvance()); // silent: a pool
    }

    @Blocking
    void helper() {
      PHASER.arriveAndAwaitAdvance(); // silent: nobody calls it on the loop
    }
  }

  static class Answers implements StreamObserver<String> {
    @Override
    public void onNext(String answer) {
      PHASER.arriveAndAwaitAdvance(); // finds BlockingCallOnEventLoop
    }

    @Override
    public void onError(Throwable failure) {
      PHASER.awaitAdvance(1); // finds BlockingCallOnEventLoop
    }

    @Override
    public void onCompleted() {}
  }

  static class Interceptor implements ServerInterceptor {
    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
        ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
      PHASER.arriveAndAwaitAdvance(); // finds BlockingCallOnEventLoop
      return next.startCall(call, headers);
    }
  }

  static ManagedChannel channel() {
    return ManagedChannelBuilder.forAddress("localhost", 8080).build();
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    ServerBuilder.forPort(8080)
        .directExecutor()
        .addService(new Greeter())
        .intercept(new Interceptor())
        .build()
        .start()
        .awaitTermination(); // silent: the main thread
    PHASER.arriveAndAwaitAdvance(); // silent: the main thread
  }
}
