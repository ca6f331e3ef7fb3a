package dev.blockaway.sample.order;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Examines large orders, which takes 200 milliseconds. */
@Component
public class FraudCheck {
  /** The largest amount that needs no check. */
  public static final int FREE = 1_000;

  private final Executor later = CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS);

  /** Completes later, with whether the order may be accepted. */
  public CompletableFuture<Boolean> accepts(int amount) {
    return CompletableFuture.supplyAsync(() -> amount < 100_000, later);
  }
}
