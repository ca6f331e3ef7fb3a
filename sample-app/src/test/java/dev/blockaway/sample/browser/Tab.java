package dev.blockaway.sample.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A page in the browser. */
final class Tab {
  private final DevTools tools;
  private final String session;

  Tab(DevTools tools, String session) {
    this.tools = tools;
    this.session = session;
    call("Page.enable", Map.of());
    call("Runtime.enable", Map.of());
    call("Log.enable", Map.of());
  }

  void go(String url) {
    call("Page.navigate", Map.of("url", url));
  }

  /** Pretends to be a screen. */
  void screen(int width, int height, boolean phone) {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width", width, "height", height, "deviceScaleFactor", phone ? 2 : 1, "mobile", phone));
  }

  /** Pretends that the user likes it light or dark. */
  void scheme(String scheme) {
    call(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** The value of an expression. */
  JsonNode evaluate(String expression) {
    JsonNode answer =
        call(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
    }
    return answer.at("/result/value");
  }

  /**
   * Waits until an expression is true.
   *
   * @throws AssertionError if that takes longer than a minute
   */
  void await(String expression) throws InterruptedException {
    Instant end = Instant.now().plus(Duration.ofMinutes(1));
    while (!evaluate("!!(" + expression + ")").asBoolean()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError(
            "never true: "
                + expression
                + "; status: "
                + evaluate("document.querySelector('#status')?.textContent"));
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  /** Presses a key, such as {@code Tab} or {@code Enter}. */
  void press(String key) {
    String text = key.equals("Enter") ? "\r" : "";
    int code = key.equals("Enter") ? 13 : 9;
    for (String type : List.of(text.isEmpty() ? "rawKeyDown" : "keyDown", "keyUp")) {
      call(
          "Input.dispatchKeyEvent",
          Map.of(
              "type", type, "key", key, "code", key, "text", text, "windowsVirtualKeyCode", code));
    }
  }

  /** Saves a picture of the whole page. */
  void picture(Path file) throws IOException {
    JsonNode data =
        call("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
    Files.createDirectories(file.getParent());
    Files.write(file, Base64.getDecoder().decode(data.get("data").asString()));
  }

  /** What the browser complained of: errors of scripts, refused or missing files. */
  List<String> complaints() {
    return Stream.of("Runtime.exceptionThrown", "Log.entryAdded")
        .flatMap(kind -> tools.events(kind).stream())
        .map(JsonNode::toString)
        .toList();
  }

  private JsonNode call(String method, Map<String, ?> parameters) {
    return tools.call(session, method, parameters);
  }
}
