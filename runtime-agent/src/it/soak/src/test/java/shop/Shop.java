package shop;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A well-behaved service: it reads and writes rows and streams numbers. */
@SpringBootApplication
@RestController
class Shop {
  private final DatabaseClient database;

  Shop(DatabaseClient database) {
    this.database = database;
  }

  record Item(int id, String name) {}

  @GetMapping("/items/{id}")
  Mono<Item> item(@PathVariable int id) {
    return database
        .sql("select id, name from item where id = $1")
        .bind("$1", id)
        .map(row -> new Item(row.get("id", Integer.class), row.get("name", String.class)))
        .one();
  }

  @PostMapping("/names")
  Mono<Item> rename(@RequestBody Item item) {
    return database
        .sql("update item set name = $1 where id = $2")
        .bind("$1", item.name())
        .bind("$2", item.id())
        .fetch()
        .rowsUpdated()
        .thenReturn(item);
  }

  @GetMapping("/ticks")
  Flux<Long> ticks() {
    return Flux.interval(Duration.ofMillis(1)).onBackpressureDrop().take(20);
  }

  @Bean
  static DatabaseClient databaseClient(ConnectionFactory connections) {
    return DatabaseClient.create(connections);
  }

  @Bean
  static ConnectionFactory connections(@Value("${database.port}") int port) {
    return new ConnectionPool(
        ConnectionPoolConfiguration.builder(
                new PostgresqlConnectionFactory(
                    PostgresqlConnectionConfiguration.builder()
                        .host("127.0.0.1")
                        .port(port)
                        .database("shop")
                        .username("shop")
                        .password("shop")
                        .build()))
            .maxSize(8)
            .build());
  }
}
