package org.qingshou.compliance.rules;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.qingshou.compliance.Channel;
import org.qingshou.compliance.ProposedAct;
import org.qingshou.compliance.Purpose;
import org.qingshou.compliance.facts.CaseFacts;

/**
 * Everything a rule may look at. {@code now} is in the branch's zone; where that zone is not known, {@code zoneKnown} is
 * false and rules of time cannot pass.
 *
 * @param parameters those of the version of the pack that is in force at {@code now}
 */
public record Situation(
        ProposedAct act,
        CaseFacts facts,
        Counters counters,
        ZonedDateTime now,
        boolean zoneKnown,
        RuleParameters parameters) {

    /** Name of the parameter of a rule that is off unless the pack switches it on. */
    static final String ON = "on";

    boolean on(String ruleId) {
        return parameters.on(ruleId);
    }

    String text(String ruleId, String name) {
        return parameters.text(ruleId, name);
    }

    int number(String ruleId, String name) {
        return parameters.number(ruleId, name);
    }

    /** Goes out from the bank or an agency, to anybody or any place. */
    boolean outbound() {
        return act.action().outbound();
    }

    /** Goes out and reaches a person. */
    boolean reachesPerson() {
        return outbound() && act.action().channel() != Channel.NONE;
    }

    /** An outgoing call, which the caps count. */
    boolean isCall() {
        return outbound() && act.action().channel() == Channel.VOICE;
    }

    /** An outgoing message, which has a cap of its own. */
    boolean isMessage() {
        return outbound() && act.action().channel() == Channel.MESSAGE;
    }

    /** Asks for payment ("pressing" in the rules' words). */
    boolean presses() {
        return outbound() && act.purpose() == Purpose.PRESS;
    }

    boolean byBank() {
        return act.agencyCode() == null;
    }

    /** Whether a second person has allowed this act of the bank where this rule wants it. */
    boolean permitted(String ruleId) {
        return byBank() && facts.permits(act.action().name(), act.purpose().name(), ruleId);
    }

    /** When acts may begin again on the next day. */
    Instant tomorrow() {
        return now.toLocalDate()
                .plusDays(1)
                .atTime(parameters.quietTo())
                .atZone(now.getZone())
                .toInstant();
    }
}
