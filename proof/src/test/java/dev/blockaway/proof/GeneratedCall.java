package dev.blockaway.proof;

/**
 * A call of a member, as source.
 *
 * @param packageName the package in which it may stand
 * @param type a class for it, to stand beside the method around it; empty if it needs none
 * @param receiver a parameter for the method around it, empty if it needs none
 * @param before a statement before it, empty if it needs none
 * @param expression the call
 */
record GeneratedCall(
    String packageName, String type, String receiver, String before, String expression) {}
