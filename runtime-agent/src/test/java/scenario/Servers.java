package scenario;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import org.h2.tools.Server;

/** Peers on the loopback interface: an echo, a web server and a database. */
final class Servers implements AutoCloseable {
  private final ServerSocket echo;
  private final HttpServer web;
  private final Server database;

  Servers() throws IOException, SQLException {
    echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "echo");
    thread.setDaemon(true);
    thread.start();
    web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    web.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 2);
          exchange.getResponseBody().write(new byte[] {'o', 'k'});
          exchange.close();
        });
    web.setExecutor(Executors.newCachedThreadPool(Servers::daemon));
    web.start();
    database = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
  }

  InetSocketAddress echoAddress() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), echo.getLocalPort());
  }

  Socket connect() throws IOException {
    return new Socket(echo.getInetAddress(), echo.getLocalPort());
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + web.getAddress().getPort() + "/");
  }

  String databaseUrl() {
    return "jdbc:h2:tcp://127.0.0.1:" + database.getPort() + "/mem:shop;DB_CLOSE_DELAY=-1";
  }

  @Override
  public void close() throws IOException {
    echo.close();
    web.stop(0);
    database.stop();
  }

  private void serve() {
    try {
      while (true) {
        Socket socket = echo.accept();
        daemon(() -> echo(socket)).start();
      }
    } catch (IOException e) {
      // closed
    }
  }

  private static void echo(Socket socket) {
    try (socket) {
      socket.getInputStream().transferTo(socket.getOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "server");
    thread.setDaemon(true);
    return thread;
  }
}
