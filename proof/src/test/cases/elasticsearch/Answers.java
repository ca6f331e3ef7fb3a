import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import org.apache.http.HttpEntity;
import org.apache.http.client.HttpClient;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.util.EntityUtils;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseListener;
import org.elasticsearch.client.RestClient;

class Answers {
  RestClient rest;
  HttpClient other;
  ElasticsearchClient client;
  ElasticsearchAsyncClient later;
  ExecutorService pool;
  CountDownLatch latch;

  void listen() {
    rest.performRequestAsync(
        new Request("GET", "/"),
        new ResponseListener() {
          @Override
          public void onSuccess(Response response) {
            try {
              EntityUtils.toString(response.getEntity()); // silent: the answer is in memory
              HttpEntity entity = response.getEntity();
              read(entity);
              rest.performRequest(new Request("GET", "/more")); // finds BlockingCallOnEventLoop
            } catch (IOException e) {
              pool.execute(() -> again()); // silent: nothing is known of the pool
            }
          }

          @Override
          public void onFailure(Exception e) {
            again(); // finds BlockingCallOnEventLoop
          }
        });
  }

  class Others implements org.opensearch.client.ResponseListener {
    @Override
    public void onSuccess(org.opensearch.client.Response response) {
      try {
        EntityUtils.toByteArray(other.execute(new HttpGet("http://a")).getEntity()); // finds BlockingCallOnEventLoop
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void onFailure(Exception e) {
      again(); // finds BlockingCallOnEventLoop
    }
  }

  private void read(HttpEntity entity) throws IOException {
    EntityUtils.consume(entity); // silent: the answer is in memory
  }

  void again() {
    try {
      latch.await(); // silent: nothing says where this runs
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  CompletableFuture<Boolean> afterwards() {
    later.search(s -> s.index("a"), Object.class).thenAccept(found -> again()); // finds BlockingCallOnEventLoop
    later.search(s -> s.index("a"), Object.class).thenAcceptAsync(found -> again(), pool); // silent: a pool
    return later
        .get(g -> g.index("a").id("1"), Object.class)
        .thenCompose(found -> later.exists(e -> e.index("a").id("2")))
        .thenApply(found -> count() > 0); // finds BlockingCallOnEventLoop
  }

  private long count() {
    try {
      return client.count().count();
    } catch (IOException e) {
      return 0;
    }
  }
}
