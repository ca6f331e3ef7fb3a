import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.apache.pekko.NotUsed;
import org.apache.pekko.stream.javadsl.Source;

class Streams {
  ExecutorService pool;

  Source<String, NotUsed> mapped(Source<String, NotUsed> source) {
    return source.map(
        text -> {
          Actors.await(); // finds BlockingCallOnEventLoop
          return text;
        });
  }

  Source<Void, NotUsed> async(Source<String, NotUsed> source) {
    return source.mapAsync(4, text -> CompletableFuture.runAsync(Actors::await)); // silent: the common pool
  }
}
