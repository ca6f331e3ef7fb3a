import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Event loops that a program writes itself. */
class SelectorLoops {
  static void store() {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:tcp://localhost/~/orders")) {
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static class Echo implements Runnable {
    final Selector selector;
    final ExecutorService pool = Executors.newFixedThreadPool(4);

    Echo(Selector selector) {
      this.selector = selector;
    }

    @Override
    public void run() {
      try {
        store(); // silent: before the loop has begun
        while (selector.isOpen()) {
          selector.select(); // silent: the one place where the loop waits
          Iterator<SelectionKey> keys = selector.selectedKeys().iterator();
          while (keys.hasNext()) {
            handle(keys.next()); // finds BlockingCallOnEventLoop
            pool.execute(() -> store()); // silent: a pool
            keys.remove();
          }
          store(); // finds BlockingCallOnEventLoop
        }
        store(); // silent: after its end
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    private void handle(SelectionKey key) throws IOException {
      ((SocketChannel) key.channel()).read(ByteBuffer.allocate(10));
      store();
    }
  }

  static class InThread extends Thread {
    private final Selector selector;

    InThread(Selector selector) {
      this.selector = selector;
    }

    @Override
    public void run() {
      try {
        for (; ; ) {
          if (selector.select(100) > 0) { // silent: the one place where the loop waits
            store(); // finds BlockingCallOnEventLoop
          }
        }
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  static void startAsLambda(Selector selector) {
    new Thread(
            () -> {
              try {
                do {
                  selector.select(key -> store()); // finds BlockingCallOnEventLoop
                } while (selector.isOpen());
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            })
        .start();
  }

  /** Not a loop: it waits for one channel, once. */
  static void connect(SocketChannel channel) throws IOException {
    try (Selector selector = Selector.open()) {
      channel.register(selector, SelectionKey.OP_CONNECT);
      selector.select(1000); // silent: nothing says that this runs on a loop
      store(); // silent: nothing says that this runs on a loop
    }
  }
}
