package dev.blockaway.catalog;

import java.util.List;

/**
 * One row of the catalogue: a signature that blocks.
 *
 * @param target what blocks: one method, every overload, or (with name {@code *}) every method of a
 *     type, of its subtypes, or what is annotated with it: methods and all methods of types
 * @param results for rules over a whole type: the types of which a result must be, as canonical
 *     names; empty if results do not matter
 * @param exceptions for rules over a whole type, as canonical names: types whose subtypes are left
 *     out, be they owners or results, and annotations whose methods are; empty otherwise
 * @param certainty how surely it blocks
 * @param since the first Java feature release that has the method, 0 when every supported one has
 *     it
 * @param group reason, kind and replacement
 * @param origin where the row is written
 */
public record BlockingRule(
    Signature target,
    List<String> results,
    List<String> exceptions,
    Certainty certainty,
    int since,
    BlockingGroup group,
    Origin origin) {

  /** Whether the rule speaks of every method of a type instead of a named one. */
  public boolean isTypeWide() {
    return target.isEveryMethod();
  }
}
