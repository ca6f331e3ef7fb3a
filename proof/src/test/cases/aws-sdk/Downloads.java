import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

class Downloads {
  final Semaphore permits = new Semaphore(1);

  void acquire() {
    permits.acquireUninterruptibly();
  }

  class Transformer implements AsyncResponseTransformer<GetObjectResponse, String> {
    @Override
    public CompletableFuture<String> prepare() {
      acquire(); // silent: on the thread of whoever asks
      return new CompletableFuture<>();
    }

    @Override
    public void onResponse(GetObjectResponse response) {
      acquire(); // finds BlockingCallOnEventLoop
    }

    @Override
    public void onStream(SdkPublisher<ByteBuffer> body) {
      acquire(); // finds BlockingCallOnEventLoop
    }

    @Override
    public void exceptionOccurred(Throwable failure) {
      acquire(); // finds BlockingCallOnEventLoop
    }
  }

  void ask(S3AsyncClient client, GetObjectRequest request) {
    client.getObject(request, new Transformer()).thenApply(text -> permits.tryAcquire()); // silent: it does not wait
    client.getObject(request, new Transformer()).thenAccept(text -> acquire()); // silent: the client's own pool completes it
    client.getObject(request, new Transformer()).thenAcceptAsync(text -> acquire()); // silent: the common pool
  }

  /** For a client that waits: on the calling thread. */
  class Auditing implements ExecutionInterceptor {
    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
      acquire(); // silent: no asynchronous client is built here
    }
  }

  S3Client build() {
    return S3Client.builder()
        .overrideConfiguration(c -> c.addExecutionInterceptor(new Auditing()))
        .build();
  }
}
