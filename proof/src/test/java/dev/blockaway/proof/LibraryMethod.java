package dev.blockaway.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * A method of a library that was judged by hand: whether it blocks.
 *
 * @param owner canonical name of its class
 * @param name its name, {@code <init>} for constructors
 * @param parameters canonical, erased types of its parameters
 * @param blocks whether it waits when it is called
 * @param random whether it was drawn at random: such methods are never used to tune rules
 */
record LibraryMethod(
    String owner, String name, List<String> parameters, boolean blocks, boolean random) {

  /** Reads a line {@code blocks|harmless owner#name(types)}. */
  static LibraryMethod parse(String line, boolean random) {
    String[] words = line.split("\\s+", 2);
    int hash = words[1].indexOf('#');
    int open = words[1].indexOf('(');
    if (hash < 0 || open < hash || !List.of("blocks", "harmless").contains(words[0])) {
      throw new IllegalArgumentException("expected blocks|harmless owner#name(types): " + line);
    }
    String types = words[1].substring(open + 1, words[1].indexOf(')'));
    return new LibraryMethod(
        words[1].substring(0, hash),
        words[1].substring(hash + 1, open),
        types.isEmpty() ? List.of() : List.of(types.split(",")),
        words[0].equals("blocks"),
        random);
  }

  /** A method of a test class that calls it in a function of an event loop; on one line. */
  String caller(int number) {
    List<String> declared = new ArrayList<>();
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      declared.add(parameters.get(i) + " a" + i);
      arguments.add("a" + i);
    }
    String list = "(" + String.join(", ", arguments) + ");";
    String call = name.equals("<init>") ? "new " + owner + list : "o." + name + list;
    return "void m%d(reactor.core.publisher.Mono<?> in, %s o%s) { in.doOnNext(x -> { try { %s } catch (Throwable t) {} }); }"
        .formatted(
            number, owner, declared.isEmpty() ? "" : ", " + String.join(", ", declared), call);
  }

  @Override
  public String toString() {
    return owner + "#" + name + "(" + String.join(",", parameters) + ")";
  }
}
