package com.shop.dao;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

public class ItemDao {
  private final Connection connection;

  public ItemDao(Connection connection) {
    this.connection = connection;
  }

  public String name(long id) {
    try (PreparedStatement query =
        connection.prepareStatement("select name from item where id = ?")) {
      query.setLong(1, id);
      ResultSet rows = query.executeQuery();
      return rows.next() ? rows.getString(1) : "";
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public String picture(long id) {
    try {
      return Files.readString(Path.of("pictures", id + ".svg"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public long next(long id) {
    return id + 1;
  }
}
