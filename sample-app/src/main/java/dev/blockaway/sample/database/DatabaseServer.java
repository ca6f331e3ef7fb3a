package dev.blockaway.sample.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.tools.Server;

/**
 * H2 in memory behind two loopback ports: its own protocol for JDBC and PostgreSQL's for R2DBC.
 *
 * <p>H2's own R2DBC driver runs each statement on the thread that subscribes, so it would block
 * event loops; the PostgreSQL driver does not.
 */
final class DatabaseServer implements AutoCloseable {
  static final String HOST = "127.0.0.1";
  static final String NAME = "sample";
  static final String USER = "sample";
  static final String PASSWORD = "sample";

  private static final String IN_MEMORY =
      "jdbc:h2:mem:" + NAME + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

  private final Connection keepAlive;
  private final Server tcp;
  private final Server postgres;

  private DatabaseServer(Connection keepAlive, Server tcp, Server postgres) {
    this.keepAlive = keepAlive;
    this.tcp = tcp;
    this.postgres = postgres;
  }

  /** Creates the tables and opens both ports, each a free one. */
  static DatabaseServer start() throws SQLException {
    System.setProperty("h2.bindAddress", HOST);
    Connection keepAlive = DriverManager.getConnection(IN_MEMORY, USER, PASSWORD);
    try (Statement statement = keepAlive.createStatement()) {
      statement.execute("RUNSCRIPT FROM 'classpath:schema.sql'");
    }
    Server tcp = Server.createTcpServer("-tcpPort", "0", "-tcpDaemon").start();
    Server postgres =
        Server.createPgServer("-pgPort", "0", "-pgDaemon", "-key", NAME, "mem:" + NAME).start();
    return new DatabaseServer(keepAlive, tcp, postgres);
  }

  String jdbcUrl() {
    return "jdbc:h2:tcp://%s:%d/mem:%s".formatted(HOST, tcp.getPort(), NAME);
  }

  int postgresPort() {
    return postgres.getPort();
  }

  @Override
  public void close() throws SQLException {
    postgres.stop();
    tcp.stop();
    keepAlive.close();
  }
}
