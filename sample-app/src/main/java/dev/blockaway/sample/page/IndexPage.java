package dev.blockaway.sample.page;

import dev.blockaway.sample.pair.Pair;
import dev.blockaway.sample.pair.PairRegistry;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The list of pairs as a page. */
@RestController
class IndexPage {
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>BlockAway sample</title>
      <h1>Every mistake beside its repair</h1>
      <p>Each endpoint answers below <code>/fixed/</code>, and, when the service was built with
      <code>-Pdemo</code>, its broken twin below <code>/broken/</code>.</p>
      <dl>
      %s</dl>
      </html>
      """;

  @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
  String index() {
    return PAGE.formatted(
        PairRegistry.pairs().stream().map(IndexPage::entry).collect(Collectors.joining()));
  }

  private static String entry(Pair pair) {
    return "<dt>%s (%s)</dt><dd>%s</dd>\n"
        .formatted(
            HtmlUtils.htmlEscape(pair.title()),
            HtmlUtils.htmlEscape(String.join(", ", pair.endpoints())),
            HtmlUtils.htmlEscape(pair.lesson()));
  }
}
