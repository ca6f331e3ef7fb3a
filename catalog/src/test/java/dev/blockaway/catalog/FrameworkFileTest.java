package dev.blockaway.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blockaway.catalog.ChainRule.Effect;
import dev.blockaway.catalog.ContextRule.Condition;
import dev.blockaway.catalog.ContextRule.Form;
import dev.blockaway.catalog.GuardRule.Meaning;
import dev.blockaway.catalog.HandOffRule.Phase;
import dev.blockaway.catalog.SchedulerRule.Threads;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FrameworkFileTest {

  @Test
  void parsesHead() {
    Framework framework =
        parse(
            """
            requires a.Main a.Other
            verified com.acme:acme:3
            since    com.acme:acme:1
            docs     https://acme.example/threads#loop (chapter 2)
            reactive a.Later
            chain    a.Later
            async    a.Eventually
            clue     a.Exchange
            completes a.Answer
            application a.App
            activated-by a.Main#direct()
            """);

    assertThat(framework)
        .isEqualTo(
            new Framework(
                "acme",
                "Acme",
                List.of("a.Main", "a.Other"),
                List.of("com.acme:acme:3"),
                List.of("com.acme:acme:1"),
                "https://acme.example/threads#loop (chapter 2)",
                List.of("a.Later"),
                List.of("a.Later"),
                new TypeRoles(
                    List.of("a.Eventually"),
                    List.of("a.Exchange"),
                    List.of("a.Answer"),
                    List.of("a.App")),
                List.of(Signature.parse("a.Main#direct()")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                false));
  }

  @Test
  void parsesOptional() {
    assertThat(parse("optional\nreactive a.Later\n").optional()).isTrue();
  }

  @Test
  void parsesRulesThatALaterVersionBrought() {
    Framework framework =
        parse(
            """
            loop overrides a.Handler#handle(*) since 2.1.0 : handlers are on the loop since 1.0
            hops a.Later#delay(*) 1 since 3
            source a.Later#defer(*)
            """);

    assertThat(framework.later())
        .isEqualTo(Map.of(new Origin("acme.txt", 2), "2.1.0", new Origin("acme.txt", 3), "3"));
    assertThat(framework.contexts().get(0).reason())
        .isEqualTo("handlers are on the loop since 1.0");
    assertThat(framework.chains().get(0).parameter()).isEqualTo(1);
  }

  @Test
  void parsesOverride() {
    assertThat(context("loop overrides a.Handler#handle(a.Request) : requests come on the loop"))
        .isEqualTo(
            new ContextRule(
                Answer.EVENT_LOOP,
                Form.OVERRIDES,
                Signature.parse("a.Handler#handle(a.Request)"),
                null,
                -1,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "requests come on the loop",
                new Origin("acme.txt", 2)));
  }

  @Test
  void parsesLambdaWithParameter() {
    ContextRule rule = context("allowed lambda a.Pool#run(int,a.Task) 1 : it is a worker");

    assertThat(rule.answer()).isEqualTo(Answer.BLOCKING_ALLOWED);
    assertThat(rule.parameter()).isEqualTo(1);
  }

  @Test
  void parsesLambdaOfEveryFunctionalParameter() {
    ContextRule rule = context("in-place lambda a.Maybe#map(*) : runs at once");

    assertThat(rule.answer()).isEqualTo(Answer.IN_PLACE);
    assertThat(rule.parameter()).isEqualTo(-1);
  }

  @Test
  void parsesAnnotationWithConditions() {
    ContextRule rule =
        context("loop annotated a.Route if returns-plain if class-reactive if no-servlet : why");

    assertThat(rule.type()).isEqualTo("a.Route");
    assertThat(rule.method()).isNull();
    assertThat(rule.conditions())
        .containsExactlyInAnyOrder(
            Condition.RETURNS_PLAIN, Condition.CLASS_REACTIVE, Condition.NO_SERVLET);
  }

  @Test
  void parsesAnnotationWithAttributes() {
    ContextRule rule =
        context("allowed annotated a.Route with type=BLOCKING with order=1 and a.Slow : why");

    assertThat(rule.attributes()).containsExactly("type=BLOCKING", "order=1");
    assertThat(rule.also()).containsExactly("a.Slow");
  }

  @Test
  void parsesWhatTheProgramMustCallOrBeAnnotatedWith() {
    ContextRule rule =
        context("allowed annotated a.Route given a.Config#off(*) given @a.Slow#* if servlet : why");

    assertThat(rule.given())
        .containsExactly(Signature.parse("a.Config#off(*)"), Signature.parse("@a.Slow#*"));
    assertThat(rule.conditions()).containsExactly(Condition.SERVLET);
  }

  @Test
  void parsesWaysToDeployAClass() {
    ContextRule rule =
        context("allowed deployed a.Main#run(*) 0 by a.Way#set(int)=SLOW by a.Way#slow() : why");

    assertThat(rule.parameter()).isZero();
    assertThat(rule.configurations())
        .containsExactly(
            new Configuration(Signature.parse("a.Way#set(int)"), "SLOW"),
            new Configuration(Signature.parse("a.Way#slow()"), null));
  }

  @Test
  void parsesMembersAndClassesWithAnAnnotation() {
    assertThat(context("loop members a.Service : why").form()).isEqualTo(Form.MEMBERS);
    assertThat(context("loop annotated-class a.Rpc if returns-async : why").form())
        .isEqualTo(Form.ANNOTATED_CLASS);
  }

  @Test
  void parsesFunctionThatAMethodReturns() {
    assertThat(context("loop returned a.Factory#apply(*) : it routes").form())
        .isEqualTo(Form.RETURNED);
  }

  @Test
  void parsesLoopThatCodeMakesItself() {
    assertThat(context("loop calls a.Selector#select() : it selects").form()).isEqualTo(Form.CALLS);
  }

  @Test
  void parsesStartOfAnEventLoop() {
    assertThat(context("loop-start overrides a.Verticle#start() : it starts").answer())
        .isEqualTo(Answer.EVENT_LOOP_START);
  }

  @Test
  void parsesMarker() {
    assertThat(context("allowed marked a.Blocking : it says so").form()).isEqualTo(Form.MARKED);
  }

  @Test
  void parsesMethodThatAProxyMoves() {
    assertThat(context("allowed moved a.Async : it says so").form()).isEqualTo(Form.MOVED);
  }

  @ParameterizedTest
  @EnumSource(Effect.class)
  void parsesEveryEffect(Effect effect) {
    String word = effect.name().toLowerCase(Locale.ROOT).replace('_', '-');
    boolean moves = word.startsWith("moves");

    ChainRule rule = parse(word + " a.Later#op(a.Pool)" + (moves ? " 0" : "")).chains().get(0);

    assertThat(rule.effect()).isEqualTo(effect);
    assertThat(rule.parameter()).isEqualTo(moves ? 0 : -1);
  }

  @Test
  void parsesSchedulers() {
    Framework framework =
        parse(
            """
            scheduler allowed a.Pools#elastic()
            scheduler loop    a.Pools#loops()
            scheduler cpu     a.Pools#computing()
            scheduler caller  a.Pools#INLINE()
            scheduler wraps   a.Pools#named(java.lang.String,a.Pool) 1
            scheduler loop    @a.NonBlockingExecutor#*
            """);

    assertThat(framework.schedulers())
        .extracting(SchedulerRule::threads)
        .containsExactly(
            Threads.MAY_BLOCK,
            Threads.EVENT_LOOP,
            Threads.CPU,
            Threads.CALLER,
            Threads.WRAPS,
            Threads.EVENT_LOOP);
    assertThat(framework.schedulers().get(4).parameter()).isEqualTo(1);
  }

  @Test
  void parsesWhatIsSaidOfAnOperatorBesideOtherThings() {
    List<ChainRule> rules =
        parse(
                """
                source  a.Later#usingWhen(*) 0
                finally a.Later#usingWhen(*) 2
                finally a.Later#usingWhen(*) 3
                stores  a.Later#usingWhen(*)
                """)
            .chains();

    assertThat(rules)
        .extracting(ChainRule::effect)
        .containsExactly(Effect.SOURCE, Effect.FINALLY, Effect.FINALLY, Effect.STORES);
    assertThat(rules).extracting(ChainRule::parameter).containsExactly(0, 2, 3, -1);
  }

  @Test
  void parsesFunctionsThatRunAtSubscriptionBesideOtherThings() {
    List<ChainRule> rules =
        parse(
                """
                leads        a.Later#scanWith(*)
                subscription a.Later#scanWith(*) 0
                subscription a.Later#scanWith(*) 2
                source       a.Later#run(*)
                action       a.Later#run(*)
                """)
            .chains();

    assertThat(rules)
        .extracting(ChainRule::effect)
        .containsExactly(
            Effect.LEADS, Effect.SUBSCRIPTION, Effect.SUBSCRIPTION, Effect.SOURCE, Effect.ACTION);
    assertThat(rules).extracting(ChainRule::parameter).containsExactly(-1, 0, 2, -1, -1);
  }

  @Test
  void rejectsWholeOperatorAtSubscriptionBesideAnotherRule() {
    assertThatThrownBy(() -> parse("leads a.B#c(*)\nsubscription a.B#c(*)\n"))
        .hasMessageContaining("acme.txt:3");
  }

  @Test
  void parsesHandOffs() {
    Framework framework = parse("hand-off signals a.Later#publishOn(a.Pool) a.Pools#elastic()\n");

    assertThat(framework.handOffs())
        .containsExactly(
            new HandOffRule(
                Phase.SIGNALS,
                Signature.parse("a.Later#publishOn(a.Pool)"),
                Signature.parse("a.Pools#elastic()"),
                new Origin("acme.txt", 2)));
  }

  @Test
  void parsesGuards() {
    Framework framework =
        parse("guard on-loop a.B#c()\nguard off-loop a.B#d()\nguard done a.B#e()\n");

    assertThat(framework.guards())
        .extracting(GuardRule::meaning)
        .containsExactly(Meaning.ON_LOOP, Meaning.OFF_LOOP, Meaning.DONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sometimes a.B#c()                    | 'sometimes' opens no statement of a framework file
          loop overrides a.B#c()               | expected ' : ' and a reason at the end
          loop inherits a.B#c() : why          | expected one of overrides, lambda, deployed, returned, annotated, annotated-class, members, calls, moved, marked, not 'inherits'
          loop overrides a.B#c(int) 0 : why    | expected no index of a parameter after 'a.B#c(int)'
          loop overrides : why                 | expected a signature and at most the index of a parameter
          loop lambda a.B#c(int) x : why       | expected the index of a parameter, not 'x'
          loop lambda a.B#c(int) 1 : why       | 'a.B#c(int)' has no parameter 1
          loop lambda a.B#c(int) 1 2 : why     | expected a signature and at most the index of a parameter
          loop lambda a.B.c() : why            | 'a.B.c()' is no signature; expected owner#name(types), owner#name(*) or owner#*
          loop annotated : why                 | expected one annotation after 'annotated'
          loop annotated a.B a.C : why         | expected one annotation after 'annotated'
          loop members a.B a.C : why           | expected one type after 'members'
          loop calls a.B#c(int) 0 : why        | expected no index of a parameter after 'a.B#c(int)'
          loop annotated a.B with x : why      | expected name=value behind 'with', not 'x'
          loop marked a.B with x=1 : why       | expected no 'with' behind 'marked'
          loop members a.B and a.C : why       | expected no 'and' behind 'members'
          allowed deployed a.B#c(*) : why      | expected 'by' behind 'deployed', and only there
          loop members a.B by a.C#d() : why    | expected 'by' behind 'deployed', and only there
          allowed deployed a.B#c(*) by x : why | 'x' is no signature; expected owner#name(types), owner#name(*) or owner#*
          loop members a.B since : why         | expected one version after 'since', not ''
          loop members a.B since 2 x : why     | expected one version after 'since', not '2 x'
          hops a.B#c() since later             | expected one version after 'since', not 'later'
          hops a.B#c() since                   | expected one version after 'since', not ''
          since acme-2                         | expected group:artifact:version or jdk:version after 'since'
          activated-by a.B                     | 'a.B' is no signature; expected owner#name(types), owner#name(*) or owner#*
          loop annotated Route : why           | expected the canonical name of a type, not 'Route'
          loop annotated a.B if : why          | expected one word behind 'if'
          loop annotated a.B if servlet x : why | expected one word behind 'if'
          loop annotated a.B if sunny : why    | expected one of returns-reactive, returns-plain, returns-async, returns-other, takes-async, class-reactive, servlet, no-servlet, no-servlet-api, not 'sunny'
          moves-signals a.B#c(a.Pool)          | expected the index of a parameter after 'a.B#c(a.Pool)'
          subscribes a.B#c(a.Pool) 0           | expected no index of a parameter after 'a.B#c(a.Pool)'
          scheduler fast a.B#c()               | expected one of allowed, loop, cpu, caller, wraps, receiver, not 'fast'
          scheduler                            | expected one of allowed, loop, cpu, caller, wraps, receiver, not ''
          hand-off source a.B#c(a.Pool)        | expected a phase, an operator and a pool after 'hand-off'
          hand-off later a.B#c(a.P) a.Q#p()    | expected one of source, signals, not 'later'
          scheduler wraps a.B#c(a.Pool)        | expected the index of a parameter after 'a.B#c(a.Pool)'
          scheduler receiver a.B#c(a.Pool) 0   | expected no index of a parameter after 'a.B#c(a.Pool)'
          scheduler loop a.B#c(a.Pool) 0       | expected no index of a parameter after 'a.B#c(a.Pool)'
          guard slow a.B#c()                   | expected one of on-loop, off-loop, loop-value, done, pending, done-argument, done-value, done-at-zero, done-result, makes-done, reads-done, same, after, at-once-after, after-all, not 'slow'
          requires                             | expected a type after 'requires'
          requires Main                        | expected the canonical name of a type, not 'Main'
          chain a.B a.B                        | 'a.B' is given twice after 'chain'
          optional maybe                       | expected 'optional' once and alone on its line
          verified acme                        | expected group:artifact:version or jdk:version after 'verified'
          docs                                 | expected where the facts come from after 'docs'
          """)
  void rejectsLine(String line, String expected) {
    assertRejected(line, 2, expected);
  }

  @Test
  void rejectsSecondStatementAboutOneOperator() {
    assertRejected("source a.B#c()\nassembly a.B#c()", 3, "line 2 already says this of 'a.B#c()'");
  }

  @Test
  void rejectsSecondStatementAboutOneContext() {
    assertRejected(
        "loop annotated a.B : x\nallowed annotated a.B : y",
        3,
        "line 2 already says this of '@a.B'");
  }

  @Test
  void rejectsFrameworkThatSaysNothing() {
    assertRejected("requires a.B", 1, "framework 'acme' says nothing");
  }

  @Test
  void writesWordsThatItParses() {
    assertThat(Arrays.stream(Condition.values()).map(Words::of))
        .containsExactly(
            "returns-reactive",
            "returns-plain",
            "returns-async",
            "returns-other",
            "takes-async",
            "class-reactive",
            "servlet",
            "no-servlet",
            "no-servlet-api");
  }

  private static ContextRule context(String line) {
    return parse(line).contexts().get(0);
  }

  private static Framework parse(String body) {
    return Catalog.parse("acme.txt", "framework acme \"Acme\"\n" + body).frameworks().get(0);
  }

  private static void assertRejected(String body, int line, String expected) {
    assertThatThrownBy(() -> parse(body))
        .isInstanceOf(CatalogException.class)
        .hasMessage("acme.txt:" + line + ": " + expected);
  }
}
