package dev.blockaway.findings.report;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes one JSON value, indented by two spaces; refuses calls that would not give well-formed JSON
 * with an {@link IllegalStateException}.
 */
final class JsonWriter {
  private enum Scope {
    OBJECT,
    ARRAY
  }

  private static final int FIRST_PRINTABLE = 0x20;
  private final StringBuilder out = new StringBuilder();
  private final Deque<Scope> scopes = new ArrayDeque<>();
  private boolean empty = true;
  private boolean named;

  JsonWriter beginObject() {
    return begin(Scope.OBJECT, '{');
  }

  JsonWriter endObject() {
    return end(Scope.OBJECT, '}');
  }

  JsonWriter beginArray() {
    return begin(Scope.ARRAY, '[');
  }

  JsonWriter endArray() {
    return end(Scope.ARRAY, ']');
  }

  JsonWriter name(String name) {
    require(scopes.peek() == Scope.OBJECT && !named, "a name");
    separate();
    quote(name);
    out.append(": ");
    named = true;
    return this;
  }

  JsonWriter value(String value) {
    beforeValue();
    quote(value);
    return this;
  }

  JsonWriter value(long value) {
    beforeValue();
    out.append(value);
    return this;
  }

  JsonWriter value(boolean value) {
    beforeValue();
    out.append(value);
    return this;
  }

  /** The finished text. */
  String text() {
    require(scopes.isEmpty() && !empty, "the end");
    return out.append('\n').toString();
  }

  private JsonWriter begin(Scope scope, char bracket) {
    beforeValue();
    out.append(bracket);
    scopes.push(scope);
    empty = true;
    return this;
  }

  private JsonWriter end(Scope scope, char bracket) {
    require(scopes.peek() == scope && !named, "this end");
    scopes.pop();
    if (!empty) {
      newLine();
    }
    empty = false;
    out.append(bracket);
    return this;
  }

  private void beforeValue() {
    Scope scope = scopes.peek();
    require(scope == null ? empty : scope == Scope.ARRAY || named, "a value");
    if (scope == Scope.ARRAY) {
      separate();
    }
    named = false;
    empty = false;
  }

  private void separate() {
    if (!empty) {
      out.append(',');
    }
    empty = false;
    newLine();
  }

  private void newLine() {
    out.append('\n').append("  ".repeat(scopes.size()));
  }

  private void quote(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      escape(text.charAt(i));
    }
    out.append('"');
  }

  private void escape(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (c < FIRST_PRINTABLE || Character.isSurrogate(c)) {
          out.append("\\u%04x".formatted((int) c));
        } else {
          out.append(c);
        }
      }
    }
  }

  private static void require(boolean condition, String what) {
    if (!condition) {
      throw new IllegalStateException(what + " is not possible here");
    }
  }
}
