package dev.blockaway.sample.database;

import dev.blockaway.sample.problem.BadInput;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What users did, read with JDBC: each call waits for the database. */
@Component
public class History {
  private static final String BY_NAME = "SELECT event FROM history WHERE name = ? AND pause(200)";

  private final JdbcTemplate jdbc;

  History(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** What a user did, after 200 milliseconds; {@link BadInput} if that is no name. */
  public List<String> of(String user) {
    return jdbc.queryForList(BY_NAME, String.class, BadInput.word("user", user));
  }
}
