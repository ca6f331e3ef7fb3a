import io.quarkus.qute.Template;
import io.quarkus.vertx.ConsumeEvent;
import io.quarkus.vertx.web.Route;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** A template is rendered where somebody subscribes, and what follows runs there, too. */
class Templates {
  Template template;

  static String send(String text) {
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(text)).build();
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    } catch (Exception e) {
      return "";
    }
  }

  void onTheCaller() {
    template.data("a", 1).createUni().subscribe().with(text -> send(text)); // silent: the caller subscribes
    template.data("a", 1).createMulti().subscribe().with(text -> send(text)); // silent: the caller subscribes
    template.data("a", 1).createUni().map(text -> send(text)).await().indefinitely(); // silent: the caller subscribes
  }

  void itsFunctions() {
    template
        .instance()
        .computedData("a", name -> send(name)) // silent: the caller renders
        .onRendered(() -> send("done")) // silent: the caller renders
        .consume(part -> send(part)); // silent: the caller renders
  }

  @ConsumeEvent("mails")
  void onTheLoop(String name) {
    template.data("a", name).createUni().subscribe().with(text -> send(text)); // finds BlockingCallOnEventLoop
  }

  @Route(path = "/mail")
  Uni<String> returned() {
    return template.data("a", 1).createUni().map(text -> send(text)); // finds BlockingCallOnEventLoop
  }

  @Route(path = "/moved")
  Uni<String> moved() {
    return template
        .data("a", 1)
        .createUni()
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(text -> send(text)); // silent: a worker thread
  }
}
