package dev.blockaway.checker.chain;

/**
 * An expression of generated code.
 *
 * @param code in Java
 * @param shape its type
 */
record Expression(String code, Shape shape) {}
