package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.tree.JCTree;
import dev.blockaway.catalog.BlockingRule;
import dev.blockaway.checker.engine.context.Verdict;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.findings.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in an event-loop context from where a blocking call is reached.
 *
 * @param site the tree at which the finding stands
 * @param in the code in which it stands
 * @param runs what runs in the context: that code, or the function handed over there
 * @param verdict where that runs
 * @param steps the calls down to the one that blocks
 * @param entry the last call on the way that whoever reads it can change, if that leads into a
 *     library of others which waits for another one; null if they can change the call that blocks,
 *     or its row speaks of the very library that they call
 * @param rule why the last one blocks
 * @param held how another thread blocks while it holds the lock that is waited for; empty if no
 *     lock is
 */
public record BlockingPath(
    JCTree site,
    Code in,
    Code runs,
    Verdict verdict,
    List<Step> steps,
    @Nullable Step entry,
    BlockingRule rule,
    List<Step> held) {}
