package com.shop.service;

public interface ItemService {
  String name(long id);

  String picture(long id);

  long next(long id);
}
