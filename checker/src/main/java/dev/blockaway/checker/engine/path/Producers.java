package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import dev.blockaway.checker.engine.context.FunctionalValues;
import dev.blockaway.checker.engine.program.Code;
import dev.blockaway.checker.engine.program.Program;
import dev.blockaway.checker.engine.rule.Hierarchy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the methods of a program make that a container of beans calls for beans. */
final class Producers {
  /** On a method: what it returns is a bean. */
  private static final Set<String> ANNOTATIONS =
      Set.of(
          "org.springframework.context.annotation.Bean",
          "jakarta.enterprise.inject.Produces",
          "javax.enterprise.inject.Produces",
          "jakarta.inject.Singleton",
          "javax.inject.Singleton",
          "io.micronaut.context.annotation.Prototype",
          "io.micronaut.context.annotation.Bean",
          "com.google.inject.Provides",
          "dagger.Provides");

  private final Program program;
  private final Hierarchy hierarchy;
  private final FunctionalValues functions;
  private final ReceiverTypes receivers;
  private final Map<ClassSymbol, List<Product>> byType = new HashMap<>();
  private @Nullable List<Product> all;

  /**
   * A bean that a method makes.
   *
   * @param classes of which the object may be one, as far as that is in sight
   * @param functions lambdas and the like that it may be
   */
  record Product(MethodSymbol producer, Set<ClassSymbol> classes, Set<Code> functions) {
    /** What the object may be; empty if that is not in sight. */
    Set<Object> made() {
      Set<Object> result = new LinkedHashSet<>(classes);
      result.addAll(functions);
      return result;
    }
  }

  Producers(Program program, Hierarchy hierarchy, FunctionalValues functions) {
    this.program = program;
    this.hierarchy = hierarchy;
    this.functions = functions;
    this.receivers = new ReceiverTypes(program);
  }

  /** The beans that may be objects of a type. */
  List<Product> of(ClassSymbol type) {
    List<Product> known = byType.get(type);
    if (known == null) {
      known = all().stream().filter(product -> mayBe(product, type)).toList();
      byType.put(type, known);
    }
    return known;
  }

  private List<Product> all() {
    if (all == null) {
      all = find();
    }
    return all;
  }

  private boolean mayBe(Product product, ClassSymbol type) {
    return product.classes().isEmpty()
        ? product.producer().getReturnType().tsym.isSubClass(type, hierarchy.types())
        : product.classes().stream().allMatch(made -> made.isSubClass(type, hierarchy.types()));
  }

  private List<Product> find() {
    List<Product> result = new ArrayList<>();
    for (Code code : program.codes()) {
      MethodSymbol method = code.method();
      if (method != null && !Collections.disjoint(hierarchy.annotations(method), ANNOTATIONS)) {
        result.add(product(method, code.results()));
      }
    }
    return result;
  }

  private Product product(MethodSymbol method, List<JCExpression> results) {
    TypeSymbol declared = method.getReturnType().tsym;
    Set<ClassSymbol> classes = new LinkedHashSet<>();
    Set<Code> made = new LinkedHashSet<>();
    for (JCExpression value : results) {
      List<ClassSymbol> exact = classes(value);
      List<Code> codes = exact.isEmpty() ? functions.of(value, declared) : List.of();
      if (exact.isEmpty() && codes.isEmpty()) {
        return new Product(method, Set.of(), Set.of());
      }
      classes.addAll(exact);
      made.addAll(codes);
    }
    return new Product(method, classes, made);
  }

  /** Another bean that a method passes on is of the class that it asks for. */
  private List<ClassSymbol> classes(JCExpression value) {
    List<ClassSymbol> exact = receivers.of(value);
    return exact.isEmpty()
            && value.type != null
            && value.type.tsym instanceof ClassSymbol type
            && Dispatch.isConcrete(type)
            && program.subclasses(type).isEmpty()
        ? List.of(type)
        : exact;
  }
}
