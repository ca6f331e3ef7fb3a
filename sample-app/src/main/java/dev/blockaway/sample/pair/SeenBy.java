package dev.blockaway.sample.pair;

/** Which half of BlockAway finds a mistake. */
public enum SeenBy {
  COMPILER_AND_AGENT,
  COMPILER_ALONE,
  AGENT_ALONE
}
