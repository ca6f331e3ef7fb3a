package dev.blockaway.agent.instrumentation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Remembers an answer for each type by its name as it stands in class files: every class that is
 * loaded names some dozens, most of them not for the first time, and making texts of them took most
 * of the time.
 */
final class TypeAnswers {
  private static final int PLACES = 1 << 12;

  /** So many characters of each name: all of them would take longer than what is saved. */
  private static final int SAMPLES = 8;

  private final AtomicReferenceArray<@Nullable Answer> places = new AtomicReferenceArray<>(PLACES);
  private final Predicate<String> question;

  /**
   * Nothing is asked yet.
   *
   * @param question of a type by its internal name, always answered alike
   */
  TypeAnswers(Predicate<String> question) {
    this.question = question;
  }

  private static final class Answer {
    final byte[] name;
    final boolean holds;
    final @Nullable Answer next;

    Answer(byte[] name, boolean holds, @Nullable Answer next) {
      this.name = name;
      this.holds = holds;
      this.next = next;
    }
  }

  /**
   * The answer for the type whose name stands there.
   *
   * @param file a class file
   * @param from where the name begins
   * @param to where it ends
   */
  boolean of(byte[] file, int from, int to) {
    int place = place(file, from, to);
    Answer first = places.get(place);
    for (Answer each = first; each != null; each = each.next) {
      if (each.name.length == to - from
          && Arrays.equals(file, from, to, each.name, 0, each.name.length)) {
        return each.holds;
      }
    }
    return ask(Arrays.copyOfRange(file, from, to), place, first);
  }

  private boolean ask(byte[] name, int place, @Nullable Answer first) {
    boolean holds = question.test(new String(name, StandardCharsets.UTF_8));
    // if another thread is faster, the next class asks again
    boolean unused = places.compareAndSet(place, first, new Answer(name, holds, first));
    return holds;
  }

  private static int place(byte[] file, int from, int to) {
    int length = to - from;
    int hash = length;
    for (int i = 1; i <= SAMPLES; i++) {
      hash = 31 * hash + file[from + (length * i - 1) / SAMPLES];
    }
    return (hash ^ hash >>> 16) & PLACES - 1;
  }
}
