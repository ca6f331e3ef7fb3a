package dev.blockaway.sample.broken;

import dev.blockaway.sample.problem.BadInput;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;

/**
 * Sends the calls of an interface over the network: the method is the path, the argument its end.
 */
final class RemoteCall implements InvocationHandler {
  private final HttpClient client = HttpClient.newHttpClient();
  private final String url;

  private RemoteCall(String url) {
    this.url = url;
  }

  /** A stand-in for the service at that address. */
  static <T> T proxy(Class<T> type, String url) {
    Object proxy =
        Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new RemoteCall(url));
    return type.cast(proxy);
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] args)
      throws IOException, InterruptedException {
    String end = args == null ? "" : "/" + args[0];
    URI uri = URI.create(url + "/" + method.getName() + end);
    HttpResponse<String> response =
        client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw BadInput.notFound("There is no " + method.getName() + " of that name.");
    }
    return response.body();
  }
}
