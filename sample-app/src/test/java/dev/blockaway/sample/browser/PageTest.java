package dev.blockaway.sample.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page as people see it: in a browser, on a desk and on a phone, light and dark. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PageTest {
  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static @Nullable Browser browser;

  @LocalServerPort private int port;

  @BeforeEach
  void startBrowser() throws IOException, InterruptedException {
    Optional<Path> program = Browser.find();
    assumeTrue(program.isPresent(), "no Chromium on the PATH: nobody has looked at the page");
    if (browser == null) {
      browser = Browser.start(program.get(), Files.createTempDirectory(TARGET, "browser"));
    }
  }

  @AfterAll
  static void stopBrowser() throws InterruptedException {
    if (browser != null) {
      browser.close();
      browser = null;
    }
  }

  /** In the first pair the fifth request is the guilty one; in the others all do the same. */
  @ParameterizedTest
  @CsvSource({"ten, 5", "price, 0", "filter, 0"})
  void showsThatOnlyTheBrokenHalfMakesOthersWait(String pair, int guilty) throws Exception {
    Tab tab = open(pair);

    run(tab, "broken");
    run(tab, "fixed");

    assertThat(delayed(tab, "broken", guilty)).isPositive();
    assertThat(waited(tab, "broken", guilty)).isGreaterThan(3 * waited(tab, "fixed", guilty));
    tab.await("document.querySelector('#broken-source .note.agent')");
    assertThat(count(tab, "#broken-source .note.checker")).isPositive();
    assertThat(count(tab, "#fixed-source .note")).isZero();
    takePictures(tab, pair);
    assertThat(tab.complaints()).isEmpty();
  }

  @Test
  void runsWithoutAMouse() throws Exception {
    Tab tab = open("pause");

    for (int keys = 0; keys < 60 && !focused(tab).equals("fixed"); keys++) {
      tab.press("Tab");
    }
    tab.press("Enter");

    awaitEnd(tab, "fixed");
  }

  @Test
  void shedsLightOnFourLoops() throws Exception {
    Tab tab = open("loops");

    tab.evaluate("document.querySelector('[name=loops][value=\"4\"]').click()");
    run(tab, "broken");

    assertThat(count(tab, "#broken .legend li")).isEqualTo(4);
  }

  @Test
  void saysWhatIsWrongWithTheNumbers() throws Exception {
    Tab tab = open("ten");

    tab.evaluate("document.querySelector('#controls').noValidate = true");
    tab.evaluate("document.querySelector('#requests').value = '1000000'");
    tab.evaluate("document.querySelector('button.broken').click()");

    tab.await(
        "document.querySelector('#status').textContent"
            + " === 'The number of requests must be from 1 to 200.'");
  }

  private Tab open(String pair) throws InterruptedException {
    if (browser == null) {
      throw new AssertionError("no browser");
    }
    Tab tab = browser.open();
    tab.screen(1_360, 900, false);
    tab.scheme("light");
    tab.go("http://127.0.0.1:%d/#%s".formatted(port, pair));
    tab.await(
        "document.querySelector('#pairs a[aria-current]')?.hash === '#%s'".formatted(pair)
            + " && document.querySelector('#broken-source h4')");
    return tab;
  }

  private static void run(Tab tab, String half) throws InterruptedException {
    tab.evaluate("document.querySelector('button.%s').click()".formatted(half));
    awaitEnd(tab, half);
  }

  private static void awaitEnd(Tab tab, String half) throws InterruptedException {
    tab.await(
        "!document.querySelector('#%s details').hidden".formatted(half)
            + " && !document.querySelector('button.broken').disabled");
  }

  private static int delayed(Tab tab, String half, int guilty) {
    return tab.evaluate(waits(half, guilty) + ".filter(wait => wait > 150).length").asInt();
  }

  private static int waited(Tab tab, String half, int guilty) {
    return tab.evaluate(waits(half, guilty) + ".reduce((sum, wait) => sum + wait, 0)").asInt();
  }

  /** The column of the waiting times, without the row of one request. */
  private static String waits(String half, int guilty) {
    return "[...document.querySelectorAll('#%s .numbers tbody tr')]".formatted(half)
        + ".filter(row => row.cells[0].textContent !== '%d')".formatted(guilty)
        + ".map(row => Number(row.cells[2].textContent))";
  }

  private static int count(Tab tab, String selector) {
    return tab.evaluate("document.querySelectorAll('%s').length".formatted(selector)).asInt();
  }

  private static String focused(Tab tab) {
    return tab.evaluate("document.activeElement.value ?? ''").asString();
  }

  private static void takePictures(Tab tab, String pair) throws IOException, InterruptedException {
    for (String scheme : new String[] {"light", "dark"}) {
      tab.scheme(scheme);
      tab.screen(1_360, 900, false);
      tab.picture(TARGET.resolve("screenshots/%s-desk-%s.png".formatted(pair, scheme)));
      tab.screen(390, 844, true);
      tab.await("document.documentElement.scrollWidth <= 390");
      tab.picture(TARGET.resolve("screenshots/%s-phone-%s.png".formatted(pair, scheme)));
    }
  }
}
