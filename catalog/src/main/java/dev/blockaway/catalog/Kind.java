package dev.blockaway.catalog;

/** What a blocking call waits for; decides which check reports it. */
public enum Kind {
  SLEEP("sleep"),
  WAIT("wait"),
  FUTURE("future"),
  QUEUE("queue"),
  LOCK("lock"),
  REACTIVE_BLOCK("reactive-block"),
  PROCESS("process"),
  CONSOLE("console"),
  SOCKET("socket"),
  DNS("dns"),
  HTTP("http"),
  JDBC("jdbc"),
  JPA("jpa"),
  CLIENT("client"),
  FILE("file"),
  CPU("cpu"),
  ENTROPY("entropy");

  private final String id;

  Kind(String id) {
    this.id = id;
  }

  /** The word used in catalogue files, messages and reports. */
  public String id() {
    return id;
  }
}
