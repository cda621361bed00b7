package org.qingshou.cases;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Money;

/**
 * One proceeding of a case with all that is kept of it.
 *
 * @param loans those it is about: only their clocks move with it
 * @param number the court's number, once it has given one
 * @param claimed what is asked of the court; a figure of the paper, no balance
 * @param stateOn the day of its latest stage
 */
public record Proceeding(
        UUID id,
        CaseId caseId,
        ProceedingKind kind,
        ProceedingState state,
        String court,
        @Nullable String number,
        Money claimed,
        LocalDate stateOn,
        ActorId proposedBy,
        int version,
        List<LoanId> loans,
        List<Stage> stages,
        List<Result> results,
        List<Deadline> deadlines,
        List<Cost> costs) {
    public Proceeding {
        loans = List.copyOf(loans);
        stages = List.copyOf(stages);
        results = List.copyOf(results);
        deadlines = List.copyOf(deadlines);
        costs = List.copyOf(costs);
    }

    /** A stage that was reached, with the paper that shows it. */
    public record Stage(
            ProceedingState state,
            LocalDate on,
            @Nullable String reference,
            @Nullable UUID evidence) {}

    /** What came of it on a day. */
    public record Result(
            ProceedingResult code,
            LocalDate on,
            @Nullable Money amount,
            @Nullable LocalDate until) {}

    /** @param metOn when somebody said that it was met; null while it runs */
    public record Deadline(
            UUID id,
            LegalDeadlineKind kind,
            LocalDate on,
            @Nullable LocalDate metOn) {}

    /** Money of the bank spent on it, or back from it. */
    public record Cost(LegalCostKind kind, LegalCostKind.Way way, Money amount, LocalDate paidOn) {}

    /** Whether its last judgment dismissed the claim. */
    public boolean lost() {
        return results.stream()
                .filter(result -> ProceedingResult.judgments().contains(result.code()))
                .reduce((earlier, later) -> later)
                .stream()
                .anyMatch(last -> last.code() == ProceedingResult.J_JUDGED_LOST);
    }

    /** Days that nobody has met, the first first; of what is over only that by which a mediation must be enforced. */
    public List<Deadline> openDeadlines() {
        boolean mediated = state == ProceedingState.SETTLED;
        return deadlines.stream()
                .filter(each -> !state.over() || (mediated && each.kind() == LegalDeadlineKind.ENFORCE_BY))
                .filter(each -> each.metOn() == null)
                .sorted(Comparator.comparing(Deadline::on))
                .toList();
    }

    public Money paid(LegalCostKind.Way way) {
        return costs.stream()
                .filter(cost -> cost.way() == way)
                .map(Cost::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /** What it has cost the bank so far. */
    public Money net() {
        return paid(LegalCostKind.Way.ADVANCE).plus(paid(LegalCostKind.Way.FEE)).minus(paid(LegalCostKind.Way.REFUND));
    }

    boolean about(LoanId loan) {
        return loans.contains(loan);
    }
}
