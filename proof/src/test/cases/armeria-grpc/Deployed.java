import com.linecorp.armeria.server.grpc.GrpcService;
import io.grpc.BindableService;
import io.grpc.ServerServiceDefinition;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.Semaphore;

/** The builder of a service may move it to the blocking task executor. */
class Deployed {
  static final Semaphore PERMITS = new Semaphore(1);

  static void slow() {
    PERMITS.acquireUninterruptibly();
  }

  abstract static class PlainImplBase implements BindableService {
    public void hello(String request, StreamObserver<String> responses) {}

    @Override
    public ServerServiceDefinition bindService() {
      return ServerServiceDefinition.builder("Plain").build();
    }
  }

  static class Moved extends PlainImplBase {
    @Override
    public void hello(String request, StreamObserver<String> responses) {
      slow(); // silent: its builder moves it
    }
  }

  static class Stays extends PlainImplBase {
    @Override
    public void hello(String request, StreamObserver<String> responses) {
      slow(); // finds BlockingCallOnEventLoop
    }
  }

  static GrpcService moved() {
    return GrpcService.builder().addService(new Moved()).useBlockingTaskExecutor(true).build();
  }

  static GrpcService stays() {
    return GrpcService.builder().addService(new Stays()).build();
  }
}
