package dev.blockaway.sample.selector;

import org.jetbrains.annotations.NonBlocking;

/** What the server does with a request. */
@FunctionalInterface
public interface Handler {
  /** Runs on the one thread of the server; answers now or later. */
  @NonBlocking
  void handle(Exchange exchange);
}
