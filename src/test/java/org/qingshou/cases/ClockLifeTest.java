package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Roles;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Decision;
import org.qingshou.compliance.GuaranteePeriod;
import org.qingshou.compliance.LimitationPeriod;
import org.qingshou.compliance.facts.CaseFacts;
import org.qingshou.compliance.facts.FactSource;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.ClockEntry;
import org.qingshou.ledger.ClockKind;
import org.qingshou.ledger.ClockOutcome;
import org.qingshou.ledger.LoanClock;
import org.qingshou.ledger.LoanClockEvent;
import org.qingshou.ledger.LoanClocks;
import org.qingshou.ledger.PartyRole;
import org.qingshou.ledger.dayend.DayEndStep;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Clocks night by night, the contract's own term, proofs that a manager judges, and the end of a clock. */
@QingshouTest
@Transactional
class ClockLifeTest {
    @Autowired
    CaseFixture given;

    @Autowired
    List<DayEndStep> steps;

    @Autowired
    LoanClocks clocks;

    @Autowired
    List<FactSource> sources;

    @Autowired
    Approvals approvals;

    @Autowired
    BusinessClock time;

    @Autowired
    JdbcClient jdbc;

    private LocalDate today;
    private BranchCode branch;
    private ActorId officer;
    private ActorId manager;

    @BeforeEach
    void staff() {
        today = time.today().minusDays(1);
        branch = given.branch();
        officer = given.user(branch, "li", Roles.OFFICER);
        manager = given.user(branch, "zhao", Roles.MANAGER);
    }

    @Test
    void aClockThatRunsShortEntersOnceAndTwoClosesMakeOne() {
        UUID loan = loan(today.plusDays(180).plusDays(1).minusYears(3));
        run(today);
        assertThat(only(loan, ClockKind.LIMITATION).alert()).isNull();
        closed(today);
        // Clocks that other tests left may cross a boundary on the same night.
        assertThat(run(today.plusDays(1))).isPositive();
        assertThat(only(loan, ClockKind.LIMITATION).alert()).isEqualTo(180);
        assertThat(run(today.plusDays(1))).as("the same date again").isZero();
        closed(today.plusDays(1));
        run(today.plusDays(2));
        assertThat(changedOn(loan)).as("not touched on the next date").isEqualTo(today.plusDays(1));
    }

    private LocalDate changedOn(UUID loan) {
        return jdbc.sql("SELECT changed_on FROM loan_clock WHERE loan_id = :l AND kind = 'LIMITATION'")
                .param("l", loan)
                .query((rs, n) -> rs.getObject("changed_on", LocalDate.class))
                .single();
    }

    @Test
    void nightByNightAndOverMissedNightsAlertsEqualTheRules() {
        UUID loan = loan(today.plusDays(95).minusYears(3));
        given.party(loan, given.person("保证人"), PartyRole.GUARANTOR_JOINT);
        run(today);
        LoanClock bound = only(loan, ClockKind.GUARANTEE);
        clocks.agree(bound.loan(), bound.id(), today.plusDays(95), "保-2024-17", Ids.next(), officer);
        LocalDate before = today;
        for (int night : new int[] {1, 4, 5, 6, 34, 35, 36, 60, 64, 65, 66, 87, 88, 89, 94, 95, 96, 99}) {
            closed(before);
            LocalDate on = today.plusDays(night);
            run(on);
            LoanClock limitation = only(loan, ClockKind.LIMITATION);
            LoanClock guarantee = only(loan, ClockKind.GUARANTEE);
            assertThat(limitation.alert())
                    .as("limitation after %d nights", night)
                    .isEqualTo(LimitationPeriod.STATUTORY
                            .alert(limitation.dueOn(), on)
                            .orElse(null));
            assertThat(limitation.expired()).isEqualTo(LimitationPeriod.STATUTORY.expired(limitation.dueOn(), on));
            assertThat(guarantee.alert())
                    .as("guarantee after %d nights", night)
                    .isEqualTo(GuaranteePeriod.STATUTORY
                            .alert(guarantee.dueOn(), on)
                            .orElse(null));
            assertThat(guarantee.expired()).isEqualTo(GuaranteePeriod.STATUTORY.lapsed(guarantee.dueOn(), on));
            before = on;
        }
    }

