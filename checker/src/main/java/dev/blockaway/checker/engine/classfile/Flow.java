package dev.blockaway.checker.engine.classfile;

import java.util.List;
import java.util.Set;

/**
 * Where functions go in the code of a method.
 *
 * @param operands what its calls are made with, in the order of its code
 * @param kept the parameters that are stored, returned or captured, or no longer told apart, by
 *     their indexes from 0: what happens to them is not all in the calls
 */
public record Flow(List<Operands> operands, Set<Integer> kept) {
  /** Of a method whose values cannot be followed. */
  public static final Flow UNKNOWN = new Flow(List.of(), Set.of());
}
