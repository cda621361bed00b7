package org.qingshou.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * R-GUA-01: how long a guarantor can still be held to his word (保证期间): as the contract says, else six months from the due
 * date, and nothing interrupts it. Civil Code 692 and 693 (high confidence). What stops it depends on the form: a joint
 * guarantor by a demand that arrives within it, a general one only by a suit against the debtor within it. A contract that
 * states no form is general since 2021 (Civil Code 686) and joint before (Guarantee Law 19, medium confidence). A pure rule;
 * the date is the last day of the period.
 *
 * @param months length where the contract states no date
 * @param generalSince first day of contracts that are general where they state no form
 * @param alertDays days before the end at which it must be seen, most first
 */
public record GuaranteePeriod(int months, LocalDate generalSince, List<Integer> alertDays) {
    /** Form of a guarantee. */
    public enum Form {
        /** 连带责任保证 */
        JOINT,
        /** 一般保证 */
        GENERAL
    }

    /** A demand on a joint guarantor, arrived in time. */
    public static final String CLAIM_JOINT = "GUA_CLAIM_JOINT";
    /** A suit or arbitration against the debtor, begun in time. */
    public static final String SUE_DEBTOR = "GUA_SUE_DEBTOR";
    /** The guarantor's written consent to an extension, without which it leaves his period as it was (Civil Code 695). */
    public static final String NEW_TERM = "GUA_NEW_TERM";

    public static final GuaranteePeriod STATUTORY =
            new GuaranteePeriod(6, LocalDate.of(2021, 1, 1), List.of(90, 60, 30, 7));

    private static final Set<String> COURT = Set.of("PROOF_COURT");
    private static final Set<String> SIGNED = Set.of("PROOF_SIGNED");

    public GuaranteePeriod {
        alertDays = AlertDays.falling(alertDays);
        if (months <= 0) throw new IllegalArgumentException("a guarantee period lasts at least a month");
    }

    /**
     * Last day of the period; a contract date that lies not after the due date counts as none (Civil Code 692).
     *
     * @param contractEnd what the contract states, null where it states nothing
     */
    public LocalDate endsOn(LocalDate dueOn, @Nullable LocalDate contractEnd) {
        return contractEnd != null && contractEnd.isAfter(dueOn) ? contractEnd : dueOn.plusMonths(months);
    }

    /** The form that stands; {@code stated} is null where the contract is silent. */
    public Form form(@Nullable Form stated, LocalDate contractOn) {
        if (stated != null) return stated;
        return contractOn.isBefore(generalSince) ? Form.JOINT : Form.GENERAL;
    }

    /** Whether an event of this kind, shown by this proof, can keep a guarantor of this form bound. */
    public boolean proven(Form form, String kind, String proof) {
        if (NEW_TERM.equals(kind)) return SIGNED.contains(proof);
        return switch (form) {
            case JOINT -> CLAIM_JOINT.equals(kind) && LimitationPeriod.STATUTORY.proven("LIM_DEMAND_SERVED", proof);
            case GENERAL -> SUE_DEBTOR.equals(kind) && COURT.contains(proof);
        };
    }

    /** Whether it may, if a second person finds so; a suit is proven or is none. */
    public boolean arguable(Form form, String kind, String proof) {
        return form == Form.JOINT
                && CLAIM_JOINT.equals(kind)
                && LimitationPeriod.STATUTORY.arguable("LIM_DEMAND_SERVED", proof);
    }

    /** Whether a consent of this day still finds a guarantee that it can extend; it may come before the debt is due. */
    public boolean extendable(LocalDate endsOn, LocalDate on) {
        return !on.isAfter(endsOn);
    }

    /** Whether a proven event of this day came in time; nothing later revives the guarantee. */
    public boolean stops(LocalDate dueOn, LocalDate endsOn, LocalDate on) {
        return !on.isBefore(dueOn) && !on.isAfter(endsOn);
    }

    /** From the day after the last one the guarantor owes nothing, unless an event stopped the period. */
    public boolean lapsed(LocalDate endsOn, LocalDate today) {
        return today.isAfter(endsOn);
    }

    /** The narrowest alert that has been reached, in days before the end. */
    public Optional<Integer> alert(LocalDate endsOn, LocalDate today) {
        return AlertDays.reached(alertDays, endsOn, today);
    }
}