    @Test
    void theClockOfAPaidLoanIsClosedAndRunsAgainFromWhatIsDueThen() {
        UUID loan = loan(today.minusYears(3).minusDays(5));
        run(today);
        assertThat(only(loan, ClockKind.LIMITATION).expired()).isTrue();
        given.owes(loan, "0", "0", null);
        run(today);
        LoanClock closed = only(loan, ClockKind.LIMITATION);
        assertThat(closed.closedOn()).isEqualTo(today);
        assertThat(closed.expired()).isFalse();
        assertThat(closed.alert()).isNull();
        assertThat(published(loan)).isZero();
        given.owes(loan, "10", "0", today.minusDays(3));
        run(today);
        LoanClock again = only(loan, ClockKind.LIMITATION);
        assertThat(again.closedOn()).isNull();
        assertThat(again.baseOn()).isEqualTo(today.minusDays(3));
        assertThat(again.dueOn()).isEqualTo(LimitationPeriod.STATUTORY.endsOn(today.minusDays(3)));
        assertThat(published(loan)).isEqualTo(1);
    }

    @Test
    void theGuardLearnsThatLimitationHasRunOutOnTheDayAfterTheLast() {
        PersonId debtor = given.person("王伟");
        UUID loan = given.loan(debtor, branch, today.minusYears(3));
        run(today.minusDays(1));
        assertThat(only(loan, ClockKind.LIMITATION).dueOn()).isEqualTo(today);
        assertThat(expired(debtor, today)).isFalse();
        assertThat(expired(debtor, today.plusDays(1))).isTrue();
        given.owes(loan, "0", "0", null);
        run(today);
        assertThat(expired(debtor, today.plusDays(1))).as("of a paid loan").isFalse();
    }

    private boolean expired(PersonId debtor, LocalDate on) {
        CaseFacts facts = new CaseFacts();
        sources.stream()
                .filter(source -> source.getClass().getSimpleName().startsWith("LedgerFacts"))
                .forEach(source -> source.fill(facts, CaseId.next(), debtor, branch, on));
        return facts.limitationExpired();
    }

    @Test
    void whatIsExpiredIsCountedByAnIndex() {
        assertThat(jdbc.sql("EXPLAIN SELECT COUNT(*) FROM loan_clock WHERE expired = TRUE")
                        .query((rs, n) -> rs.getString("key"))
                        .single())
                .isEqualTo("loan_clock_expired");
    }

