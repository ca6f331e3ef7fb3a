package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.blockaway.checker.engine.classfile.ClassHeader;
import dev.blockaway.checker.engine.program.Code;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One of the methods or functions that a call may run. A class of the class path is loaded when it
 * is asked for the first time: javac needs longer for it than all else that is done with it.
 */
final class Implementation {
  private final @Nullable Code function;
  private final @Nullable ClassHeader header;
  private @Nullable Supplier<@Nullable Method> unread;
  private @Nullable Method method;

  /**
   * A method that runs on an object of a class.
   *
   * @param symbol null where it is not known
   */
  record Method(ClassSymbol type, @Nullable MethodSymbol symbol) {}

  private Implementation(
      @Nullable Method method,
      @Nullable Code function,
      @Nullable ClassHeader header,
      @Nullable Supplier<@Nullable Method> unread) {
    this.method = method;
    this.function = function;
    this.header = header;
    this.unread = unread;
  }

  static Implementation of(ClassSymbol type, @Nullable MethodSymbol method) {
    return new Implementation(new Method(type, method), null, null, null);
  }

  /** A lambda or method reference. */
  static Implementation of(Code function) {
    return new Implementation(null, function, null, null);
  }

  /** A method of a class that is not loaded yet; null comes where it is not an implementation. */
  static Implementation unread(ClassHeader header, Supplier<@Nullable Method> read) {
    return new Implementation(null, null, header, read);
  }

  /** Whether all is known without loading a class. */
  boolean isRead() {
    return unread == null;
  }

  /** What is known of a class that is not loaded; null for others. */
  @Nullable ClassHeader unloaded() {
    return unread == null ? null : header;
  }

  /** The binary name of a class that was not loaded at first; empty for others. */
  String name() {
    return header == null ? "" : header.name();
  }

  /** The lambda or method reference; null for a method. */
  @Nullable Code function() {
    return function;
  }

  /** The method; null for a function, and where it turns out that there is none. */
  @Nullable Method method() {
    Supplier<@Nullable Method> read = unread;
    if (read != null) {
      unread = null;
      method = read.get();
    }
    return method;
  }

  /**
   * Whether it turns out that there is none: nobody can make objects of a class that cannot be
   * loaded.
   */
  boolean isAbsent() {
    return function == null && method() == null;
  }
}
