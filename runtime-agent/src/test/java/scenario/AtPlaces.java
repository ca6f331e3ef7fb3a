package scenario;

import java.util.concurrent.CountDownLatch;
import reactor.core.scheduler.Schedulers;
import scenario.place.Places;

/** Sleeps on an event loop in the places that the arguments name. */
public final class AtPlaces {
  private AtPlaces() {}

  /**
   * Runs them one after the other.
   *
   * @param places names of places
   * @throws InterruptedException if it is interrupted
   */
  public static void main(String[] places) throws InterruptedException {
    for (String place : places) {
      CountDownLatch done = new CountDownLatch(1);
      Schedulers.parallel()
          .schedule(
              () -> {
                Places.enter(place);
                done.countDown();
              });
      done.await();
    }
    System.out.println("all done");
    System.exit(0);
  }
}