    @Test
    void theContractsOwnTermStandsInPlaceOfSixMonths() {
        UUID loan = loan(today.minusMonths(7));
        given.party(loan, given.person("保证人"), PartyRole.GUARANTOR_JOINT);
        run(today);
        LoanClock clock = only(loan, ClockKind.GUARANTEE);
        assertThat(clock.expired()).isTrue();
        LocalDate end = clock.baseOn().plusYears(3);
        clocks.agree(clock.loan(), clock.id(), end, "保-2024-17", Ids.next(), officer);
        LoanClock agreed = only(loan, ClockKind.GUARANTEE);
        assertThat(agreed.dueOn()).isEqualTo(GuaranteePeriod.STATUTORY.endsOn(clock.baseOn(), end));
        assertThat(agreed.expired()).isFalse();
        assertThat(agreed.events()).extracting(LoanClockEvent::proof).containsExactly("PROOF_CONTRACT");
        assertThatThrownBy(
                        () -> clocks.agree(clock.loan(), clock.id(), clock.baseOn(), "保-2024-17", Ids.next(), officer))
                .isInstanceOf(Refused.class);
        LoanClock limitation = only(loan, ClockKind.LIMITATION);
        assertThatThrownBy(() -> clocks.agree(limitation.loan(), limitation.id(), end, "A1", Ids.next(), officer))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aWeakProofMovesTheClockOnlyOnceAManagerAcceptsIt() {
        UUID loan = loan(today.minusYears(2));
        run(today);
        LoanClock clock = only(loan, ClockKind.LIMITATION);
        assertThat(record(clock, "LIM_DEMAND_SERVED", "SVC_SMS")).isEqualTo(ClockOutcome.WAITING);
        assertThat(only(loan, ClockKind.LIMITATION).dueOn()).isEqualTo(clock.dueOn());
        assertThat(only(loan, ClockKind.LIMITATION).events())
                .extracting(LoanClockEvent::waiting)
                .containsExactly(true);
        UUID request = request();
        assertThatThrownBy(() -> approvals.decide(request, new Decision.Approve(), officer))
                .isInstanceOf(Refused.class);
        approvals.decide(request, new Decision.Approve(), manager);
        LoanClock moved = only(loan, ClockKind.LIMITATION);
        assertThat(moved.dueOn()).isEqualTo(today.plusYears(3));
        assertThat(moved.events().getFirst().proven()).isTrue();
        assertThat(moved.events().getFirst().waiting()).isFalse();
    }

    @Test
    void aWeakProofThatIsRejectedMovesNothing() {
        UUID loan = loan(today.minusMonths(2));
        given.party(loan, given.person("保证人"), PartyRole.GUARANTOR_JOINT);
        run(today);
        LoanClock clock = only(loan, ClockKind.GUARANTEE);
        assertThat(record(clock, "GUA_CLAIM_JOINT", "SVC_REFUSED_VIDEO")).isEqualTo(ClockOutcome.WAITING);
        approvals.decide(request(), new Decision.Reject("录像不清"), manager);
        LoanClock left = only(loan, ClockKind.GUARANTEE);
        assertThat(left.stoppedOn()).isNull();
        assertThat(left.events().getFirst().waiting()).isFalse();
        assertThat(left.events().getFirst().proven()).isFalse();
    }

    @Test
    void aNewspaperAlwaysNeedsAManagerAndABareSignatureOnNothingIsNoProof() {
        UUID loan = loan(today.minusYears(2));
        run(today);
        LoanClock clock = only(loan, ClockKind.LIMITATION);
        assertThat(record(clock, "LIM_MEDIA", "SVC_MEDIA")).isEqualTo(ClockOutcome.WAITING);
        assertThat(record(clock, "LIM_SUIT", "SVC_SMS")).isEqualTo(ClockOutcome.UNPROVEN);
    }

    @Test
    void anEventThatCameToNothingMeanwhileIsNotAccepted() {
        UUID loan = loan(today.minusYears(2));
        run(today);
        record(only(loan, ClockKind.LIMITATION), "LIM_DEMAND_SERVED", "SVC_CALL");
        given.owes(loan, "0", "0", null);
        run(today);
        UUID request = request();
        assertThatThrownBy(() -> approvals.decide(request, new Decision.Approve(), manager))
                .isInstanceOf(Refused.class);
        assertThat(only(loan, ClockKind.LIMITATION).events().getFirst().proven())
                .isFalse();
    }

    private UUID request() {
        return jdbc.sql("SELECT id FROM approval_request WHERE kind = 'APR_LIMITATION_EVENT' AND branch_code = :b")
                .param("b", branch.value())
                .query(UUID.class)
                .single();
    }

    private ClockOutcome record(LoanClock clock, String kind, String proof) {
        ClockEntry entry = new ClockEntry(kind, today, proof, "QZ-1", null, "回执见附件");
        return clocks.record(clock.loan(), clock.id(), entry, branch, "cases/x", officer);
    }

    private UUID loan(LocalDate since) {
        return given.loan(given.person("王伟"), branch, since);
    }

    private long run(LocalDate on) {
        return steps.stream()
                .filter(step -> step.name().equals("clocks"))
                .findFirst()
                .orElseThrow()
                .run(on);
    }

    /** As after a whole close: the date is closed and nothing is noted as changed. */
    private void closed(LocalDate date) {
        jdbc.sql("INSERT INTO day_end_run (business_date, state, started_at, started_by, runner, heartbeat_at)"
                        + " VALUES (:d, 'DONE', '2026-01-01', 'system:test', 'test', '2026-01-01')"
                        + " ON DUPLICATE KEY UPDATE state = 'DONE'")
                .param("d", date)
                .update();
        jdbc.sql("DELETE FROM loan_touched").update();
        jdbc.sql("DELETE FROM loan_taken").update();
    }

    private long published(UUID loan) {
        return jdbc.sql("SELECT COUNT(*) FROM pub_clock WHERE loan_id = :l")
                .param("l", loan)
                .query(Long.class)
                .single();
    }

    private LoanClock only(UUID loan, ClockKind kind) {
        List<LoanClock> found = clocks.of(List.of(new LoanId(loan))).stream()
                .filter(clock -> clock.kind() == kind)
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
