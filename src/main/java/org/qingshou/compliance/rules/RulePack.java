package org.qingshou.compliance.rules;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qingshou.compliance.RuleBreach;
import org.qingshou.compliance.Ruling;
import org.qingshou.compliance.Verdict;
import org.qingshou.compliance.facts.CaseFacts;
import org.springframework.stereotype.Component;

/** All rules there are, in the order of their stages, with the parameters of the pack in force. */
@Component
public class RulePack {
    public static final String VERSION = "2026.1";

    private final List<Rule> rules;
    private final Map<String, String> parameters;

    RulePack(List<Rule> rules) {
        this.rules = rules.stream()
                .sorted(Comparator.comparing(Rule::stage).thenComparing(Rule::id))
                .toList();
        Set<String> ids = new HashSet<>();
        Map<String, String> values = new HashMap<>();
        for (Rule rule : rules) {
            if (!ids.add(rule.id())) throw new IllegalStateException("two rules called " + rule.id());
            rule.parameters().forEach(parameter -> values.put(rule.id() + "." + parameter.name(), parameter.value()));
        }
        parameters = Map.copyOf(values);
    }

    public List<Rule> rules() {
        return rules;
    }

    public Map<String, String> parameters() {
        return parameters;
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
        return new Ruling(verdict, breaches, callsLeft(situation.counters()));
    }

    private static boolean concerns(Rule rule, Situation situation) {
        String scope = situation.facts().scope();
        return scope == null
                || rule.scopes().stream().anyMatch(known -> known.code().equals(scope))
                || Scope.ALL.stream().noneMatch(known -> known.code().equals(scope));
    }

    /** Connected calls that the person may still get today. */
    public int callsLeft(Counters counters) {
        return Math.max(0, callCap() - counters.connected() - counters.reserved());
    }

    /** Connected calls a day and person (R-FREQ-01). */
    public int callCap() {
        return number(ConnectedCalls.ID, ConnectedCalls.CAP);
    }

    /** Attempts a day and number that may fail: as agreed with the person (R-FREQ-03), else R-FREQ-02. */
    public int attemptCap(CaseFacts facts) {
        Integer agreed = facts.agreedAttempts();
        return agreed == null ? number(NumberAttempts.ID, NumberAttempts.CAP) : agreed;
    }

    private int number(String id, String name) {
        return Integer.parseInt(parameters.getOrDefault(id + "." + name, "0"));
    }
}
