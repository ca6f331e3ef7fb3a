package dev.blockaway.sample.pair;

import java.util.function.IntFunction;

/**
 * The same URL in both halves, and how to call it with good input.
 *
 * @param name the last part of the URL
 * @param body what the request carries; with a body it is a POST
 * @param parameters the query of the request of a number, without the number itself
 */
public record Endpoint(String name, Body body, IntFunction<String> parameters) {
  /** A GET with the same parameters each time. */
  static Endpoint get(String name, String parameters) {
    return new Endpoint(name, Body.NONE, request -> parameters);
  }

  /** A POST. */
  static Endpoint post(String name, Body body) {
    return new Endpoint(name, body, request -> "");
  }

  /**
   * Where to send a request.
   *
   * @param half which twin
   * @param request the number of the request, from 1
   * @return path and query
   */
  public String uri(Half half, int request) {
    String query = parameters.apply(request);
    return "/%s/%s?request=%d%s"
        .formatted(half.id(), name, request, query.isEmpty() ? "" : "&" + query);
  }
}
