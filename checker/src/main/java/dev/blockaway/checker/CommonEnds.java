package dev.blockaway.checker;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.util.Context;
import dev.blockaway.findings.Finding;
import dev.blockaway.findings.Step;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;

/**
 * Says when the compilation ends at which places in the sources the paths of many findings end. In
 * a large code base one helper can be behind a hundred of them: who judges that one call has judged
 * them all.
 */
final class CommonEnds implements TaskListener {
  /** So many findings have more in common than their reader wants to find out alone. */
  private static final int MANY = 10;

  /** More places than these are a list again. */
  private static final int MOST = 3;

  private static final Comparator<Map.Entry<Step, Integer>> MOST_FINDINGS_FIRST =
      Map.Entry.<Step, Integer>comparingByValue()
          .reversed()
          .thenComparing(entry -> entry.getKey().location().toString())
          .thenComparing(entry -> entry.getKey().location().column());

  private final Context context;

  /** Any source of the compilation: a note needs one. */
  private final CompilationUnitTree source;

  private final Map<Step, Integer> ends = new HashMap<>();
  private int findings;

  private CommonEnds(Context context, CompilationUnitTree source) {
    this.context = context;
    this.source = source;
  }

  /** Takes note of what a check reports in a source, after suppressions. */
  static void add(Context context, CompilationUnitTree source, Finding finding) {
    CommonEnds ends = context.get(CommonEnds.class);
    if (ends == null) {
      ends = new CommonEnds(context, source);
      context.put(CommonEnds.class, ends);
      JavacTask task = BasicJavacTask.instance(context);
      task.addTaskListener(ends);
    }
    ends.add(finding);
  }

  private void add(Finding finding) {
    findings++;
    List<Step> path = finding.path();
    Step end = path.get(0);
    for (Step step : path) {
      if (isInSource(step)) {
        end = step;
      }
    }
    ends.merge(end, 1, Integer::sum);
  }

  /** Class files know no columns. */
  private static boolean isInSource(Step step) {
    return step.location().column() > 0;
  }

  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.COMPILATION) {
      ends.entrySet().stream()
          .filter(end -> end.getValue() >= MANY)
          .sorted(MOST_FINDINGS_FIRST)
          .limit(MOST)
          .forEach(end -> say(end.getKey(), end.getValue()));
    }
  }

  private void say(Step end, int found) {
    String text =
        """
        %d of %d blocking calls that BlockAway has found end at one place: %s at %s. \
        If it does not block there, one row in a catalogue file of your own says so.
        See docs/own-facts.md of BlockAway."""
            .formatted(found, findings, end.method(), end.location());
    JavacTrees.instance(context).printMessage(Diagnostic.Kind.NOTE, text, source, source);
  }
}
