package dev.blockaway.checker.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Scope.LookupKind;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Compares what the declarations tell of types and methods with javac's own answers. */
final class OverridingTest {
  /** Shapes that libraries seldom have. */
  private static final String ODD =
      """
      package odd;
      interface Task<T> { T run(T with) throws Exception; }
      interface Named<T extends Comparable<T>> extends Task<T> { String name(); }
      interface Same extends Task<String> { String run(String with); }
      interface Twice extends Same, Task<String> {}
      interface Given<T> extends Task<T> { default T run(T with) { return with; } }
      interface Free { <T> void all(java.util.List<T> some); void one(Object... several); }
      abstract class Half<T> implements Task<T> { public abstract T run(T with); void inside() {} }
      class Whole extends Half<Integer> { public Integer run(Integer with) { return with; } }
      class Raw extends Half { public Object run(Object with) { return with; } }
      class Numbers<T extends Number> { public T run(T with) { return with; } }
      class Counted<T extends Number> extends Numbers<T> implements Task<T> {}
      class RawCounted extends Counted {}
      interface Gets { Object get(); }
      abstract class GetsOther implements Gets { static <M> Object get() { return ""; } }
      sealed interface Closed permits Only { void run(); default void other() {} }
      final class Only implements Closed { public void run() {} }
      class Plain { public String run(String with) { return with; } }
      class Late extends Plain implements Task<String> {}
      class Later extends Late implements Given<String> {}
      class Arrays<T> { T[] all(T[] some) { return some; } void one(String... several) {} }
      class Strings extends Arrays<String> { String[] all(String[] some) { return some; } }
      class Same2 implements Free {
        public <S> void all(java.util.List<S> some) {}
        public void one(Object... several) {}
      }
      class Bounded<T extends CharSequence & Comparable<T>> { void take(T some) {} }
      class OfStrings extends Bounded<String> { void take(String some) {} }
      class Hides { static void run() {} private void own() {} }
      class Hidden extends Hides { static void run() {} void own() {} }
      enum Each { ONE { @Override int value() { return 1; } }; abstract int value(); }
      record Pair(int one, String other) implements java.util.function.Supplier<String> {
        public String get() { return other; }
      }
      """;

  private static final List<String> PACKAGES =
      List.of(
          "odd",
          "java.util",
          "java.util.concurrent",
          "java.util.function",
          "java.util.stream",
          "java.lang.constant",
          "java.io",
          "java.nio.channels",
          "io.netty.channel",
          "io.netty.channel.nio",
          "io.netty.buffer",
          "io.netty.buffer.search",
          "io.netty.util.concurrent",
          "reactor.core.publisher",
          "reactor.core.scheduler",
          "io.reactivex.rxjava3.core",
          "io.vertx.core");

  private final List<ClassSymbol> classes = new ArrayList<>();
  private final Types types;
  private final Supertypes supertypes;
  private final Overriding overriding;
  private final FunctionalMethods functional;

  OverridingTest() throws IOException {
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(
                    null,
                    null,
                    null,
                    List.of("-proc:none", "-cp", System.getProperty("java.class.path")),
                    null,
                    List.of(source()));
    assertThat(task.analyze()).isNotEmpty();
    for (String name : PACKAGES) {
      Element place = task.getElements().getPackageElement(name);
      assertThat(place).as(name).isNotNull();
      ElementFilter.typesIn(place.getEnclosedElements()).forEach(this::add);
    }
    types = Types.instance(((BasicJavacTask) task).getContext());
    supertypes = new Supertypes(types);
    overriding = new Overriding(types, supertypes);
    functional = new FunctionalMethods(types, supertypes, overriding);
  }

