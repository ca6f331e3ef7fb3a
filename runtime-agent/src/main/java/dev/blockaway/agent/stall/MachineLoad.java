package dev.blockaway.agent.stall;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Whether the machine, or the container, has as much to do as it can. */
final class MachineLoad {
  private static final double FULL = 0.9;

  /** The time that {@link #isHigh} speaks of begins. */
  void reset() {
    boolean unused = isHigh();
  }

  /** Whether threads may have had to queue for a processor since this was asked last. */
  boolean isHigh() {
    return hasQueue() || isSaturated();
  }

  private static boolean hasQueue() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()
        > Runtime.getRuntime().availableProcessors();
  }

  private static boolean isSaturated() {
    try {
      return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
          && system.getCpuLoad() > FULL;
    } catch (LinkageError e) {
      // a VM without this module
      return false;
    }
  }
}
