package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.util.Context;
import dev.blockaway.checker.engine.rule.AsyncTypes;
import dev.blockaway.checker.engine.rule.BlockingCalls;

/**
 * What paths need to know of the class path.
 *
 * @param context javac's own
 * @param blockingCalls which calls block
 * @param asyncTypes which results come later
 */
public record Library(Context context, BlockingCalls blockingCalls, AsyncTypes asyncTypes) {}
