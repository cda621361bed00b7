package org.qingshou.compliance.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qingshou.compliance.RuleBreach;
import org.qingshou.compliance.Ruling;
import org.qingshou.compliance.Verdict;
import org.springframework.stereotype.Component;

/** All rules of the guard in the order of their stages, and the parameters a bank may set, theirs and those of other rules. */
@Component
public class RulePack {
    /** The version that the rules come with. */
    public static final String VERSION = "2026.1";

    private final List<Rule> rules;
    private final List<PackRule> all;
    private final Map<String, Parameter> parameters;
    private final RuleParameters defaults;

    RulePack(List<? extends PackRule> all) {
        rules = all.stream()
                .filter(Rule.class::isInstance)
                .map(Rule.class::cast)
                .sorted(Comparator.comparing(Rule::stage).thenComparing(Rule::id))
                .toList();
        this.all = Stream.<PackRule>concat(
                        rules.stream(),
                        all.stream()
                                .filter(Limit.class::isInstance)
                                .map(PackRule.class::cast)
                                .sorted(Comparator.comparing(PackRule::id)))
                .toList();
        Set<String> ids = new HashSet<>();
        Map<String, Parameter> known = new HashMap<>();
        for (PackRule rule : all) {
            if (!ids.add(rule.id())) throw new IllegalStateException("two rules called " + rule.id());
            rule.parameters()
                    .forEach(parameter -> known.put(RuleParameters.key(rule.id(), parameter.name()), parameter));
        }
        parameters = Map.copyOf(known);
        Map<String, String> values = new HashMap<>();
        known.forEach((key, parameter) -> values.put(key, parameter.value()));
        defaults = new RuleParameters(VERSION, values);
    }

    /** Those that the guard judges acts by. */
    public List<Rule> rules() {
        return rules;
    }

    /** Those and the ones that others keep by numbers of the pack. */
    public List<PackRule> all() {
        return all;
    }

    /** What holds where no bank has set anything. */
    public RuleParameters defaults() {
        return defaults;
    }

    /** The parameter of this key, as {@link RuleParameters#key} builds it. */
    public Optional<Parameter> parameter(String key) {
        return Optional.ofNullable(parameters.get(key));
    }

    /** What a version sets on top of another; a value that the rules of today no longer allow does not count. */
    public RuleParameters overlay(RuleParameters below, String version, Map<String, String> set) {
        Map<String, String> allowed = new HashMap<>();
        set.forEach((key, value) -> parameter(key)
                .flatMap(parameter -> parameter.domain().accept(value))
                .ifPresent(kept -> allowed.put(key, kept)));
        return below.with(version, allowed);
    }

    /** Rules that may judge differently by the one than by the other. */
    public Set<String> differing(RuleParameters one, RuleParameters other) {
        return parameters.keySet().stream()
                .filter(key ->
                        !Objects.equals(one.values().get(key), other.values().get(key)))
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toSet());
    }

    /** Refuses values that contradict each other, in a sentence. */
    public void check(RuleParameters values, LocalDate from) {
        all.forEach(rule -> rule.check(values, from));
    }

    /** Whether each of these rules has all it needs of its parameters to judge this moment. */
    public boolean tells(Set<String> ruleIds, Situation situation) {
        return rules.stream().filter(rule -> ruleIds.contains(rule.id())).allMatch(rule -> rule.tells(situation));
    }

    /** The strictest verdict with every breach, not only the first; what a second person has allowed, or an agreement lifts, is none. */
    public Ruling judge(Situation situation) {
        List<RuleBreach> breaches = rules.stream()
                .filter(rule -> concerns(rule, situation))
                .flatMap(rule -> rule.judge(situation).stream())
                .filter(breach -> breach.verdict() != Verdict.APPROVAL || !situation.permitted(breach.ruleId()))
                .filter(breach -> rules.stream().noneMatch(rule -> rule.lifts(breach.ruleId(), situation)))
                .toList();
        Verdict verdict = breaches.stream()
                .map(RuleBreach::verdict)
                .max(Verdict::compareTo)
                .orElse(Verdict.ALLOW);
        return new Ruling(verdict, breaches, situation.parameters().callsLeft(situation.counters()));
    }

    private static boolean concerns(Rule rule, Situation situation) {
        String scope = situation.facts().scope();
        return scope == null
                || rule.scopes().stream().anyMatch(known -> known.code().equals(scope))
                || Scope.ALL.stream().noneMatch(known -> known.code().equals(scope));
    }
}
