import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.transaction.Transactional;
import java.util.concurrent.CompletableFuture;

@WebSocket(path = "/chat")
class Sockets {
  CompletableFuture<String> answer;

  @OnOpen
  Uni<String> open() throws Exception {
    return Uni.createFrom().item(answer.get()); // finds BlockingCallOnEventLoop
  }

  @OnTextMessage
  Multi<String> messages(String text) {
    return Multi.createFrom().item(answer.join()); // finds BlockingCallOnEventLoop
  }

  @OnBinaryMessage
  @NonBlocking
  void binary(Buffer message) {
    answer.join(); // finds BlockingCallOnEventLoop
  }

  @OnError
  Uni<Void> failed(Exception failure) {
    answer.join(); // finds BlockingCallOnEventLoop
    return Uni.createFrom().voidItem();
  }

  @OnClose
  void closed() {
    answer.join(); // silent: a worker thread
  }

  @WebSocket(path = "/plain")
  static class Plain {
    CompletableFuture<String> answer;

    @OnTextMessage
    String text(String text) {
      return answer.join(); // silent: a worker thread
    }

    @OnBinaryMessage
    CompletableFuture<String> binary(Buffer message) {
      return CompletableFuture.completedFuture(answer.join()); // silent: not Uni, so a worker thread
    }

    @OnOpen
    @Blocking
    Uni<String> open() {
      return Uni.createFrom().item(answer.join()); // silent: @Blocking
    }

    @OnError
    @Transactional
    Uni<String> failed(Exception failure) {
      return Uni.createFrom().item(answer.join()); // silent: transactional
    }
  }
}
