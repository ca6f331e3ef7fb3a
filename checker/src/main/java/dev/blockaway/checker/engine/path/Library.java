package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.util.Context;
import dev.blockaway.checker.engine.rule.AsyncTypes;
import dev.blockaway.checker.engine.rule.BlockingCalls;
import dev.blockaway.checker.engine.rule.FrameworkRules;

/**
 * What paths need to know of the class path.
 *
 * @param context javac's own
 * @param blockingCalls which calls block
 * @param asyncTypes which results come later
 * @param rules where functions run that methods are given
 */
public record Library(
    Context context, BlockingCalls blockingCalls, AsyncTypes asyncTypes, FrameworkRules rules) {}
