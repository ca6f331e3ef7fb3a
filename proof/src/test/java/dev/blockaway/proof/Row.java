package dev.blockaway.proof;

import dev.blockaway.catalog.BlockingRule;
import dev.blockaway.catalog.Catalog;
import dev.blockaway.catalog.ContextRule;
import dev.blockaway.catalog.Framework;
import dev.blockaway.catalog.Origin;
import dev.blockaway.catalog.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A statement of the catalogue about a method or a type.
 *
 * @param origin where it is written
 * @param signature what it speaks of; a type alone is written as every method of it
 * @param since the first Java release that has it
 */
record Row(Origin origin, Signature signature, int since) {

  /** What blocks. */
  static List<Row> blocking(Catalog catalog) {
    return catalog.blocking().stream()
        .map(rule -> new Row(rule.origin(), rule.target(), rule.since()))
        .toList();
  }

  /** What looks as if it blocked. */
  static List<Row> silent(Catalog catalog) {
    return catalog.silent().stream()
        .map(rule -> new Row(rule.origin(), rule.target(), rule.since()))
        .toList();
  }

  /**
   * Everything else that names a method or a type: results and exceptions, and the rules of
   * frameworks.
   */
  static List<Row> others(Catalog catalog) {
    List<Row> rows = new ArrayList<>();
    catalog.blocking().forEach(rule -> addClauses(rule, rows));
    catalog.frameworks().forEach(framework -> addRules(framework, rows));
    return rows;
  }

  private static void addClauses(BlockingRule rule, List<Row> rows) {
    rule.results().forEach(type -> rows.add(ofType(rule.origin(), type)));
    rule.exceptions().forEach(type -> rows.add(ofType(rule.origin(), type)));
  }

  private static void addRules(Framework framework, List<Row> rows) {
    rows.addAll(rules(framework));
    Origin head = new Origin("framework/" + framework.id() + ".txt", 1);
    Stream.of(
            framework.requires(),
            framework.reactiveTypes(),
            framework.chainTypes(),
            framework.roles().async(),
            framework.roles().clues(),
            framework.roles().completing(),
            framework.roles().applications())
        .flatMap(List::stream)
        .forEach(type -> rows.add(ofType(head, type)));
  }

  /** What the rules of a framework name. */
  static List<Row> rules(Framework framework) {
    List<Row> rows = new ArrayList<>();
    framework.contexts().forEach(rule -> addContext(rule, rows));
    framework.chains().forEach(rule -> rows.add(new Row(rule.origin(), rule.method(), 0)));
    framework.schedulers().forEach(rule -> rows.add(new Row(rule.origin(), rule.method(), 0)));
    framework.guards().forEach(rule -> rows.add(new Row(rule.origin(), rule.method(), 0)));
    framework.handOffs().forEach(rule -> rows.add(new Row(rule.origin(), rule.operator(), 0)));
    framework.handOffs().forEach(rule -> rows.add(new Row(rule.origin(), rule.pool(), 0)));
    Origin head = new Origin("framework/" + framework.id() + ".txt", 1);
    framework.activators().forEach(method -> rows.add(new Row(head, method, 0)));
    return rows.stream().map(row -> row.in(framework)).toList();
  }

  /** Versions of the JDK decide what is there; those of libraries are pinned. */
  private Row in(Framework framework) {
    String version = framework.later().get(origin);
    boolean ofJdk = framework.since().stream().allMatch(artifact -> artifact.startsWith("jdk:"));
    return version == null || !ofJdk ? this : new Row(origin, signature, Integer.parseInt(version));
  }

  private static void addContext(ContextRule rule, List<Row> rows) {
    rows.add(
        rule.method() != null
            ? new Row(rule.origin(), rule.method(), 0)
            : ofType(rule.origin(), Objects.requireNonNull(rule.type())));
    rule.also().forEach(type -> rows.add(ofType(rule.origin(), type)));
    rule.configurations().forEach(way -> rows.add(new Row(rule.origin(), way.method(), 0)));
    rule.given().forEach(signature -> rows.add(new Row(rule.origin(), signature, 0)));
  }

  private static Row ofType(Origin origin, String type) {
    return new Row(origin, new Signature(type, "*", null), 0);
  }

  /** Whether the running JDK is to have it. */
  boolean isVisible() {
    return since <= Runtime.version().feature();
  }

  @Override
  public String toString() {
    return origin + ": " + signature;
  }
}
