package shop;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/** Traffic over TLS, from a client to a service to a database, for as long as was asked. */
class SoakTest {
  private static final long GROWTH_LIMIT_BYTES = 16L << 20;
  private final AtomicLong requests = new AtomicLong();

  @Test
  void staysSilentAndFlat() throws Exception {
    System.setProperty("h2.bindAddress", "127.0.0.1");
    try (Connection keepAlive = database();
        ConfigurableApplicationContext shop = shop()) {
      WebClient client = client(shop.getEnvironment().getProperty("local.server.port"));
      long seconds = Long.getLong("soak.seconds", 600);
      traffic(client, Duration.ofSeconds(Math.max(5, seconds / 5)));
      long before = usedBytes();
      traffic(client, Duration.ofSeconds(seconds));
      long growth = usedBytes() - before;
      System.out.printf(
          "soak: %d requests, heap grew by %d KiB%n", requests.get(), growth >> 10);
      assertTrue(growth < GROWTH_LIMIT_BYTES, "grew by " + growth + " bytes");
    }
  }

  private void traffic(WebClient client, Duration time) {
    Flux.<Integer>generate(sink -> sink.next((int) (requests.incrementAndGet() % 50) + 1))
        .take(time)
        .flatMap(id -> request(client, id), 16)
        .then()
        .block();
  }

  private static Mono<?> request(WebClient client, int id) {
    return switch (id % 3) {
      case 0 -> client.get().uri("/items/" + id).retrieve().bodyToMono(Shop.Item.class);
      case 1 ->
          client
              .post()
              .uri("/names")
              .bodyValue(new Shop.Item(id, "name " + id))
              .retrieve()
              .bodyToMono(Shop.Item.class);
      default -> client.get().uri("/ticks").retrieve().bodyToFlux(Long.class).count();
    };
  }

  private static Connection database() throws Exception {
    Connection keepAlive =
        DriverManager.getConnection(
            "jdbc:h2:mem:shop;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
            "shop",
            "shop");
    try (var statement = keepAlive.createStatement()) {
      statement.execute("create table item (id int primary key, name varchar)");
      for (int id = 1; id <= 100; id++) {
        statement.execute("insert into item values (" + id + ", 'item')");
      }
    }
    Server server =
        Server.createPgServer("-pgPort", "0", "-pgDaemon", "-key", "shop", "mem:shop").start();
    System.setProperty("database.port", String.valueOf(server.getPort()));
    return keepAlive;
  }

  private static ConfigurableApplicationContext shop() throws Exception {
    Path keys = Files.createTempDirectory("soak").resolve("keys.p12");
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    int made =
        new ProcessBuilder(
                keytool, "-genkeypair", "-alias", "shop", "-keyalg", "EC", "-dname",
                "CN=localhost", "-storetype", "PKCS12", "-storepass", "secret", "-keystore",
                keys.toString())
            .redirectErrorStream(true)
            .redirectOutput(new File("target/keytool.txt"))
            .start()
            .waitFor();
    assertTrue(made == 0, "keytool made a certificate");
    return SpringApplication.run(
        Shop.class,
        "--server.port=0",
        "--server.address=127.0.0.1",
        "--server.ssl.key-store=" + keys,
        "--server.ssl.key-store-password=secret",
        "--spring.web.resources.add-mappings=false");
  }

  private static WebClient client(String port) throws Exception {
    var ssl = SslContextBuilder.forClient().trustManager(InsecureTrustManagerFactory.INSTANCE).build();
    return WebClient.builder()
        .baseUrl("https://127.0.0.1:" + port)
        .clientConnector(
            new ReactorClientHttpConnector(HttpClient.create().secure(spec -> spec.sslContext(ssl))))
        .build();
  }

  private static long usedBytes() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(200);
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
