package org.qingshou.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.ClockKind;
import org.qingshou.ledger.LoanClock;
import org.qingshou.ledger.LoanClocks;
import org.qingshou.ledger.LoanView;
import org.qingshou.ledger.Loans;
import org.springframework.stereotype.Component;

/** What a restructuring must name, and what stands against it. */
@Component
class RestructuringChecks {
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_NUMBER = 80;
    private static final int LONGEST_YEARS = 30;
    private static final int LONGEST_DAYS_TO_SIGN = 90;
    /** Above it courts grant nothing (R-INT-01). */
    private static final BigDecimal HIGHEST_RATE = BigDecimal.valueOf(24);
    /** Under these the bank can agree to nothing: the claim is not its own any more, or doubtful, or a court's. */
    private static final Set<String> IN_THE_WAY =
            Set.of(HoldCode.HOLD_SALE.name(), HoldCode.HOLD_INSOLVENCY.name(), HoldCode.HOLD_FRAUD.name());

    private final Cases cases;
    private final Loans loans;
    private final LoanClocks clocks;

    RestructuringChecks(Cases cases, Loans loans, LoanClocks clocks) {
        this.cases = cases;
        this.loans = loans;
        this.clocks = clocks;
    }

    void check(RestructuringWish wish, LocalDate today) {
        if (wish.loans().isEmpty()) throw Refused.badInput("cases.restructuring.loans");
        if (wish.kind() == null) throw Refused.badInput("cases.restructuring.kind");
        LocalDate maturity = wish.maturity();
        if (maturity == null || !maturity.isAfter(today) || maturity.isAfter(today.plusYears(LONGEST_YEARS)))
            throw Refused.badInput("cases.restructuring.maturity", Integer.toString(LONGEST_YEARS));
        rate(wish.kind(), wish.rate());
        BigDecimal instalment = wish.instalment();
        if (instalment != null && (instalment.signum() <= 0 || scale(instalment) > 2))
            throw Refused.badInput("cases.restructuring.instalment");
        LocalDate until = wish.signUntil();
        if (until == null || until.isBefore(today) || until.isAfter(today.plusDays(LONGEST_DAYS_TO_SIGN)))
            throw Refused.badInput("cases.restructuring.until", Integer.toString(LONGEST_DAYS_TO_SIGN));
        if (wish.proof() == null) throw Refused.badInput("cases.restructuring.proof");
        text(wish.reason(), LONGEST_REASON, "cases.restructuring.reason");
    }

    private static void rate(RestructuringKind kind, @Nullable BigDecimal rate) {
        if (rate == null && kind != RestructuringKind.RATE) return;
        if (rate == null || rate.signum() < 0 || rate.compareTo(HIGHEST_RATE) > 0 || scale(rate) > 4)
            throw Refused.badInput("cases.restructuring.rate", HIGHEST_RATE.toPlainString());
    }

    /** The same when it is proposed and when it is decided. */
    List<Line> against(CaseView theCase, Restructuring asked, LocalDate today) {
        if (asked.state() != RestructuringState.PROPOSED)
            return List.of(Line.of("cases.restructuring.not", "#restructuring-state." + asked.state()));
        return against(theCase, asked.kind(), asked.maturity(), asked.rate(), asked.loans(), today);
    }

    List<Line> against(
            CaseView theCase,
            RestructuringKind kind,
            LocalDate maturity,
            @Nullable BigDecimal rate,
            List<LoanId> about,
            LocalDate today) {
        if (theCase.state() == CaseState.CLOSED) return List.of(Line.of("cases.closed", theCase.caseNo()));
        Optional<Line> held = held(theCase.id(), today);
        if (held.isPresent()) return List.of(held.get());
        for (LoanView loan : loans.all(about)) {
            if (!loan.balances().total().isPositive())
                return List.of(Line.of("cases.restructuring.ended", loan.loanNo()));
            LocalDate term = loan.maturesOn();
            if (kind == RestructuringKind.EXTENSION && term != null && !maturity.isAfter(term))
                return List.of(Line.of("cases.restructuring.earlier", loan.loanNo(), term.toString()));
            BigDecimal now = loan.interestRate();
            if (kind == RestructuringKind.RATE && rate != null && now != null && rate.compareTo(perCent(now)) >= 0)
                return List.of(Line.of(
                        "cases.restructuring.higher",
                        loan.loanNo(),
                        perCent(now).toPlainString()));
        }
        return List.of();
    }

    private Optional<Line> held(CaseId id, LocalDate today) {
        return cases.holds(id, today).stream()
                .filter(hold -> IN_THE_WAY.contains(hold.code()))
                .findFirst()
                .map(hold -> Line.of("cases.restructuring.held", "#hold." + hold.code()));
    }

    static BigDecimal perCent(BigDecimal fraction) {
        return fraction.movePointRight(2).stripTrailingZeros();
    }

    /**
     * The end of the first guarantee that would not cover the new terms: a guarantor's period stays where he did not consent
     * (Civil Code 695), and for a new loan that repays the old one he is not bound without it.
     */
    Optional<LocalDate> guarantee(Restructuring of) {
        return clocks.of(of.loans()).stream()
                .filter(clock -> clock.kind() == ClockKind.GUARANTEE && clock.runs() && !clock.expired())
                .map(LoanClock::dueOn)
                .filter(due -> of.kind() == RestructuringKind.REFINANCE || due.isBefore(of.maturity()))
                .min(Comparator.naturalOrder());
    }

    void check(Restructuring of, RestructuringSigning signing, LocalDate today) {
        LocalDate on = signing.on();
        LocalDate allowed = of.decidedOn();
        if (on == null || on.isAfter(today) || on.isAfter(of.signUntil()) || (allowed != null && on.isBefore(allowed)))
            throw Refused.badInput(
                    "cases.restructuring.signed.on",
                    String.valueOf(allowed),
                    of.signUntil().toString());
        text(signing.number(), LONGEST_NUMBER, "cases.restructuring.signed.number");
        if (signing.agreement() == null) throw Refused.badInput("cases.restructuring.signed.agreement");
        Optional<LocalDate> guarantee = guarantee(of);
        if (guarantee.isPresent() && signing.consent() == null)
            throw Refused.badInput(
                    "cases.restructuring.signed.consent", guarantee.get().toString());
        Optional<Line> held = held(of.caseId(), today);
        if (held.isPresent())
            throw Refused.conflict(held.get().key(), held.get().args().toArray());
    }

    private static int scale(BigDecimal number) {
        return number.stripTrailingZeros().scale();
    }

    private static void text(String given, int longest, String key) {
        if (given.isBlank() || given.length() > longest) throw Refused.badInput(key, Integer.toString(longest));
    }
}