  @Test
  void namesTheSameSupertypes() {
    for (ClassSymbol type : classes) {
      Set<TypeSymbol> expected = new LinkedHashSet<>();
      for (Type supertype : types.closure(types.erasure(type.type))) {
        if (!supertype.tsym.type.isErroneous()) {
          expected.add(supertype.tsym);
        }
      }
      List<TypeSymbol> actual = List.copyOf(supertypes.of(type));
      assertThat(actual).as(type.toString()).containsExactlyInAnyOrderElementsOf(expected);
      for (TypeSymbol supertype : actual) {
        assertThat(actual.subList(0, actual.indexOf(supertype)))
            .as("before %s among the supertypes of %s", supertype, type)
            .noneMatch(earlier -> supertype != earlier && isSubclass(supertype, earlier));
      }
    }
  }

  @Test
  void findsTheSameImplementations() {
    int compared = 0;
    for (ClassSymbol type : classes) {
      for (MethodSymbol method : inherited(type)) {
        assertThat(overriding.implementation(method, type))
            .as("%s in %s", label(method), type)
            .isEqualTo(method.implementation(type, types, true));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(10_000);
  }

  @Test
  void findsTheSameOverriddenMethods() {
    int compared = 0;
    for (ClassSymbol type : classes) {
      for (MethodSymbol method : declared(type)) {
        for (MethodSymbol other : inherited(type)) {
          if (other.owner != type && other.name == method.name) {
            assertThat(overriding.overridesInherited(method, other))
                .as("%s overrides %s", label(method), label(other))
                .isEqualTo(method.overrides(other, type, types, false));
            compared++;
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(5_000);
  }

  @Test
  void findsTheSameFunctionalMethods() {
    int found = 0;
    for (ClassSymbol type : classes) {
      MethodSymbol actual = functional.of(type);
      assertThat(actual).as(type.toString()).isIn(withOverridden(byJavac(type), type));
      found += actual == null ? 0 : 1;
    }
    assertThat(found).isGreaterThan(100);
  }

  private void add(TypeElement element) {
    classes.add((ClassSymbol) element);
    ElementFilter.typesIn(element.getEnclosedElements()).forEach(this::add);
  }

  private boolean isSubclass(TypeSymbol type, TypeSymbol other) {
    return types.asSuper(types.erasure(type.type), other) != null;
  }

  private @Nullable MethodSymbol byJavac(TypeSymbol type) {
    try {
      return type.isInterface() && types.isFunctionalInterface(type)
          ? (MethodSymbol) types.findDescriptorSymbol(type)
          : null;
    } catch (Types.FunctionDescriptorLookupError notFunctional) {
      return null;
    }
  }

  /** Of several that say the same javac takes any one. */
  private List<@Nullable MethodSymbol> withOverridden(
      @Nullable MethodSymbol method, ClassSymbol type) {
    List<@Nullable MethodSymbol> result = new ArrayList<>();
    result.add(method);
    for (MethodSymbol other : inherited(type)) {
      if (method != null && other.overrides(method, type, types, false)) {
        result.add(other);
      }
    }
    return result;
  }

  private List<MethodSymbol> inherited(ClassSymbol type) {
    List<MethodSymbol> result = new ArrayList<>();
    for (Type supertype : types.closure(types.erasure(type.type))) {
      result.addAll(declared(supertype.tsym));
    }
    return result;
  }

  private static List<MethodSymbol> declared(TypeSymbol type) {
    List<MethodSymbol> result = new ArrayList<>();
    for (Symbol member : type.members().getSymbols(LookupKind.NON_RECURSIVE)) {
      if (member instanceof MethodSymbol method
          && !method.isConstructor()
          && (method.flags() & (Flags.STATIC | Flags.PRIVATE | Flags.SYNTHETIC)) == 0) {
        result.add(method);
      }
    }
    return result;
  }

  private static String label(MethodSymbol method) {
    return method.owner + "." + method;
  }

  private static JavaFileObject source() {
    return new SimpleJavaFileObject(
        URI.create("string:///odd/Odd.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return ODD;
      }
    };
  }
}
