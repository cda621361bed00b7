package org.qingshou.compliance;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.PersonId;

/**
 * Which decisions to show; what is null, or empty, narrows nothing.
 *
 * @param what on what they were made
 * @param who by whom, and about whom
 * @param number blind index of the number that would have been used
 * @param from first day in the bank's zone
 * @param to last day in the bank's zone
 */
public record DecisionFilter(
        What what,
        Who who,
        byte @Nullable [] number,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    public static final DecisionFilter ALL = new DecisionFilter(What.ANY, Who.ANYBODY, null, null, null);

    /** @param pack version of the rule pack */
    public record What(
            @Nullable Verdict verdict,
            @Nullable String rule,
            @Nullable Channel channel,
            @Nullable ContactAction action,
            @Nullable String pack) {
        public static final What ANY = new What(null, null, null, null, null);
    }

    /** @param persons one human under every record that they are or were kept */
    public record Who(
            @Nullable ActorId actor,
            @Nullable String agency,
            Set<PersonId> persons,
            @Nullable String caseNo) {
        public static final Who ANYBODY = new Who(null, null, Set.of(), null);

        public Who {
            persons = Set.copyOf(persons);
        }
    }

    public DecisionFilter with(What other) {
        return new DecisionFilter(other, who, number, from, to);
    }

    public DecisionFilter with(Who other) {
        return new DecisionFilter(what, other, number, from, to);
    }

    public DecisionFilter onNumber(byte @Nullable [] index) {
        return new DecisionFilter(what, who, index, from, to);
    }

    public DecisionFilter between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new DecisionFilter(what, who, number, first, last);
    }
}
