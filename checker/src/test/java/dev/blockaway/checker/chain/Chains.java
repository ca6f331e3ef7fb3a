package dev.blockaway.checker.chain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the arguments of operators are made of: publishers, numbers of probes, names, choices. */
interface Chains {
  /** The class that is being written. */
  String className();

  /** The number of the next probe. */
  int probe();

  /** A name that nothing has. */
  String fresh(String prefix);

  /** Adds a member to the class. */
  void addMember(String member);

  /** One of some. */
  <T> T pick(List<T> from);

  /** Whether to do what is done with a probability. */
  boolean chance(double probability);

  /** A chain of a type; null if none could be written. */
  @Nullable Expression chain(Shape goal, int depth, Block block);

  /** A chain that goes on from another; null if none could be written. */
  @Nullable Expression continued(Expression from, Shape goal, int depth, Block block);
}
