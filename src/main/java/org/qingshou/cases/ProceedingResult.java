package org.qingshou.cases;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What came of proceedings (司法结果), as the court's paper says it: with a stage, or in between. */
public enum ProceedingResult {
    /** By the court's own paper, which is enforced like a judgment. */
    J_MEDIATED(Needs.AMOUNT, Needs.PERFORM_BY),
    /** Between the parties. */
    J_SETTLED(Needs.AMOUNT),
    J_MEDIATION_FAILED,
    J_ORDER_EFFECTIVE,
    J_ORDER_OBJECTED,
    J_NOT_ACCEPTED,
    /** Seized or frozen until a day on which it ends by itself. */
    J_PRESERVED(Needs.UNTIL),
    J_JUDGED_FULL(Needs.AMOUNT),
    J_JUDGED_PART(Needs.AMOUNT),
    J_JUDGED_LOST,
    /** The money itself comes with the payments file. */
    J_ENFORCE_PART(Needs.AMOUNT),
    /** This run has ended for want of assets (终结本次执行); the claim stays. */
    J_ENFORCE_ENDED,
    J_ENFORCE_DONE,
    J_AUCTION_FAILED;

    private enum Needs {
        AMOUNT,
        UNTIL,
        PERFORM_BY
    }

    private final Set<Needs> needs = EnumSet.noneOf(Needs.class);

    ProceedingResult(Needs... needs) {
        this.needs.addAll(List.of(needs));
    }

    /** Whether its sum is recorded; a figure of the paper, no balance. */
    public boolean needsAmount() {
        return needs.contains(Needs.AMOUNT);
    }

    /** Whether it ends by itself on a day. */
    public boolean needsEnd() {
        return needs.contains(Needs.UNTIL);
    }

    /** Whether it can be enforced from a last day to perform on, without taking effect as a stage of its own. */
    public boolean needsPerformBy() {
        return needs.contains(Needs.PERFORM_BY);
    }

    /** One of them comes with this stage; none where the stage says all by itself. */
    public static List<ProceedingResult> with(ProceedingKind kind, ProceedingState stage) {
        return switch (stage) {
            case REFUSED -> List.of(J_NOT_ACCEPTED);
            case DECIDED ->
                switch (kind) {
                    case LAW_PRESERVE_ASSET -> List.of(J_PRESERVED);
                    case LAW_SUIT, LAW_ARBITRATE, LAW_SECURITY_PROC, LAW_BANKRUPTCY_CLAIM ->
                        List.of(J_JUDGED_FULL, J_JUDGED_PART, J_JUDGED_LOST);
                    case LAW_PAYMENT_ORDER, LAW_NOTARY_EXEC, LAW_ENFORCE -> List.of();
                };
            case EFFECTIVE -> kind == ProceedingKind.LAW_PAYMENT_ORDER ? List.of(J_ORDER_EFFECTIVE) : List.of();
            case SETTLED -> kind.enforces() ? List.of(J_SETTLED) : List.of(J_MEDIATED, J_SETTLED);
            case NO_ASSETS -> List.of(J_ENFORCE_ENDED);
            case ENDED ->
                kind == ProceedingKind.LAW_PAYMENT_ORDER
                        ? List.of(J_ORDER_OBJECTED)
                        : kind.enforces() ? List.of(J_ENFORCE_DONE) : List.of();
            case PROPOSED, APPROVED, REJECTED, DROPPED, FILED, ACCEPTED, APPEALED, WITHDRAWN -> List.of();
        };
    }

    /** What can be recorded while proceedings stay where they are. */
    public static List<ProceedingResult> between(ProceedingKind kind, ProceedingState at) {
        if (at != ProceedingState.ACCEPTED && at != ProceedingState.DECIDED && at != ProceedingState.EFFECTIVE)
            return List.of();
        if (kind.enforces()) return List.of(J_PRESERVED, J_ENFORCE_PART, J_AUCTION_FAILED);
        return kind == ProceedingKind.LAW_SUIT ? List.of(J_PRESERVED, J_MEDIATION_FAILED) : List.of();
    }

    static List<ProceedingResult> judgments() {
        return Arrays.asList(J_JUDGED_FULL, J_JUDGED_PART, J_JUDGED_LOST);
    }
}
