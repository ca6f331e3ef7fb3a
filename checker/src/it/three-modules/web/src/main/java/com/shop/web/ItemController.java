package com.shop.web;

import com.shop.service.ItemService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@RestController
class ItemController {
  private final ItemService items;

  ItemController(ItemService items) {
    this.items = items;
  }

  @GetMapping("/item/{id}/next")
  Mono<Long> next(@PathVariable long id) {
    return Mono.just(items.next(id));
  }

  @GetMapping("/item/{id}/off")
  Mono<String> offLoop(@PathVariable long id) {
    return Mono.fromCallable(() -> items.name(id)).subscribeOn(Schedulers.boundedElastic());
  }

  @GetMapping("/item/{id}")
  Mono<String> name(@PathVariable long id) {
    return Mono.just(items.name(id));
  }

  @GetMapping("/item/{id}/picture")
  Mono<String> picture(@PathVariable long id) {
    return Mono.just(items.picture(id));
  }
}
