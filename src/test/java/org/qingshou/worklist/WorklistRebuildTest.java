package org.qingshou.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.approvals.ApprovalChanged;
import org.qingshou.cases.BulkCaseChange;
import org.qingshou.cases.CaseChanged;
import org.qingshou.cases.CaseClosed;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.LoanId;
import org.qingshou.ledger.ClockMoved;
import org.qingshou.ledger.PaymentsBooked;
import org.qingshou.strategy.StepChanged;
import org.qingshou.strategy.StepState;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** Marks are made with the change and worked off after it; day-end finds what changed by the thousand. */
@QingshouTest
class WorklistRebuildTest {
    private static final ActorId LI = new ActorId("wr.li");

    @Autowired
    WorklistRebuild rebuild;

    @Autowired
    WorklistDayEnd dayEnd;

    @Autowired
    WorklistDesk desk;

    @Autowired
    Deciles deciles;

    @Autowired
    Book book;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    BusinessClock clock;

    private String branch = "";
    private CaseId id = CaseId.next();

    @BeforeEach
    void aCase() {
        branch = "WR-" + Ids.next().toString().substring(24);
        book.branch(branch);
        id = book.openCase(branch, null, "林记五金店", "23480.00");
    }

    @Test
    void everyNewsOfACaseMarksItInTheTransactionOfTheChange() {
        var at = clock.instant();
        expectMark(new CaseChanged(id, "case.held", Map.of(), LI, at));
        expectMark(new CaseClosed(id, "PAID", LI, at));
        expectMark(new StepChanged(id, new MethodCode("OUTREACH"), StepState.AVAILABLE, StepState.ACTIVE, LI, at));
        expectMark(new ApprovalChanged(Ids.next(), "K", id.toString(), "asked", LI, LI, at));
        expectMark(new ApprovalChanged(Ids.next(), "K", id + ":EMPATHY", "asked", LI, LI, at));
        expectMark(new CaseChanged(CaseId.next(), "placement.sent", Map.of("case", id.toString()), LI, at));
        UUID importId = Ids.next();
        UUID loan = book.loan(id, "JD-" + id);
        book.payment(loan, importId, LocalDate.parse("2026-01-05"), "10.00", null);
        expectMark(new PaymentsBooked(importId, importId, 1, "00", LI, at));
        expectMark(new ClockMoved(new LoanId(loan), "LIM_SUIT", "PROOF_COURT", true, LI, at));
    }

