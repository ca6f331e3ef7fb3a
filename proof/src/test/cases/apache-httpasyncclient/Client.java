import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.http.HttpResponse;
import org.apache.http.client.HttpClient;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.concurrent.FutureCallback;
import org.apache.http.nio.client.HttpAsyncClient;
import org.apache.http.util.EntityUtils;

class Client {
  CountDownLatch latch;
  ExecutorService pool;
  HttpClient waiting;

  void await() {
    try {
      latch.await(); // silent: nothing says where this runs
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void version4(HttpAsyncClient client) {
    client.execute(
        new HttpGet("http://a"),
        new FutureCallback<HttpResponse>() {
          @Override
          public void completed(HttpResponse response) {
            try {
              EntityUtils.toString(response.getEntity()); // silent: the consumer has read the answer
              HttpResponse second = waiting.execute(new HttpGet("http://b")); // finds BlockingCallOnEventLoop
              EntityUtils.toString(second.getEntity()); // finds BlockingCallOnEventLoop
            } catch (IOException e) {
              pool.execute(() -> await()); // silent: nothing is known of the pool
            }
          }

          @Override
          public void failed(Exception e) {
            await(); // finds BlockingCallOnEventLoop
          }

          @Override
          public void cancelled() {}
        });
  }

  void version5(CloseableHttpAsyncClient client, SimpleHttpRequest request) {
    client.execute(
        request,
        new org.apache.hc.core5.concurrent.FutureCallback<SimpleHttpResponse>() {
          @Override
          public void completed(SimpleHttpResponse response) {
            response.getBodyText(); // silent: the answer is in memory
            await(); // finds BlockingCallOnEventLoop
          }

          @Override
          public void failed(Exception e) {}

          @Override
          public void cancelled() {
            await(); // finds BlockingCallOnEventLoop
          }
        });
  }
}
