package com.shop.service;

import com.shop.dao.ItemDao;

public class StoredItems implements ItemService {
  private final ItemDao items;

  public StoredItems(ItemDao items) {
    this.items = items;
  }

  @Override
  public String name(long id) {
    return items.name(id);
  }

  @Override
  public String picture(long id) {
    return items.picture(id);
  }

  @Override
  public long next(long id) {
    return items.next(id);
  }
}
