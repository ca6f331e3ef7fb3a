package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import dev.blockaway.checker.engine.classfile.ClassHeader;
import dev.blockaway.checker.engine.classfile.ClassHeaders;
import dev.blockaway.checker.engine.library.LibraryClasses;
import dev.blockaway.checker.engine.library.Neighbours;
import dev.blockaway.checker.engine.program.Program;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The classes that extend or implement a type and can be instantiated: those of the program, and
 * those of the type's own jar or directory, which are looked for one after the other.
 */
final class Subtypes {
  private final Program program;
  private final LibraryClasses classes;
  private final ClassSymbol root;
  private final List<ClassSymbol> ofProgram;
  private final List<Search> searches = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private final List<ClassHeader> found = new ArrayList<>();
  private final boolean isSearched;
  private int foundInThisModule;

  /**
   * Looks for the subtypes of a type.
   *
   * @param ofProgram the classes of the program that extend it, in an order of their names
   */
  Subtypes(
      ClassSymbol root,
      List<ClassSymbol> ofProgram,
      Program program,
      LibraryClasses classes,
      Neighbours neighbours) {
    this.program = program;
    this.classes = classes;
    this.root = root;
    this.ofProgram = ofProgram;
    known.add(name(root));
    ofProgram.forEach(type -> known.add(name(type)));
    addSearches(neighbours);
    this.isSearched = !searches.isEmpty();
  }

  /**
   * The module that is compiled comes first: of classes of the program, what an earlier compilation
   * has left beside them counts. What implements an annotation holds its values.
   */
  private void addSearches(Neighbours neighbours) {
    if ((root.flags() & Flags.ANNOTATION) != 0) {
      return;
    }
    List<String> names = new ArrayList<>();
    if (program.declaration(root) != null) {
      names.add(name(root));
    }
    ofProgram.forEach(type -> names.add(name(type)));
    if (!names.isEmpty()) {
      neighbours
          .output()
          .forEach(path -> searches.add(new Search(neighbours.in(path), names, true)));
    }
    Path own = program.declaration(root) == null ? neighbours.containerOf(root) : null;
    if (own != null) {
      boolean isOfThisModule = neighbours.isCompiledBefore(root);
      searches.add(
          isOfThisModule ? 0 : searches.size(),
          new Search(neighbours.in(own), List.of(name(root)), isOfThisModule));
    }
  }

  private static String name(ClassSymbol type) {
    return type.flatName().toString();
  }

  /** The type itself, if it can be instantiated, and classes of the program. */
  List<ClassSymbol> loaded() {
    List<ClassSymbol> result = new ArrayList<>();
    if (isConcrete(root)) {
      result.add(root);
    }
    ofProgram.stream().filter(Subtypes::isConcrete).forEach(result::add);
    return result;
  }

  private static boolean isConcrete(ClassSymbol type) {
    return (type.flags() & (Flags.ABSTRACT | Flags.INTERFACE)) == 0;
  }

  /** Whether there are class files to look at. */
  boolean isSearched() {
    return isSearched;
  }

  /**
   * A class of the class path by its number, counted from 0; null if there are not so many. Which
   * has which number depends on what was read before. A search that fails is over.
   */
  @Nullable ClassHeader unloaded(int number) {
    while (found.size() <= number) {
      if (!goOnOrEnd()) {
        return null;
      }
    }
    return found.get(number);
  }

  /**
   * How many of the class path's are of the module that is compiled: these have the first numbers.
   */
  int countOfThisModule() {
    while (!searches.isEmpty() && searches.get(0).isOfThisModule && goOnOrEnd()) {
      // until these searches are over
    }
    return foundInThisModule;
  }

  private boolean goOnOrEnd() {
    boolean goesOn = false;
    try {
      goesOn = goOn();
    } finally {
      if (!goesOn) {
        searches.clear();
      }
    }
    return goesOn;
  }

  /** Whether all of the class path's have been found. */
  boolean isComplete() {
    return searches.isEmpty();
  }

  private boolean goOn() {
    if (searches.isEmpty()) {
      return false;
    }
    Search search = searches.get(0);
    if (!search.goOn()) {
      searches.remove(0);
    }
    if (search.isOfThisModule) {
      foundInThisModule = found.size();
    }
    return true;
  }

  /** A search in one jar or directory, folder by folder. */
  private final class Search {
    private final ClassHeaders headers;
    private final Set<String> supertypes = new HashSet<>();
    private final List<String> begin;
    private final boolean isOfThisModule;
    private @Nullable Iterator<String> folders;
    private int seen;

    Search(ClassHeaders headers, List<String> begin, boolean isOfThisModule) {
      this.headers = headers;
      this.begin = begin;
      this.isOfThisModule = isOfThisModule;
    }

    /** Looks at what has been read, and then at one folder more; false if there is none. */
    boolean goOn() {
      if (folders == null) {
        seen = headers.read().size();
        folders = headers.unreadNear(name(root)).iterator();
        begin.forEach(this::addExtending);
        return true;
      }
      if (!folders.hasNext()) {
        return false;
      }
      headers.read(folders.next());
      while (seen < headers.read().size()) {
        addIfExtending(headers.read().get(seen++));
      }
      return true;
    }

    private void addIfExtending(ClassHeader header) {
      for (String supertype : header.supertypes()) {
        if (supertypes.contains(supertype)) {
          add(header);
          return;
        }
      }
    }

    private void addExtending(String supertype) {
      supertypes.add(supertype);
      List.copyOf(headers.extending(supertype)).forEach(this::add);
    }

    /** Leaves out older class files of the program's own classes. */
    private void add(ClassHeader header) {
      if (!known.add(header.name())) {
        return;
      }
      ClassSymbol type = classes.entered(header.name(), root);
      if (type != null && program.declaration(type) != null) {
        return;
      }
      if (header.isConcrete()) {
        found.add(header);
      }
      addExtending(header.name());
    }
  }
}
