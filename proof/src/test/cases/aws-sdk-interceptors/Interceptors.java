import java.util.concurrent.Semaphore;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** Building an asynchronous client turns the rules on. */
class Interceptors {
  static final Semaphore PERMITS = new Semaphore(1);

  static class Auditing implements ExecutionInterceptor {
    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
      PERMITS.acquireUninterruptibly(); // silent: on the thread of whoever asks
    }

    @Override
    public void beforeTransmission(
        Context.BeforeTransmission context, ExecutionAttributes attributes) {
      PERMITS.acquireUninterruptibly(); // silent: on the thread of whoever asks
    }

    @Override
    public void afterTransmission(
        Context.AfterTransmission context, ExecutionAttributes attributes) {
      PERMITS.acquireUninterruptibly(); // finds BlockingCallOnEventLoop
    }

    @Override
    public SdkResponse modifyResponse(
        Context.ModifyResponse context, ExecutionAttributes attributes) {
      PERMITS.acquireUninterruptibly(); // finds BlockingCallOnEventLoop
      return context.response();
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
      audit(); // finds BlockingCallOnEventLoop
    }

    private void audit() {
      PERMITS.acquireUninterruptibly();
    }
  }

  static S3AsyncClient build(SdkAsyncHttpClient http) {
    PERMITS.acquireUninterruptibly(); // silent: nothing says where this runs
    return S3AsyncClient.builder()
        .httpClient(http)
        .overrideConfiguration(c -> c.addExecutionInterceptor(new Auditing()))
        .build();
  }
}
