package dev.blockaway.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.instrument.Instrumentation;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What becomes of the agent on a VM that lets it do nothing. */
final class BlockAwayAgentTest {
  private final Instrumentation vm = mock(Instrumentation.class);

  @Test
  void reportsThatItSeesNothingAndStepsAside() throws Exception {
    doThrow(new UnsupportedOperationException("not on this VM"))
        .when(vm)
        .redefineModule(any(), any(), any(), any(), any(), any());
    when(vm.getAllLoadedClasses()).thenReturn(new Class<?>[0]);

    String said = premain();

    assertThat(said.lines())
        .singleElement()
        .asString()
        .contains("does NOT watch event loops: instrumentation off (failed: ")
        .contains("not on this VM", "BlockHound off (needs ");
    assertThat(Agent.running()).isNull();
    verify(vm, never()).addTransformer(any(), any(Boolean.class));
  }

  @Test
  void reportsThatItCouldNotStartAndStepsAside() {
    when(vm.isNativeMethodPrefixSupported())
        .thenThrow(new SecurityException("not in this sandbox"));

    assertThat(premain())
        .startsWith("BlockAway is NOT watching, it could not start: ")
        .contains("not in this sandbox");
    assertThat(Agent.running()).isNull();
  }

  private String premain() {
    PrintStream before = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      BlockAwayAgent.premain("stall-report=never", vm);
    } finally {
      System.setErr(before);
    }
    return said.toString(StandardCharsets.UTF_8);
  }
}
