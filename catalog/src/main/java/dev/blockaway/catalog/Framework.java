package dev.blockaway.catalog;

import java.util.List;
import java.util.Map;

/**
 * What is known of one framework's threads.
 *
 * @param id short name, which is also the name of its file
 * @param title name as people write it
 * @param requires canonical names of types; the rules are active when one of them is on the class
 *     path, always when the list is empty
 * @param verified artifacts that the rules were verified against, as group:artifact:version
 * @param since the oldest artifacts that have what the rules name, written in the same way; may be
 *     empty in files of users
 * @param source where the facts come from, for the reference page
 * @param reactiveTypes canonical names of the framework's reactive types: subtypes count
 * @param chainTypes canonical names of the types whose methods are operators
 * @param roles the types by which the framework tells one thing from another
 * @param activators calls that turn an optional framework on, if the program makes one of them
 * @param contexts where code runs
 * @param chains what operators do; an operator without a rule runs its lambdas per signal
 * @param schedulers what schedulers and executors have for threads
 * @param guards conditions that tell about threads and futures
 * @param handOffs how to move a part of a chain to threads that may block
 * @param later where the rules are written that need a later version than the oldest, and which
 * @param optional whether the rules are off unless an option asks for them or an activator is
 *     called
 */
public record Framework(
    String id,
    String title,
    List<String> requires,
    List<String> verified,
    List<String> since,
    String source,
    List<String> reactiveTypes,
    List<String> chainTypes,
    TypeRoles roles,
    List<Signature> activators,
    List<ContextRule> contexts,
    List<ChainRule> chains,
    List<SchedulerRule> schedulers,
    List<GuardRule> guards,
    List<HandOffRule> handOffs,
    Map<Origin, String> later,
    boolean optional) {

  /** The same with other rules about where code runs. */
  public Framework withContexts(List<ContextRule> rules) {
    return new Framework(
        id,
        title,
        requires,
        verified,
        since,
        source,
        reactiveTypes,
        chainTypes,
        roles,
        activators,
        rules,
        chains,
        schedulers,
        guards,
        handOffs,
        later,
        optional);
  }

  /** Copies the collections. */
  public Framework {
    requires = List.copyOf(requires);
    verified = List.copyOf(verified);
    since = List.copyOf(since);
    reactiveTypes = List.copyOf(reactiveTypes);
    chainTypes = List.copyOf(chainTypes);
    activators = List.copyOf(activators);
    contexts = List.copyOf(contexts);
    chains = List.copyOf(chains);
    schedulers = List.copyOf(schedulers);
    guards = List.copyOf(guards);
    handOffs = List.copyOf(handOffs);
    later = Map.copyOf(later);
  }
}
