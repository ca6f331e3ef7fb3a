package scenario;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/** What a user of BlockHound has written down about {@link Ledger}. */
public final class LedgerIntegration implements BlockHoundIntegration {
  @Override
  public void applyTo(BlockHound.Builder builder) {
    builder
        .nonBlockingThreadPredicate(current -> current.or(LedgerIntegration::mustNotBlock))
        .addDynamicThreadPredicate(thread -> thread.getName().equals("switching"))
        .allowBlockingCallsInside(Ledger.class.getName(), "allowed")
        .disallowBlockingCallsInside(Ledger.class.getName(), "forbidden")
        .markAsBlocking(Ledger.class, "post", "(J)V");
  }

  private static boolean mustNotBlock(Thread thread) {
    return thread.getName().equals("ledger")
        || (thread.getName().equals("switching") && Ledger.isOpen());
  }
}
