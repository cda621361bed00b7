package org.qingshou.compliance.rules;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.qingshou.compliance.ExportVolume;
import org.qingshou.compliance.StaffLimits;
import org.qingshou.compliance.YearlyCost;
import org.qingshou.compliance.facts.CaseFacts;

/**
 * The values of the rules' parameters in one version of the pack. They reach a rule as part of its situation, so that a
 * decision can be made again with those of another version.
 *
 * @param version name of the version, kept with each decision
 * @param values by {@code <rule>.<name>}
 */
public record RuleParameters(String version, Map<String, String> values) {
    public RuleParameters {
        values = Map.copyOf(values);
    }

    /** How one parameter of one rule is called among all. */
    public static String key(String ruleId, String name) {
        return ruleId + "." + name;
    }

    /** These with some changed, under another name. */
    public RuleParameters with(String newVersion, Map<String, String> changed) {
        Map<String, String> merged = new HashMap<>(values);
        merged.putAll(changed);
        return new RuleParameters(newVersion, merged);
    }

    public String text(String ruleId, String name) {
        String key = key(ruleId, name);
        return Objects.requireNonNull(values.get(key), key);
    }

    public int number(String ruleId, String name) {
        return Integer.parseInt(text(ruleId, name));
    }

    public LocalTime time(String ruleId, String name) {
        return LocalTime.parse(text(ruleId, name));
    }

    public boolean on(String ruleId) {
        return Boolean.parseBoolean(text(ruleId, Situation.ON));
    }

    /** When the quiet hours begin (R-TIME-01). */
    public LocalTime quietFrom() {
        return time(QuietHours.ID, QuietHours.FROM);
    }

    /** When they end on the next day. */
    public LocalTime quietTo() {
        return time(QuietHours.ID, QuietHours.TO);
    }

    /** Connected calls a day and person (R-FREQ-01). */
    public int callCap() {
        return number(ConnectedCalls.ID, ConnectedCalls.CAP);
    }

    /** Attempts a day and number that may fail (R-FREQ-02). */
    public int attemptCap() {
        return number(NumberAttempts.ID, NumberAttempts.CAP);
    }

    /** What is asked of agencies' people (R-OUT-15). */
    public StaffLimits staff() {
        return new StaffLimits(number(NamedStaff.ID, NamedStaff.NAMED), number(NamedStaff.ID, NamedStaff.TRAINING));
    }

    /** From how many records of a day on an export needs a reason, or a second person (R-OUT-13). */
    public ExportVolume exports() {
        return new ExportVolume(
                number(ExportLimits.ID, ExportLimits.SENSITIVE),
                number(ExportLimits.ID, ExportLimits.CONTACT),
                number(ExportLimits.ID, ExportLimits.OTHER),
                number(ExportLimits.ID, ExportLimits.FACTOR));
    }

    /** What courts grant a year (R-INT-01). */
    public YearlyCost yearlyCost() {
        return new YearlyCost(BigDecimal.valueOf(number(CostLimit.ID, CostLimit.PERCENT), 2));
    }

    /** Items on which somebody is identified before the debt is told (R-TP-12). */
    public int identityItems() {
        return number(IdentityLimit.ID, IdentityLimit.ITEMS);
    }

    /** As agreed with the person (R-FREQ-03), else as the rule has it. */
    public int attemptCap(CaseFacts facts) {
        Integer agreed = facts.agreedAttempts();
        return agreed == null ? attemptCap() : agreed;
    }

    /** Connected calls that the person may still get today. */
    public int callsLeft(Counters counters) {
        return Math.max(0, callCap() - counters.connected() - counters.reserved());
    }
}
