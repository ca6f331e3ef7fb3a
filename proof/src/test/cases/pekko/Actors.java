import org.apache.pekko.actor.AbstractActor;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.CyclicBarrier;

class Actors {
  static final CyclicBarrier BARRIER = new CyclicBarrier(2);
  static final ExecutorService POOL = Executors.newFixedThreadPool(4);

  static void await() {
    try {
      BARRIER.await();
    } catch (InterruptedException | java.util.concurrent.BrokenBarrierException e) {
      Thread.currentThread().interrupt();
    }
  }

  static class Classic extends AbstractActor {
    @Override
    public void preStart() {
      await(); // finds BlockingCallOnEventLoop
    }

    @Override
    public Receive createReceive() {
      return receiveBuilder()
          .match(String.class, text -> await()) // finds BlockingCallOnEventLoop
          .matchEquals("stop", text -> CompletableFuture.runAsync(() -> await(), POOL)) // silent: a pool
          .matchAny(message -> onMessage(message)) // finds BlockingCallOnEventLoop
          .build();
    }

    private void onMessage(Object message) {
      await();
    }
  }

  static class Typed extends AbstractBehavior<String> {
    Typed(ActorContext<String> context) {
      super(context);
    }

    @Override
    public org.apache.pekko.actor.typed.javadsl.Receive<String> createReceive() {
      return newReceiveBuilder()
          .onMessage(String.class, this::onText) // finds BlockingCallOnEventLoop
          .onMessageEquals("stop", () -> Behaviors.stopped())
          .build();
    }

    private Behavior<String> onText(String text) {
      await();
      return this;
    }
  }

  static Behavior<String> functional() {
    return Behaviors.setup(
        context -> {
          POOL.execute(() -> await()); // silent: a pool
          return Behaviors.receiveMessage(
              text -> {
                await(); // finds BlockingCallOnEventLoop
                return Behaviors.same();
              });
        });
  }

  public static void main(String[] arguments) {
    await(); // silent: the main thread
  }
}
