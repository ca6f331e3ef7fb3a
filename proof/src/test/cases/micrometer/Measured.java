import io.micrometer.core.instrument.Timer;
import io.micrometer.observation.Observation;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Phaser;
import org.jetbrains.annotations.NonBlocking;

class Measured {
  final Phaser phaser = new Phaser(2);

  int advance() {
    return phaser.arriveAndAwaitAdvance();
  }

  @NonBlocking
  void onALoop(Timer timer, Observation observation) throws Exception {
    timer.record(() -> advance()); // finds BlockingCallOnEventLoop
    timer.recordCallable(this::advance); // finds BlockingCallOnEventLoop
    observation.observe(() -> advance()); // finds BlockingCallOnEventLoop
    observation.observe(() -> CompletableFuture.runAsync(this::advance)); // silent: the common pool
    timer.record(() -> phaser.getPhase()); // silent: nothing blocks
  }

  void elsewhere(Timer timer) {
    timer.record(() -> advance()); // silent: nothing says where this runs
  }
}
