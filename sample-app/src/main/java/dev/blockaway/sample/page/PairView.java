package dev.blockaway.sample.page;

import dev.blockaway.sample.pair.Half;
import dev.blockaway.sample.pair.Pair;
import dev.blockaway.sample.pair.SeenBy;
import dev.blockaway.sample.report.Reported;
import dev.blockaway.sample.report.Sources;
import java.util.List;
import java.util.stream.Stream;

/**
 * A pair with its sources.
 *
 * @param watching whether the agent watches this process
 * @param seenBy which half of BlockAway finds the mistake in the tests
 * @param because why the other half cannot; empty if both find it
 * @param broken the mistake
 * @param fixed the repair
 */
record PairView(boolean watching, SeenBy seenBy, String because, Listing broken, Listing fixed) {
  static PairView of(
      Pair pair, Sources sources, List<Reported> compiler, List<Reported> agent, boolean watching) {
    List<Reported> all = Stream.concat(compiler.stream(), agent.stream()).toList();
    return new PairView(
        watching,
        pair.seenBy(),
        pair.because(),
        Listing.of(pair.file(Half.BROKEN), sources, all),
        Listing.of(pair.file(Half.FIXED), sources, all));
  }

  /**
   * A source file and what was said of it.
   *
   * @param file its name
   * @param source its text
   * @param notes what was said, each at its line
   */
  record Listing(String file, String source, List<Note> notes) {
    static Listing of(String file, Sources sources, List<Reported> findings) {
      return new Listing(
          file,
          sources.text(file),
          findings.stream().flatMap(finding -> Note.of(finding, file)).toList());
    }
  }

  /**
   * A finding at a line of the file.
   *
   * @param by who found it: {@code checker} or {@code agent}
   * @param line the line from 1
   * @param check the check's name
   * @param message the whole message
   */
  record Note(String by, int line, String check, String message) {
    static Stream<Note> of(Reported finding, String file) {
      return finding.lineIn(file).stream()
          .mapToObj(line -> new Note(finding.by(), line, finding.check(), finding.message()));
    }
  }
}
