package dev.blockaway.agent.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blockaway.agent.finding.CodeOrigin.Origin;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import scenario.OnLoop;

final class CodeOriginTest {
  private final CodeOrigin byPlace = new CodeOrigin(List.of());

  @Test
  void reportsClassesOfDirectoryAsApplication() {
    assertThat(byPlace.of(OnLoop.class)).isEqualTo(Origin.APPLICATION);
  }

  @Test
  void reportsClassesOfJarAsLibrary() {
    assertThat(byPlace.of(Mono.class)).isEqualTo(Origin.LIBRARY);
  }

  @Test
  void reportsClassesOfJdk() {
    assertThat(byPlace.of(String.class)).isEqualTo(Origin.JDK);
    assertThat(byPlace.of(java.sql.Connection.class)).isEqualTo(Origin.JDK);
  }

  @Test
  void reportsOwnClassesAsAgent() {
    assertThat(byPlace.of(CodeOrigin.class)).isEqualTo(Origin.AGENT);
  }

  @Test
  void reportsProxyAsLibrary() {
    Object proxy =
        Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {Runnable.class}, (p, m, a) -> null);

    assertThat(byPlace.of(proxy.getClass())).isEqualTo(Origin.LIBRARY);
  }

  @Test
  void reportsByPackageWhereTheUserGivesOne() {
    CodeOrigin byPackage = new CodeOrigin(List.of("reactor.core."));

    assertThat(byPackage.of(Mono.class)).isEqualTo(Origin.APPLICATION);
    assertThat(byPackage.of(OnLoop.class)).isEqualTo(Origin.LIBRARY);
  }
}