    @Test
    void dayEndBuildsTheCaseOfAClockThatItHasWoken() {
        LocalDate date = clock.today().minusDays(1);
        UUID loan = book.loan(id, "JD-" + id);
        dayEnd.run(date);
        jdbc.sql("INSERT INTO loan_clock (id, loan_id, kind, base_on, due_on, alert, changed_on)"
                        + " VALUES (UUID(), :l, 'LIMITATION', '2020-01-01', :due, 30, :on)")
                .param("l", loan)
                .param("due", clock.today().plusDays(20))
                .param("on", date)
                .update();
        dayEnd.run(date);
        assertThat(jdbc.sql("SELECT CONCAT(clock_kind, ' ', band) FROM worklist_entry WHERE case_id = :i")
                        .param("i", id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("LIMITATION " + Band.NOW.stored());
    }

    private void expectMark(AuditableEvent event) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("DELETE FROM worklist_dirty").update();
            events.publishEvent(event);
            assertThat(marked()).as(event.toString()).isTrue();
            status.setRollbackOnly();
        });
        assertThat(marked()).as("taken back with its change").isFalse();
    }

    /** Each step of a close would have it built anew, and the next one would build it once more. */
    @Test
    void whatTheCloseOfADayChangesIsBuiltOnceByItsLastStep() {
        jdbc.sql("DELETE FROM worklist_dirty").update();
        bulkChange(ActorId.system("day-end"), "cases.assigned", id);
        rebuild.everySecond();
        assertThat(marked()).as("left for the close").isTrue();
        rebuild.allTogether();
        assertThat(marked()).isFalse();

        bulkChange(ActorId.system("day-end"), "cases.assigned", id);
        LoanId loan = new LoanId(book.loan(id, "JN-" + id));
        tell(new ClockMoved(loan, "LIM_SUIT", "PROOF_COURT", true, LI, clock.instant()));
        rebuild.everySecond();
        assertThat(marked()).as("somebody waits for it").isFalse();
    }

    /** Of its figures a place knows only the tenth; the version it tells keeps the comparison after a start from building it. */
    @Test
    void aNightsFiguresBuildOnlyWhatLiesInAnotherTenth() {
        CaseId moved = book.openCase(branch, null, "周家养殖户", "86200.00");
        for (int i = 1; i <= 18; i++) book.openCase(branch, null, "户" + i, i + "000.00");
        mark();
        mark(moved);
        dayEnd.run(clock.today().minusDays(1));
        assertThat(tenth(id)).isEqualTo(10);
        assertThat(tenth(moved)).isEqualTo(10);
        jdbc.sql("UPDATE worklist_entry SET built_for = '2020-01-01', next_change_on = NULL WHERE branch_code = :b")
                .param("b", branch)
                .update();
        // The ninth tenth ends with the 18000.00 of the eighteenth.
        book.change(id, "principal = 18000.01");
        book.change(moved, "principal = 18000.00");
        bulkChange(ActorId.system("day-end"), "cases.refreshed", id, moved);
        assertThat(marked()).isFalse();
        dayEnd.run(clock.today().minusDays(1));
        assertThat(builtFor()).isEqualTo(LocalDate.parse("2020-01-01"));
        assertThat(tenth(id)).isEqualTo(10);
        assertThat(behind()).isZero();
        assertThat(tenth(moved)).isEqualTo(9);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM worklist_figures")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private int tenth(CaseId which) {
        return jdbc.sql("SELECT decile FROM worklist_entry WHERE case_id = :i")
                .param("i", which.value())
                .query(Integer.class)
                .single();
    }

    /** Places of the branch that hold for an older version of their case. */
    private int behind() {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM worklist_entry e JOIN collection_case c ON c.id = e.case_id
                        WHERE c.branch_code = :b AND e.case_version <> c.version""").param("b", branch).query(Integer.class).single();
    }

    private void tell(AuditableEvent event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private void bulkChange(ActorId by, String action, CaseId... changed) {
        UUID set = UUID.randomUUID();
        for (CaseId each : changed)
            jdbc.sql("INSERT INTO case_change (set_id, case_id, kind) VALUES (:s, :c, 'FIGURES')")
                    .param("s", set)
                    .param("c", each.value())
                    .update();
        tell(new BulkCaseChange(set, action, changed.length, "00", by, clock.instant()));
    }

    @Test
    void aMarkedCaseIsBuiltAndAClosedOneLeavesTheList() {
        mark();
        rebuild.all();
        assertThat(entry()).isEqualTo(1);
        assertThat(marked()).isFalse();
        book.change(id, "state = 'CLOSED'");
        mark();
        rebuild.all();
        assertThat(entry()).isZero();
    }

    @Test
    void aCaseWhoseDayHasComeIsBuiltWithoutAnyMark() {
        mark();
        rebuild.all();
        jdbc.sql("UPDATE worklist_entry SET next_change_on = :d, built_for = '2020-01-01' WHERE case_id = :i")
                .param("d", clock.today())
                .param("i", id.value())
                .update();
        rebuild.all();
        assertThat(builtFor()).isEqualTo(clock.today());
    }

    @Test
    void dayEndBuildsNewAndChangedCasesAndLeavesTheRest() {
        CaseId untouched = book.openCase(branch, null, "周家养殖户", "86200.00");
        mark();
        mark(untouched);
        dayEnd.run(clock.today().minusDays(1));
        assertThat(entry()).isEqualTo(1);
        jdbc.sql("UPDATE worklist_entry SET built_for = '2020-01-01', next_change_on = NULL WHERE branch_code = :b")
                .param("b", branch)
                .update();
        UUID set = UUID.randomUUID();
        jdbc.sql("INSERT INTO case_change (set_id, case_id, kind) VALUES (:s, :c, 'FIGURES')")
                .param("s", set)
                .param("c", id.value())
                .update();
        transaction.executeWithoutResult(status -> events.publishEvent(
                new BulkCaseChange(set, "cases.refreshed", 1, "", ActorId.system("test"), clock.instant())));
        dayEnd.run(clock.today().minusDays(1));
        assertThat(builtFor()).isEqualTo(clock.today());
        id = untouched;
        assertThat(builtFor()).isEqualTo(LocalDate.parse("2020-01-01"));
        assertThat(dayEnd.name()).isEqualTo("worklist");
    }

    @Test
    void dayEndFindsCasesWhosePromiseItHasSettled() {
        mark();
        dayEnd.run(clock.today().minusDays(1));
        jdbc.sql("UPDATE worklist_entry SET built_for = '2020-01-01', next_change_on = NULL WHERE case_id = :i")
                .param("i", id.value())
                .update();
        book.promise(id, clock.today().minusDays(4), "1.00", "BROKEN", clock.instant());
        dayEnd.run(clock.today().minusDays(1));
        assertThat(builtFor()).isEqualTo(clock.today());
    }

    @Test
    void tenthsAreDrawnWithinTheBranch() {
        for (int i = 1; i <= 19; i++) book.openCase(branch, null, "户" + i, i + "000.00");
        draw(clock.today());
        Deciles.Limits limits = deciles.limits();
        assertThat(limits.decile(branch, new java.math.BigDecimal("500.00"))).isEqualTo(1);
        assertThat(limits.decile(branch, new java.math.BigDecimal("10000.00"))).isEqualTo(5);
        assertThat(limits.decile(branch, new java.math.BigDecimal("23480.00"))).isEqualTo(10);
        assertThat(limits.decile(branch, new java.math.BigDecimal("99999.00"))).isEqualTo(10);
        assertThat(limits.decile("nowhere", new java.math.BigDecimal("1.00"))).isEqualTo(5);
    }

    @Test
    void tenthsAreDrawnAnewWhenTheCasesHaveBecomeOthersOrAMonthHasGone() {
        for (int i = 1; i <= 40; i++) book.openCase(branch, null, "户" + i, "1000.00");
        draw(clock.today());
        for (int i = 1; i <= 2; i++) book.openCase(branch, null, "大户" + i, "900000.00");
        draw(clock.today());
        assertThat(highest()).as("a twentieth more").isEqualByComparingTo("23480.00");
        book.openCase(branch, null, "大户", "900000.00");
        draw(clock.today());
        assertThat(highest()).as("more than a twentieth more").isEqualByComparingTo("900000.00");
        jdbc.sql("UPDATE collection_case SET principal = 1 WHERE branch_code = :b")
                .param("b", branch)
                .update();
        draw(clock.today().plusMonths(1).minusDays(1));
        assertThat(highest()).as("not a month old").isEqualByComparingTo("900000.00");
        draw(clock.today().plusMonths(1));
        assertThat(highest()).as("a month old").isLessThan(new java.math.BigDecimal("900000.00"));
    }

    private void draw(LocalDate on) {
        transaction.executeWithoutResult(status -> deciles.draw(on));
    }

    private java.math.BigDecimal highest() {
        var drawn = java.util.Objects.requireNonNull(deciles.limits().byBranch().get(branch));
        return java.util.Objects.requireNonNull(drawn.get(10));
    }

    @Test
    void twoOfficersWhoAskAtOnceGetTwoCases() throws Exception {
        CaseId second = book.openCase(branch, null, "周家养殖户", "86200.00");
        mark();
        jdbc.sql("INSERT IGNORE INTO worklist_dirty (case_id) VALUES (:i)")
                .param("i", second.value())
                .update();
        // What the task of the application builds at this moment is passed by.
        for (int round = 0; round < 100 && placed() < 2; round++) {
            rebuild.all();
            if (placed() < 2) Thread.sleep(50);
        }
        String li = "li." + branch;
        String wang = "wang." + branch;
        book.officer(li, branch);
        book.officer(wang, branch);
        CyclicBarrier together = new CyclicBarrier(2);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var taken = pool.invokeAll(List.of(claim(li, together), claim(wang, together)));
            assertThat(List.of(taken.get(0).get(), taken.get(1).get())).containsExactlyInAnyOrder(id, second);
        }
        assertThat(jdbc.sql("SELECT COUNT(DISTINCT owner) FROM collection_case WHERE branch_code = :b")
                        .param("b", branch)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private int placed() {
        return jdbc.sql("SELECT COUNT(*) FROM worklist_entry WHERE branch_code = :b AND stage = 'OPEN'")
                .param("b", branch)
                .query(Integer.class)
                .single();
    }

    private Callable<CaseId> claim(String login, CyclicBarrier together) {
        return () -> {
            SecurityContextHolder.getContext()
                    .setAuthentication(new TestingAuthenticationToken(login, null, "ROLE_OFFICER"));
            try {
                together.await();
                return desk.claimNext().orElseThrow();
            } finally {
                SecurityContextHolder.clearContext();
            }
        };
    }

    @Test
    void whatIsBeingChangedRightNowIsLeftForTheNextRound() {
        transaction.executeWithoutResult(status -> {
            mark();
            try (var other = Executors.newSingleThreadExecutor()) {
                other.submit(rebuild::all).get();
            } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
                throw new IllegalStateException(e);
            }
            assertThat(marked()).isTrue();
        });
        rebuild.all();
        assertThat(marked()).isFalse();
    }

    private void mark() {
        mark(id);
    }

    private void mark(CaseId which) {
        jdbc.sql("INSERT IGNORE INTO worklist_dirty (case_id) VALUES (:i)")
                .param("i", which.value())
                .update();
    }

    private boolean marked() {
        return jdbc.sql("SELECT COUNT(*) FROM worklist_dirty WHERE case_id = :i")
                        .param("i", id.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private int entry() {
        return jdbc.sql("SELECT COUNT(*) FROM worklist_entry WHERE case_id = :i")
                .param("i", id.value())
                .query(Integer.class)
                .single();
    }

    private LocalDate builtFor() {
        return jdbc.sql("SELECT built_for FROM worklist_entry WHERE case_id = :i")
                .param("i", id.value())
                .query((rs, n) -> rs.getObject(1, LocalDate.class))
                .single();
    }
}
