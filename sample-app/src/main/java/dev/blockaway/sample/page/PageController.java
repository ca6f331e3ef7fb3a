package dev.blockaway.sample.page;

import dev.blockaway.sample.page.Assets.Asset;
import dev.blockaway.sample.problem.BadInput;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Serves the page and its files. */
@RestController
class PageController {
  private final Assets assets;

  PageController(Assets assets) {
    this.assets = assets;
  }

  @GetMapping("/")
  Mono<ResponseEntity<String>> page() {
    return file("index.html");
  }

  @GetMapping("/page/{name}")
  Mono<ResponseEntity<String>> file(@PathVariable String name) {
    Asset asset = assets.find(name);
    return asset == null
        ? Mono.error(BadInput.notFound("There is nothing at this address."))
        : Mono.just(
            ResponseEntity.ok()
                .contentType(asset.type())
                .cacheControl(CacheControl.noCache())
                .body(asset.text()));
  }
}
