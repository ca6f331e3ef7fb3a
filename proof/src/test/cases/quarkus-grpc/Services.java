import io.grpc.BindableService;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GlobalInterceptor;
import io.quarkus.grpc.GrpcService;
import io.quarkus.grpc.MutinyService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.transaction.Transactional;

/** {@code @GrpcService} is enough: the event loop, in both styles of a service. */
class Services {
  /** As protoc writes it. */
  abstract static class GreeterImplBase implements BindableService {
    public void hello(String request, StreamObserver<String> responses) {}

    @Override
    public ServerServiceDefinition bindService() {
      return ServerServiceDefinition.builder("Greeter").build();
    }
  }

  /** As Quarkus generates it. */
  interface Greeter extends MutinyService {
    Uni<String> hello(String request);
  }

  static void slow() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @GrpcService
  static class Classic extends GreeterImplBase {
    @Override
    public void hello(String request, StreamObserver<String> responses) {
      slow(); // finds BlockingCallOnEventLoop
      responses.onNext(request);
    }
  }

  @GrpcService
  static class Reactive implements Greeter {
    @Override
    public Uni<String> hello(String request) {
      slow(); // finds BlockingCallOnEventLoop
      return Uni.createFrom().item(request);
    }
  }

  @GrpcService
  static class OnWorker implements Greeter {
    @Override
    @Blocking
    public Uni<String> hello(String request) {
      slow(); // silent: @Blocking
      return Uni.createFrom().item(request);
    }
  }

  @GrpcService
  @RunOnVirtualThread
  static class OnVirtualThread extends GreeterImplBase {
    @Override
    public void hello(String request, StreamObserver<String> responses) {
      slow(); // silent: a virtual thread
    }
  }

  @GrpcService
  static class InTransaction extends GreeterImplBase {
    @Override
    @Transactional
    public void hello(String request, StreamObserver<String> responses) {
      slow(); // silent: transactions are worker threads'
    }
  }

  @Transactional
  @GrpcService
  static class AllInTransactions extends GreeterImplBase {
    @Override
    public void hello(String request, StreamObserver<String> responses) {
      slow(); // silent: the class is transactional
    }
  }

  static class NotOfQuarkus extends GreeterImplBase {
    @Override
    public void hello(String request, StreamObserver<String> responses) {
      slow(); // silent: gRPC itself calls on threads of its executor
    }
  }

  @GlobalInterceptor
  static class Authentication implements ServerInterceptor {
    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
        ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
      slow(); // finds BlockingCallOnEventLoop
      return next.startCall(call, headers);
    }
  }
}
