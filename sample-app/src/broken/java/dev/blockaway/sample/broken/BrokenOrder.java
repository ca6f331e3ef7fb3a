package dev.blockaway.sample.broken;

import dev.blockaway.sample.order.FraudCheck;
import dev.blockaway.sample.problem.BadInput;
import dev.blockaway.sample.visit.Reply;
import dev.blockaway.sample.visit.Visit;
import java.util.concurrent.ExecutionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** An order whose fraud check is waited for, if the order is large. */
@RestController
class BrokenOrder {
  private final FraudCheck fraudCheck;

  BrokenOrder(FraudCheck fraudCheck) {
    this.fraudCheck = fraudCheck;
  }

  @GetMapping("/broken/order")
  Mono<Reply> order(Visit visit, @RequestParam String amount)
      throws ExecutionException, InterruptedException {
    int checked = BadInput.number("amount", amount, 1, 1_000_000);
    if (checked > FraudCheck.FREE && !fraudCheck.accepts(checked).get()) {
      throw new BadInput("The order looks like fraud.");
    }
    return Mono.just(visit.done());
  }
}
