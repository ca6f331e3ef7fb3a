import java.util.concurrent.CountDownLatch;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.concurrent.Task;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.stage.Stage;

class Window extends Application {
  static final CountDownLatch LATCH = new CountDownLatch(1);

  static void await() {
    try {
      LATCH.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void start(Stage stage) {
    await(); // finds BlockingCallOnEventLoop
    new Thread(() -> await()).start(); // silent: a thread of its own
  }

  @Override
  public void init() {
    await(); // silent: the launcher's thread
  }

  void later(Node node) {
    Platform.runLater(() -> await()); // finds BlockingCallOnEventLoop
    node.setOnMouseClicked(event -> await()); // finds BlockingCallOnEventLoop
    if (!Platform.isFxApplicationThread()) {
      await(); // silent: the guard says so
    }
  }

  static class Click implements EventHandler<Event> {
    @Override
    public void handle(Event event) {
      await(); // finds BlockingCallOnEventLoop
    }
  }

  static class Loading extends Task<String> {
    @Override
    protected String call() {
      await(); // silent: a worker
      return "";
    }

    @Override
    protected void succeeded() {
      await(); // finds BlockingCallOnEventLoop
    }
  }
}
