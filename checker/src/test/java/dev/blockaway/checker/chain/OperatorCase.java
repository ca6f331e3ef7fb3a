package dev.blockaway.checker.chain;

import java.util.SortedMap;

/**
 * A chain that shows where one operator runs its functions.
 *
 * @param operator the operator as a signature
 * @param source what the chain starts with
 * @param place what of it is moved
 * @param name the class that it is written in
 * @param text the class
 * @param points what each probe stands for, by its number
 */
record OperatorCase(
    String operator,
    PlainSource source,
    Place place,
    String name,
    String text,
    SortedMap<Integer, String> points) {}
