package dev.blockaway.checker.fix;

import com.google.errorprone.fixes.SuggestedFix;
import org.jspecify.annotations.Nullable;

/** Knows one way to move a blocking call away. */
interface FixRule {

  /** The change; null where it would not compile, would change behaviour, or would still block. */
  @Nullable SuggestedFix fix(Repair repair);
}
