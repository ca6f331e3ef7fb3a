package dev.blockaway.agent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** What is in the jar, and under which name. */
final class AgentJarIT {
  @Test
  void reportsItselfAsAgentThatMayDoWhatItNeeds() throws Exception {
    try (JarFile jar = new JarFile(AgentJar.path().toFile())) {
      assertThat(jar.getManifest().getMainAttributes().entrySet())
          .extracting(Object::toString)
          .contains(
              "Premain-Class=dev.blockaway.agent.BlockAwayAgent",
              "Can-Retransform-Classes=true",
              "Can-Redefine-Classes=true",
              "Can-Set-Native-Method-Prefix=true");
    }
  }

  @Test
  void rejectsClassesThatCouldMeetThoseOfTheApplication() throws Exception {
    assertThat(entries())
        .filteredOn(name -> name.endsWith(".class"))
        .allMatch(
            name -> name.startsWith("dev/blockaway/") || name.startsWith("reactor/blockhound/"));
  }

  @Test
  void reportsServicesOfJupiterAndBlockHound() throws Exception {
    assertThat(entries())
        .contains(
            "META-INF/services/org.junit.jupiter.api.extension.Extension",
            "META-INF/services/reactor.blockhound.integration.BlockHoundIntegration",
            "reactor/blockhound/BlockHound.class");
  }

  private static List<String> entries() throws Exception {
    try (JarFile jar = new JarFile(AgentJar.path().toFile())) {
      return jar.stream().map(JarEntry::getName).toList();
    }
  }
}
