package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Roles;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.ClockEntry;
import org.qingshou.ledger.ClockKind;
import org.qingshou.ledger.ClockOutcome;
import org.qingshou.ledger.LoanClock;
import org.qingshou.ledger.LoanClocks;
import org.qingshou.ledger.PartyRole;
import org.qingshou.ledger.dayend.DayEndStep;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What an extension does to the debtor's clock, and only with his consent to a guarantor's. */
@QingshouTest
@Transactional
class ExtendedClocksTest {
    @Autowired
    CaseFixture given;

    @Autowired
    List<DayEndStep> steps;

    @Autowired
    LoanClocks clocks;

    @Autowired
    BusinessClock time;

    @Autowired
    JdbcClient jdbc;

    private LocalDate today;
    private BranchCode branch;
    private ActorId officer;

    @BeforeEach
    void staff() {
        today = time.today();
        branch = given.branch();
        officer = given.user(branch, "li", Roles.OFFICER);
    }

    @Test
    void anExtensionMovesTheDebtorsClockAndTellsSo() {
        LocalDate due = today.minusYears(1);
        UUID loan = matured(due);
        run(today);
        assertThat(only(loan, ClockKind.LIMITATION).dueOn()).isEqualTo(due.plusYears(3));
        extend(loan, due, today.plusMonths(6), today.minusDays(2));
        run(today);
        LoanClock moved = only(loan, ClockKind.LIMITATION);
        assertThat(moved.baseOn()).isEqualTo(today.plusMonths(6));
        assertThat(moved.dueOn()).isEqualTo(today.plusMonths(6).plusYears(3));
        assertThat(moved.events()).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo("LIM_EXTENSION");
            assertThat(event.on()).isEqualTo(today.minusDays(2));
            assertThat(event.reference()).isEqualTo(today.plusMonths(6).toString());
        });
        run(today);
        assertThat(only(loan, ClockKind.LIMITATION).events()).as("told once").hasSize(1);
    }

    @Test
    void aMaturityMovedByItselfIsNoticedByTheNextClose() {
        LocalDate due = today.minusYears(1);
        UUID loan = matured(due);
        run(today);
        jdbc.sql("DELETE FROM loan_touched").update();
        extend(loan, due, due.plusMonths(6), null);
        run(today);
        assertThat(only(loan, ClockKind.LIMITATION).dueOn())
                .isEqualTo(due.plusMonths(6).plusYears(3));
    }

    @Test
    void onTheLastDayAnExtensionStillCountsAndOnTheNextItRevivesNothing() {
        LocalDate due = today.minusDays(10).minusYears(3);
        for (int late : new int[] {0, 1}) {
            UUID loan = matured(due);
            run(today);
            LoanClock over = only(loan, ClockKind.LIMITATION);
            assertThat(over.expired()).isTrue();
            extend(loan, due, today.plusYears(1), over.dueOn().plusDays(late));
            run(today);
            LoanClock after = only(loan, ClockKind.LIMITATION);
            assertThat(after.expired()).as("%d days late", late).isEqualTo(late > 0);
            assertThat(after.dueOn())
                    .isEqualTo(late > 0 ? over.dueOn() : today.plusYears(1).plusYears(3));
        }
    }

    @Test
    void anEarlierMaturityEndsTheClaimEarlierAndAProvenRestartStillCounts() {
        LocalDate due = today.minusMonths(2);
        UUID loan = matured(due);
        run(today);
        assertThat(record(only(loan, ClockKind.LIMITATION), "LIM_DEMAND_SERVED", today.minusDays(20), "SVC_EMS"))
                .isEqualTo(ClockOutcome.ACCEPTED);
        extend(loan, due, due.minusYears(1), today.minusDays(2));
        run(today);
        LoanClock moved = only(loan, ClockKind.LIMITATION);
        assertThat(moved.baseOn()).isEqualTo(due.minusYears(1));
        assertThat(moved.dueOn()).isEqualTo(today.minusDays(20).plusYears(3));
        // The day of the extension is no restart, also when another event has the end reckoned anew.
        record(moved, "LIM_DEMAND_SERVED", today.minusDays(10), "SVC_EMS");
        assertThat(only(loan, ClockKind.LIMITATION).dueOn())
                .isEqualTo(today.minusDays(10).plusYears(3));
    }

    @Test
    void aGuarantorsPeriodStaysUntilHeConsentsInWriting() {
        LocalDate due = today.minusMonths(4);
        UUID loan = matured(due);
        given.party(loan, given.person("保证人"), PartyRole.GUARANTOR_JOINT);
        run(today);
        LoanClock bound = only(loan, ClockKind.GUARANTEE);
        assertThat(bound.dueOn()).isEqualTo(due.plusMonths(6));
        assertThatThrownBy(() -> record(bound, "GUA_NEW_TERM", today, "PROOF_SIGNED"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("ledger.clock.not-extended");
        extend(loan, due, today.plusYears(1), today.minusDays(2));
        run(today);
        assertThat(only(loan, ClockKind.GUARANTEE).dueOn()).isEqualTo(due.plusMonths(6));
        assertThat(record(bound, "GUA_NEW_TERM", today, "SVC_SMS")).isEqualTo(ClockOutcome.UNPROVEN);
        assertThat(record(bound, "GUA_NEW_TERM", today.minusMonths(5), "PROOF_SIGNED"))
                .as("signed before the debt was due")
                .isEqualTo(ClockOutcome.ACCEPTED);
        LoanClock anew = only(loan, ClockKind.GUARANTEE);
        assertThat(anew.baseOn()).isEqualTo(today.plusYears(1));
        assertThat(anew.dueOn()).isEqualTo(today.plusYears(1).plusMonths(6));
        assertThat(anew.stoppedOn()).isNull();
    }

    @Test
    void aConsentAfterTheEndRevivesNoGuarantee() {
        LocalDate due = today.minusMonths(7);
        UUID loan = matured(due);
        given.party(loan, given.person("保证人"), PartyRole.GUARANTOR_GENERAL);
        run(today);
        extend(loan, due, today.plusYears(1), today.minusDays(2));
        LoanClock lapsed = only(loan, ClockKind.GUARANTEE);
        assertThat(record(lapsed, "GUA_NEW_TERM", lapsed.dueOn().plusDays(1), "PROOF_SIGNED"))
                .isEqualTo(ClockOutcome.UNPROVEN);
        assertThat(record(lapsed, "GUA_NEW_TERM", lapsed.dueOn(), "PROOF_SIGNED"))
                .isEqualTo(ClockOutcome.ACCEPTED);
    }

    @Test
    void aLoanThatTheExtensionCuredAndThatFallsOverdueAgainHasNotGainedItsGuarantor() {
        LocalDate due = today.minusMonths(14);
        UUID loan = matured(due);
        given.party(loan, given.person("保证人"), PartyRole.GUARANTOR_JOINT);
        run(today.minusMonths(13));
        extend(loan, due, today.minusMonths(1), due.plusDays(5));
        given.owes(loan, "10000", "0", null);
        run(today.minusMonths(12));
        given.owes(loan, "10000", "0", today.minusMonths(1));
        run(today);
        assertThat(only(loan, ClockKind.LIMITATION).baseOn()).isEqualTo(today.minusMonths(1));
        LoanClock guarantor = only(loan, ClockKind.GUARANTEE);
        assertThat(guarantor.dueOn()).isEqualTo(due.plusMonths(6));
        assertThat(guarantor.expired()).isTrue();
    }

    @Test
    void aGuarantorOfALoanExtendedBeforeItWasOverdueAnswersForTheFirstDueDate() {
        LocalDate due = today.minusMonths(3);
        UUID loan = matured(today.minusDays(5));
        given.party(loan, given.person("保证人"), PartyRole.GUARANTOR_JOINT);
        extension(loan, due, today.minusDays(5));
        run(today);
        assertThat(only(loan, ClockKind.LIMITATION).baseOn()).isEqualTo(today.minusDays(5));
        assertThat(only(loan, ClockKind.GUARANTEE).dueOn()).isEqualTo(due.plusMonths(6));
    }

    @Test
    void aMessageThatArrivedRestartsTheClockOfACardAtOnce() {
        UUID loan = matured(today.minusYears(1));
        jdbc.sql("UPDATE loan SET scope = 'SCOPE_CARD' WHERE id = :l")
                .param("l", loan)
                .update();
        run(today);
        LoanClock card = only(loan, ClockKind.LIMITATION);
        assertThat(record(card, "LIM_DEMAND_SERVED", today, "SVC_SMS")).isEqualTo(ClockOutcome.ACCEPTED);
        assertThat(only(loan, ClockKind.LIMITATION).dueOn()).isEqualTo(today.plusYears(3));
        assertThat(record(card, "LIM_DEMAND_SERVED", today, "SVC_CALL")).isEqualTo(ClockOutcome.WAITING);
    }

    private ClockOutcome record(LoanClock clock, String kind, LocalDate on, String proof) {
        ClockEntry entry = new ClockEntry(kind, on, proof, "QZ-1", Ids.next(), "");
        return clocks.record(clock.loan(), clock.id(), entry, branch, "cases/x", officer);
    }

    /** Overdue since it matured. */
    private UUID matured(LocalDate on) {
        UUID loan = given.loan(given.person("王伟"), branch, on);
        jdbc.sql("UPDATE loan SET matures_on = :d WHERE id = :l")
                .param("d", on)
                .param("l", loan)
                .update();
        return loan;
    }

    private void extend(UUID loan, LocalDate from, LocalDate to, @Nullable LocalDate granted) {
        jdbc.sql("UPDATE loan SET matures_on = :to, extended_on = :on WHERE id = :l")
                .param("to", to)
                .param("on", granted)
                .param("l", loan)
                .update();
        if (granted != null) extension(loan, from, to);
    }

    private void extension(UUID loan, LocalDate from, LocalDate to) {
        jdbc.sql("INSERT INTO loan_extension (loan_id, tape_id, granted_on, matured_on, matures_on, told_at)"
                        + " VALUES (:l, :t, :from, :from, :to, '2026-01-01')")
                .param("l", loan)
                .param("t", Ids.next())
                .param("from", from)
                .param("to", to)
                .update();
    }

    private void run(LocalDate on) {
        steps.stream()
                .filter(step -> step.name().equals("clocks"))
                .findFirst()
                .orElseThrow()
                .run(on);
    }

    private LoanClock only(UUID loan, ClockKind kind) {
        List<LoanClock> found = clocks.of(List.of(new LoanId(loan))).stream()
                .filter(clock -> clock.kind() == kind)
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
