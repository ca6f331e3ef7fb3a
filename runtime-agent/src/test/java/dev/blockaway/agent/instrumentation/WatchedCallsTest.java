package dev.blockaway.agent.instrumentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blockaway.agent.finding.CatalogRows;
import dev.blockaway.catalog.CatalogIndex;
import org.junit.jupiter.api.Test;

class WatchedCallsTest {
  private static final String MONO = "reactor/core/publisher/Mono";

  private final WatchedCalls calls = new WatchedCalls(new CatalogRows(CatalogIndex.builtIn()));

  @Test
  void watchesWhatOthersCall() {
    assertThat(calls.find("shop/Orders", MONO, "block", "()Ljava/lang/Object;")).isNotNull();
  }

  @Test
  void ignoresWhatAClassCallsOfItsOwn() {
    assertThat(calls.find(MONO, MONO, "block", "()Ljava/lang/Object;")).isNull();
  }
}
