package dev.blockaway.checker;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the arrows of docs/architecture.md. */
final class LayerTest {
  private static final String CATALOG = "dev.blockaway.catalog..";
  private static final String FINDINGS = "dev.blockaway.findings..";
  private static final String ENGINE = "dev.blockaway.checker.engine..";
  private static final String SETUP = "dev.blockaway.checker.setup..";
  private static final String CHECKS = "dev.blockaway.checker";
  private static final String ERROR_PRONE = "com.google.errorprone..";
  private static final String[] PLAIN = {"java..", "org.jspecify.annotations"};

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.blockaway");

  @Test
  void rejectsCatalogThatUsesMoreThanTheJdk() {
    classes()
        .that()
        .resideInAPackage(CATALOG)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(plainAnd(CATALOG))
        .check(HOUSE);
  }

  @Test
  void rejectsFindingsThatUseMoreThanTheCatalog() {
    classes()
        .that()
        .resideInAPackage(FINDINGS)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(plainAnd(CATALOG, FINDINGS))
        .check(HOUSE);
  }

  @Test
  void rejectsEngineThatKnowsErrorProneOrItsCallers() {
    noClasses()
        .that()
        .resideInAPackage(ENGINE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ERROR_PRONE, SETUP, CHECKS)
        .check(HOUSE);
  }

  @Test
  void rejectsSetupThatKnowsTheAnalysis() {
    noClasses()
        .that()
        .resideInAPackage(SETUP)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ENGINE, CATALOG, FINDINGS)
        .check(HOUSE);
  }

  @Test
  void rejectsCyclesBetweenPackages() {
    slices().matching("dev.blockaway.(**)").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void rejectsPackagesNamedAfterNothing() {
    noClasses()
        .should()
        .resideInAnyPackage("..util..", "..common..", "..impl..", "..helper..", "..misc..")
        .check(HOUSE);
  }

  private static String[] plainAnd(String... packages) {
    return Stream.concat(Stream.of(PLAIN), Stream.of(packages)).toArray(String[]::new);
  }
}
