package dev.blockaway.checker.engine.classfile;

import java.util.List;

/**
 * What a call is made with, as far as functions are concerned.
 *
 * @param receiver the object that the method is called on; {@link Value.Other} for static methods
 * @param arguments one for each parameter
 */
public record Operands(Value receiver, List<Value> arguments) {

  /** Where a value comes from. */
  public sealed interface Value {

    /** Anything that is not told apart. */
    Value OTHER = new Other();

    /** Anything that is not told apart. */
    record Other() implements Value {}

    /**
     * A lambda or method reference.
     *
     * @param body the method that it stands for, as a call at the place where the function is made
     */
    record Function(Invocation body) implements Value {}

    /**
     * What the method was given.
     *
     * @param parameter index of its parameter, from 0
     */
    record Given(int parameter) implements Value {}

    /**
     * What a call has returned.
     *
     * @param call index among the calls of the method, in the order of its code
     */
    record Returned(int call) implements Value {}
  }
}
