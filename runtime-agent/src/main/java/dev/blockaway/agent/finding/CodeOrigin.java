package dev.blockaway.agent.finding;

import java.net.URL;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.util.List;

/** Tells the application's own code from libraries and the JDK. */
public final class CodeOrigin {
  private static final List<String> AGENT =
      List.of("dev.blockaway.agent.", "java.lang.BlockAway", "reactor.blockhound.");
  private static final String PACKAGED_APPLICATION = "BOOT-INF/classes";
  private final List<String> application;

  private final ClassValue<Origin> origins =
      new ClassValue<>() {
        @Override
        protected Origin computeValue(Class<?> type) {
          return find(type);
        }
      };

  /** Who wrote a class. */
  public enum Origin {
    APPLICATION,
    LIBRARY,
    JDK,
    AGENT
  }

  /**
   * Rules for one JVM.
   *
   * @param application package prefixes of the application; empty: classes from directories
   */
  public CodeOrigin(List<String> application) {
    this.application = List.copyOf(application);
  }

  /** Who wrote the class; code that a tool generated at run time counts as a library. */
  public Origin of(Class<?> type) {
    return origins.get(type);
  }

  private Origin find(Class<?> type) {
    String name = type.getName();
    if (startsWithAny(name, AGENT)) {
      return Origin.AGENT;
    }
    if (type.getClassLoader() == null
        || type.getClassLoader() == ClassLoader.getPlatformClassLoader()) {
      return Origin.JDK;
    }
    if (name.contains("$$") || name.contains("$Proxy")) {
      return Origin.LIBRARY;
    }
    boolean own = application.isEmpty() ? isFromDirectory(type) : startsWithAny(name, application);
    return own ? Origin.APPLICATION : Origin.LIBRARY;
  }

  private static boolean startsWithAny(String name, List<String> prefixes) {
    for (String prefix : prefixes) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFromDirectory(Class<?> type) {
    ProtectionDomain domain = type.getProtectionDomain();
    CodeSource source = domain == null ? null : domain.getCodeSource();
    URL location = source == null ? null : source.getLocation();
    return location != null
        && ((location.getProtocol().equals("file") && location.getPath().endsWith("/"))
            || location.getPath().contains(PACKAGED_APPLICATION));
  }
}
