package org.qingshou.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingshou.testing.Refusals.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingshou.access.Branch;
import org.qingshou.access.Branches;
import org.qingshou.access.Roles;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Decision;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.cases.CaseFixture;
import org.qingshou.compliance.retention.RetentionKind;
import org.qingshou.content.EvidenceStore;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Utc;
import org.qingshou.retention.RestingCases.Made;
import org.qingshou.testing.QingshouTest;
import org.qingshou.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** From the preview over a second person's yes to the log; what is under a hold is never deleted. */
@QingshouTest
@Transactional
class RetentionRunTest {
    @Autowired
    CaseFixture given;

    @Autowired
    RestingCases resting;

    @Autowired
    Branches branches;

    @Autowired
    RetentionDesk desk;

    @Autowired
    RetentionRunner runner;

    @Autowired
    RetentionRows rows;

    @Autowired
    List<RetentionKind> kinds;

    @Autowired
    Approvals approvals;

    @Autowired
    EvidenceStore evidence;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    private LocalDate today;
    private BranchCode branch;
    private ActorId compliance;
    private ActorId manager;

    @BeforeEach
    void people() {
        today = clock.today();
        // The first of all branches without one above.
        branch = new BranchCode("00" + Ids.next().toString().substring(24));
        branches.add(new Branch(branch, "总行", null, BusinessClock.DEFAULT_ZONE, "330100"));
        compliance = given.user(branch, "compliance", Roles.COMPLIANCE);
        manager = given.user(branch, "manager", Roles.MANAGER);
        SignedIn.as(compliance, Roles.COMPLIANCE);
        // What a test beside this one has left open.
        jdbc.sql("UPDATE retention_run SET state = 'DROPPED', version = version + 1 WHERE state = 'PROPOSED'")
                .update();
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void isProposedAllowedDoneAndWrittenDown() {
        Made old = resting.closed(branch, today.minusYears(6));
        Made young = resting.closed(branch, today.minusDays(180));

        assertThat(desk.preview()).anySatisfy(line -> {
            assertThat(line.kind()).isEqualTo("contact-files");
            assertThat(line.rule()).isEqualTo("R-RET-01");
            assertThat(line.count()).isPositive();
            assertThat(line.overdue()).isPositive();
        });
        UUID run = desk.propose("年度清理");
        runner.work();
        assertThat(resting.noteStands(old)).as("nothing before a second person").isTrue();

        decide(run, manager);
        runner.work();

        assertThat(resting.noteStands(old)).isFalse();
        assertThat(resting.bytesStand(old)).isFalse();
        assertThat(resting.noteStands(young)).as("its quiet days are not over").isTrue();
        assertThat(evidence.find(old.file()).orElseThrow().fileName()).isEqualTo("—");
        refused("content.evidence.deleted", () -> evidence.open(old.file()));
        assertThat(rows.get(run).state()).isEqualTo(RunState.DONE);
        assertThat(desk.log(run))
                .filteredOn(part -> part.kind().equals("contact-notes"))
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.deleted()).isEqualTo(part.proposed());
                    assertThat(part.sha256()).hasSize(64);
                });
        assertThat(desk.history(0, 10).getFirst().id()).isEqualTo(run);
    }

    @Test
    void theOneWhoProposedDoesNotAllow() {
        resting.closed(branch, today.minusYears(6));
        ActorId both = given.user(branch, "both", Roles.MANAGER);
        SignedIn.as(both, Roles.MANAGER);
        UUID run = desk.propose("清理");
        assertThatThrownBy(() -> decide(run, both)).isInstanceOf(RuntimeException.class);
        assertThat(rows.get(run).state()).isEqualTo(RunState.PROPOSED);
    }

    @Test
    void oneRunAtATime() {
        resting.closed(branch, today.minusYears(6));
        UUID run = desk.propose("清理");
        refused("retention.open", () -> desk.propose("清理"));
        approvals.withdraw(asked(run).requestId(), compliance);
        assertThat(rows.get(run).state()).isEqualTo(RunState.DROPPED);
        assertThat(desk.propose("再清理")).isNotEqualTo(run);
    }

    @Test
    void aManagerOfABranchDoesNotProposeForTheWholeBank() {
        SignedIn.as(given.user(given.branch(), "branch", Roles.MANAGER), Roles.MANAGER);
        assertThat(desk.mayPropose()).isFalse();
        refused("retention.propose.who", () -> desk.propose("清理"));
    }

    @Test
    void whatComesUnderAHoldAfterTheYesStays() {
        Made old = resting.closed(branch, today.minusYears(6));
        UUID run = desk.propose("清理");
        decide(run, manager);
        dispute(old);
        runner.work();
        assertThat(resting.noteStands(old)).isTrue();
        assertThat(resting.bytesStand(old)).isTrue();
        assertThat(desk.log(run))
                .filteredOn(part -> part.kind().equals("contact-notes"))
                .singleElement()
                .satisfies(part -> assertThat(part.kept()).isPositive());
    }

    @Test
    void whatWasNotOnTheListIsNotDeleted() {
        resting.closed(branch, today.minusYears(6));
        UUID run = desk.propose("清理");
        Made later = resting.closed(branch, today.minusYears(6));
        decide(run, manager);
        runner.work();
        assertThat(resting.noteStands(later)).isTrue();
    }

    @Test
    void aRunThatWasCutOffGoesOnWhereItStood() {
        for (int i = 0; i < 3; i++) resting.closed(branch, today.minusYears(6));
        UUID run = desk.propose("清理");
        decide(run, manager);
        // One batch by hand, as if the process had died behind it.
        RetentionKind notes = kind("contact-notes");
        List<UUID> first = rows.next(run, "contact-notes", 1);
        rows.settle(run, "contact-notes", notes.delete(first, today, RetentionRunner.ACTOR), List.of());

        runner.work();
        runner.work();

        RunPart part = desk.log(run).stream()
                .filter(one -> one.kind().equals("contact-notes"))
                .findFirst()
                .orElseThrow();
        assertThat(part.deleted()).isEqualTo(part.proposed());
        assertThat(jdbc.sql("SELECT COUNT(*) FROM retention_item WHERE run_id = :r AND state = 'W'")
                        .param("r", run)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dispute", "complaint", "suit", "insolvency", "plan", "oral", "case"})
    void aHoldKeepsEverythingByAnyPath(String hold) {
        Made old = resting.closed(branch, today.minusYears(6));
        assertThat(kind("contact-files").due(today, null, 1000)).contains(old.file());
        switch (hold) {
            case "dispute" -> dispute(old);
            case "complaint" -> complaint(old);
            case "suit" -> suit(old);
            case "insolvency" -> insolvency(old);
            case "plan" -> plan(old, "ACTIVE");
            case "oral" -> plan(old, "BROKEN");
            default -> given.openCase(old.person(), old.loan(), branch, compliance, today);
        }
        assertThat(kind("contact-files").due(today, null, 1000)).doesNotContain(old.file());
        assertThat(kind("contact-files").delete(List.of(old.file()), today, compliance))
                .isEmpty();
        assertThat(kind("contact-notes").delete(List.of(old.contact()), today, compliance))
                .isEmpty();
        refused(
                "content.evidence.kept",
                () -> evidence.delete(List.of(old.file()), today, compliance, clock.instant()));
        assertThat(resting.bytesStand(old)).isTrue();
    }

    @Test
    void recordingsGoOnTheDayAfterFiveYears() {
        Made made = resting.closed(branch, today.minusYears(5).plusDays(1));
        LocalDate contact = today.minusYears(5);
        assertThat(kind("contact-files").due(contact.plusYears(5), null, 1000)).doesNotContain(made.file());
        assertThat(kind("contact-files").due(contact.plusYears(5).plusDays(1), null, 1000))
                .contains(made.file());
    }

    @Test
    void theTrailAndItsSealsAreOfNoKind() {
        assertThat(kinds).extracting(RetentionKind::code).noneMatch(code -> code.contains("audit"));
    }

    private RetentionKind kind(String code) {
        return kinds.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private AskedFor asked(UUID run) {
        return approvals.open(RetentionDesk.KIND, run.toString()).orElseThrow();
    }

    private void decide(UUID run, ActorId checker) {
        approvals.decide(asked(run).requestId(), new Decision.Approve(), checker);
    }

    private void dispute(Made made) {
        insert("""
                INSERT INTO dispute (id, case_id, kind, state, words, raised_on, answer_by, latest_by, taken_by, taken_at)
                VALUES (:i, :c, 'DSP_AMOUNT', 'OPEN', 'x', :d, :d, :d, 'test', :at)""", made);
    }

    private void complaint(Made made) {
        insert("""
                INSERT INTO complaint (id, case_id, person_id, branch_code, kind, source, state, words, received_on,
                    acknowledge_by, answer_by, taken_by, taken_at)
                SELECT :i, c.id, c.person_id, c.branch_code, 'CPL_OTHER', 'BORROWER', 'RECEIVED', 'x', :d, :d, :d, 'test', :at
                FROM collection_case c WHERE c.id = :c""", made);
    }

    private void suit(Made made) {
        insert("""
                INSERT INTO legal_proceeding (id, case_id, kind, state, court, claimed, state_on, proposed_by, proposed_at)
                VALUES (:i, :c, 'LAW_SUIT', 'FILED', '法院', 1, :d, 'test', :at)""", made);
    }

    private void insolvency(Made made) {
        insert("""
                INSERT INTO insolvency (id, person_id, case_id, kind, state, court, number, accepted_on, claim_by,
                    evidence_id, recorded_by, recorded_at)
                SELECT :i, c.person_id, c.id, 'BANKRUPTCY', 'CONFIRMED', '法院', '1', :d, :d, c.id, 'test', :at
                FROM collection_case c WHERE c.id = :c""", made);
    }

    /** Nobody signed it. */
    private void plan(Made made, String state) {
        jdbc.sql("""
                        INSERT INTO repayment_plan (id, case_id, state, amount, received, instalments, rhythm, basis,
                            first_due_on, last_due_on, principal, interest, penalty, compound, fees, charges_go_on, pledged,
                            proposed_on, proposed_by, proposed_at)
                        VALUES (:i, :c, :s, 10, 0, 1, 'MONTH', 'TALKS', :d, :d, 10, 0, 0, 0, 0, FALSE, FALSE, :d, 'test',
                            :at)""")
                .param("i", Ids.next())
                .param("c", made.id().value())
                .param("s", state)
                .param("d", today)
                .param("at", Utc.of(clock.instant()))
                .update();
    }

    private void insert(String sql, Made made) {
        jdbc.sql(sql)
                .param("i", Ids.next())
                .param("c", made.id().value())
                .param("d", today)
                .param("at", Utc.of(clock.instant()))
                .update();
    }
}
