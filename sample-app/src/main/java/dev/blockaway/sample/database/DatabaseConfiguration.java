package dev.blockaway.sample.database;

import com.zaxxer.hikari.HikariDataSource;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.spi.ConnectionFactory;
import java.sql.SQLException;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** The two ways to the same tables. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
  @Bean
  DatabaseServer databaseServer() throws SQLException {
    return DatabaseServer.start();
  }

  @Bean
  HikariDataSource dataSource(DatabaseServer server) {
    return DataSourceBuilder.create()
        .type(HikariDataSource.class)
        .url(server.jdbcUrl())
        .username(DatabaseServer.USER)
        .password(DatabaseServer.PASSWORD)
        .build();
  }

  @Bean
  ConnectionPool connectionFactory(DatabaseServer server) {
    ConnectionFactory postgres =
        new PostgresqlConnectionFactory(
            PostgresqlConnectionConfiguration.builder()
                .host(DatabaseServer.HOST)
                .port(server.postgresPort())
                .database(DatabaseServer.NAME)
                .username(DatabaseServer.USER)
                .password(DatabaseServer.PASSWORD)
                .build());
    return new ConnectionPool(ConnectionPoolConfiguration.builder(postgres).build());
  }

  @Bean
  DatabaseClient databaseClient(ConnectionFactory connectionFactory) {
    return DatabaseClient.create(connectionFactory);
  }
}
