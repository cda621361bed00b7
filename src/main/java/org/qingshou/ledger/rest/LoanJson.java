package org.qingshou.ledger.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Money;
import org.qingshou.ledger.Balances;
import org.qingshou.ledger.Classification;
import org.qingshou.ledger.ClockKind;
import org.qingshou.ledger.Collateral;
import org.qingshou.ledger.LoanClock;
import org.qingshou.ledger.LoanClockEvent;
import org.qingshou.ledger.LoanExchange;
import org.qingshou.ledger.LoanGrade;
import org.qingshou.ledger.LoanView;

/** The published shapes of a loan. Persons appear by id only; descriptions and the tape's further columns do not leave. */
final class LoanJson {
    private LoanJson() {}

    record Loans(List<Loan> items) {}

    record Clocks(List<Clock> items) {}

    record Securities(List<Security> items) {}

    record Payments(List<LoanExchange.Paid> items) {}

    record Amounts(
            BigDecimal principal,
            BigDecimal interest,
            BigDecimal penalty,
            BigDecimal compound,
            BigDecimal fees,
            BigDecimal total) {
        static Amounts of(Balances balances) {
            return new Amounts(
                    balances.principal().amount(),
                    balances.interest().amount(),
                    balances.penalty().amount(),
                    balances.compound().amount(),
                    balances.fees().amount(),
                    balances.total().amount());
        }
    }

    /** The class that stands, and what it comes from. */
    record Grade(
            Classification stands,
            @Nullable Classification bank,
            Classification floor,
            @Nullable Classification watch,
            @Nullable LocalDate watchUntil,
            @Nullable Classification spread) {
        static Grade of(LoanGrade grade) {
            return new Grade(
                    grade.stands(), grade.bank(), grade.floor(), grade.watch(), grade.watchUntil(), grade.spread());
        }
    }

    record Loan(
            UUID id,
            String source,
            String loanNo,
            UUID personId,
            String branch,
            String scope,
            String currency,
            Amounts due,
            @Nullable BigDecimal originalAmount,
            @Nullable BigDecimal instalmentAmount,
            @Nullable LocalDate disbursedOn,
            @Nullable LocalDate maturesOn,
            @Nullable LocalDate acceleratedOn,
            @Nullable LocalDate overdueSince,
            @Nullable LocalDate agedFrom,
            long daysPastDue,
            Grade classification,
            @Nullable LocalDate lastPaymentOn,
            @Nullable BigDecimal lastPaymentAmount,
            LocalDate asOf,
            boolean onTape) {
        static Loan of(LoanExchange.Listed listed) {
            LoanView loan = listed.loan();
            return new Loan(
                    loan.id().value(),
                    loan.source(),
                    loan.loanNo(),
                    loan.person().value(),
                    loan.branch().value(),
                    loan.scope().name(),
                    loan.currency(),
                    Amounts.of(loan.balances()),
                    amount(loan.originalAmount()),
                    amount(loan.instalmentAmount()),
                    loan.disbursedOn(),
                    loan.maturesOn(),
                    loan.acceleratedOn(),
                    loan.overdueSince(),
                    loan.agedFrom(),
                    listed.daysPastDue(),
                    Grade.of(loan.grade()),
                    loan.lastPaymentOn(),
                    amount(loan.lastPaymentAmount()),
                    loan.asOf(),
                    loan.onTape());
        }

        private static @Nullable BigDecimal amount(@Nullable Money money) {
            return money == null ? null : money.amount();
        }
    }

    record Clock(
            UUID id,
            ClockKind kind,
            LocalDate baseOn,
            LocalDate dueOn,
            @Nullable LocalDate contractEnd,
            boolean expired,
            @Nullable LocalDate stoppedOn,
            @Nullable LocalDate closedOn,
            List<Event> events) {
        static Clock of(LoanClock clock) {
            return new Clock(
                    clock.id(),
                    clock.kind(),
                    clock.baseOn(),
                    clock.dueOn(),
                    clock.contractEnd(),
                    clock.expired(),
                    clock.stoppedOn(),
                    clock.closedOn(),
                    clock.events().stream().map(Event::of).toList());
        }
    }

    record Event(String kind, LocalDate on, String proof, String reference, boolean proven, boolean waiting) {
        static Event of(LoanClockEvent event) {
            return new Event(
                    event.kind(), event.on(), event.proof(), event.reference(), event.proven(), event.waiting());
        }
    }

    record Security(
            UUID id,
            boolean byTape,
            @Nullable String kind,
            @Nullable BigDecimal value,
            @Nullable LocalDate valuedOn,
            @Nullable Integer rank,
            String reference,
            @Nullable LocalDate releasedOn) {
        static Security of(Collateral held) {
            return new Security(
                    held.id(),
                    held.byTape(),
                    held.kind(),
                    held.currentValue(),
                    held.currentValueOn(),
                    held.rank(),
                    held.reference(),
                    held.releasedOn());
        }
    }
}
