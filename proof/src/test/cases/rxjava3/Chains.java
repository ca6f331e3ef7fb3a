import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Observer;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.disposables.Disposable;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

class Chains {
  static String ask(Object question) {
    try (Socket socket = new Socket("localhost", 8080)) {
      return new BufferedReader(new InputStreamReader(socket.getInputStream())).readLine();
    } catch (IOException e) {
      return "";
    }
  }

  Flowable<String> computation() {
    return Flowable.interval(1, TimeUnit.SECONDS).map(tick -> ask(tick)); // finds BlockingCallOnEventLoop
  }

  Single<String> delayed() {
    return Single.fromCallable(() -> ask("a")) // silent: io
        .subscribeOn(Schedulers.io())
        .delay(1, TimeUnit.SECONDS)
        .map(text -> ask(text)); // finds IneffectiveScheduler
  }

  Observable<String> observed(Observable<String> questions) {
    return questions
        .observeOn(Schedulers.io())
        .map(Chains::ask) // silent: io
        .observeOn(Schedulers.computation())
        .filter(text -> ask(text).isEmpty()); // finds IneffectiveScheduler
  }

  Maybe<String> fromSource() {
    return Maybe.fromCallable(() -> ask("a")).subscribeOn(Schedulers.newThread()); // silent: a new thread
  }

  Completable fromPool() {
    Scheduler pool = Schedulers.from(Executors.newFixedThreadPool(4));
    return Completable.fromAction(() -> ask("a")).subscribeOn(pool); // silent: a pool
  }

  Single<String> timer() {
    return Single.timer(1, TimeUnit.SECONDS).flatMap(tick -> Single.just(ask(tick))); // finds BlockingCallOnEventLoop
  }

  Single<String> tooLate() {
    return fromIo().timeout(1, TimeUnit.SECONDS).onErrorReturn(failure -> ask(failure)); // finds BlockingCallOnEventLoop
  }

  Single<String> tooLateOnIo() {
    return fromIo().timeout(1, TimeUnit.SECONDS, Schedulers.io()).onErrorReturn(failure -> ask(failure)); // silent: io
  }

  private Single<String> fromIo() {
    return Single.fromCallable(() -> ask("a")).subscribeOn(Schedulers.io()); // silent: io
  }

  void workers() {
    Schedulers.io().createWorker().schedule(() -> ask("a")); // silent: io
    Schedulers.computation().createWorker().schedule(() -> ask("a")); // finds IneffectiveScheduler
  }

  Single<String> timerOnIo() {
    return Single.timer(1, TimeUnit.SECONDS, Schedulers.io()).map(tick -> ask(tick)); // silent: io
  }

  Flowable<String> debounced(Flowable<String> questions) {
    return questions
        .debounce(1, TimeUnit.SECONDS)
        .doOnNext(text -> ask(text)) // finds BlockingCallOnEventLoop
        .flatMap(text -> Flowable.fromCallable(() -> ask(text)).subscribeOn(Schedulers.io())); // silent: io
  }

  static class Asking implements Observer<String> {
    @Override
    public void onSubscribe(Disposable subscription) {}

    @Override
    public void onNext(String question) {
      ask(question); // silent: nothing says who emits
    }

    @Override
    public void onError(Throwable failure) {}

    @Override
    public void onComplete() {}
  }

  void anonymous() {
    Observable.interval(1, TimeUnit.SECONDS)
        .map(Object::toString)
        .subscribe(
            new Asking() {
              @Override
              public void onNext(String question) {
                ask(question); // finds BlockingCallOnEventLoop
              }
            });
    Observable.interval(1, TimeUnit.SECONDS, Schedulers.io())
        .map(Object::toString)
        .subscribe(
            new Asking() {
              @Override
              public void onNext(String question) {
                ask(question); // silent: io
              }
            });
  }
}
