package dev.blockaway.sample.fixed;

import dev.blockaway.sample.order.FraudCheck;
import dev.blockaway.sample.problem.BadInput;
import dev.blockaway.sample.visit.Reply;
import dev.blockaway.sample.visit.Visit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** An order whose fraud check completes whenever it likes. */
@RestController
class FixedOrder {
  private final FraudCheck fraudCheck;

  FixedOrder(FraudCheck fraudCheck) {
    this.fraudCheck = fraudCheck;
  }

  @GetMapping("/fixed/order")
  Mono<Reply> order(Visit visit, @RequestParam String amount) {
    int checked = BadInput.number("amount", amount, 1, 1_000_000);
    if (checked <= FraudCheck.FREE) {
      return Mono.just(visit.done());
    }
    return Mono.fromFuture(() -> fraudCheck.accepts(checked))
        .filter(accepted -> accepted)
        .switchIfEmpty(Mono.error(() -> new BadInput("The order looks like fraud.")))
        .map(accepted -> visit.done());
  }
}
