package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Branches;
import org.qingshou.access.Roles;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.dayend.DayEnd;
import org.qingshou.ledger.dayend.DayEndState;
import org.qingshou.ledger.dayend.DayEndStep;
import org.qingshou.ledger.tape.Books;
import org.qingshou.ledger.tape.KilledBook;
import org.qingshou.ledger.tape.Tapes;
import org.qingshou.testing.DatabaseCopy;
import org.qingshou.testing.DatabasePicture;
import org.qingshou.testing.KillSwitch;
import org.qingshou.testing.Seeds;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A close of the day killed after any of its commits and gone on with, by another process or by the same one, comes to what
 * it comes to when nobody kills it; and closing a day twice is closing it once. {@code -Dkills=all} tries every commit.
 */
@KillSwitch.Wired
class DayEndKillTest {
    private static final LocalDate DAY = KilledBook.DAY;
    private static final LocalDate NEXT = KilledBook.NEXT;
    private static final Instant AT = Instant.parse("2026-03-30T10:00:00Z");
    private static final int STRIDE = 7;
    private static final Set<String> FILES = Set.of("import_upload", "import_upload_chunk");

    @Autowired
    KillSwitch kill;

    @Autowired
    Tapes tapes;

    @Autowired
    DayEnd dayEnd;

    @Autowired
    List<DayEndStep> steps;

    @Autowired
    Branches branches;

    @Autowired
    CaseFixture given;

    @Autowired
    Cases cases;

    @Autowired
    Promises promises;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private DatabaseCopy copy;

    @BeforeEach
    void aBookWithCases() {
        KilledBook.prepare(tapes, dayEnd, branches);
        copy = new DatabaseCopy(jdbc, transaction);
    }

    @AfterEach
    void asBefore() {
        copy.restore();
        copy.drop();
    }

    @Test
    void aCloseKilledAnywhereIsTheCloseThatNobodyKilled() {
        whatTheDayBrings();
        int commits = kill.commits(() -> dayEnd.run(NEXT, Books.TESTER));
        DatabasePicture whole = picture();
        assertThat(commits).as("a close of some commits").isGreaterThan(25);
        int step = System.getProperty("kills") == null ? STRIDE : 1;
        int first = step == 1 ? 1 : 1 + (int) (Seeds.take(getClass()) % step);
        for (int n = first; n <= commits; n += step) {
            whatTheDayBrings();
            assertThat(kill.killAfter(n, () -> dayEnd.run(NEXT, Books.TESTER)))
                    .as("dies after commit %d of %d", n, commits)
                    .isTrue();
            boolean restarted = n % 2 == 0;
            if (restarted) asAfterAStart(true);
            fallSilent();
            assertThat(dayEnd.run(NEXT, Books.TESTER).state()).isEqualTo(DayEndState.DONE);
            picture()
                    .assertSameAs(
                            whole,
                            "killed after commit %d of %d%s"
                                    .formatted(n, commits, restarted ? ", gone on with by another process" : ""));
        }
    }

    @Test
    void closedTwiceIsClosedOnce() {
        whatTheDayBrings();
        dayEnd.run(NEXT, Books.TESTER);
        DatabasePicture once = picture();
        dayEnd.run(NEXT, Books.TESTER);
        picture().assertSameAs(once, "closed again");
        for (DayEndStep step : steps) step.run(NEXT);
        picture().assertSameAs(once, "each step done again");
        asAfterAStart(true);
        for (DayEndStep step : steps) step.run(NEXT);
        picture().assertSameAs(once, "each step done again after a start");
    }

    /** From the same moment each time: the next tape, a debt paid, one that ages past a limit, holds, promises, a pause. */
    private void whatTheDayBrings() {
        copy.restore();
        asAfterAStart(false);
        given.user(new BranchCode("T101"), "an", Roles.OFFICER);
        given.user(new BranchCode("T102"), "li", Roles.OFFICER);
        step("month-end").run(LocalDate.of(2026, 2, 28));
        KilledBook.tell(tapes, 1);
        List<CaseId> open = jdbc.sql("SELECT id FROM collection_case ORDER BY case_no")
                .query((rs, n) -> new CaseId(rs.getObject(1, UUID.class)))
                .list();
        assertThat(open).as("cases of the day before").hasSizeGreaterThan(8);
        cases.hold(open.get(0), "HOLD_MEDIATION", DAY, NEXT, null, "调解", Books.TESTER, AT);
        cases.hold(open.get(1), "HOLD_FESTIVE", NEXT.plusDays(1), NEXT.plusDays(5), null, "春节", Books.TESTER, AT);
        for (CaseId id : open.subList(2, 4))
            promises.make(id, person(id), Money.of("800"), NEXT, "TRANSFER", null, Books.TESTER, AT);
        jdbc.sql("UPDATE promise SET due_on = :d WHERE case_id = :c")
                .param("d", NEXT.minusDays(4))
                .param("c", open.get(2).value())
                .update();
        loansOf(
                open.get(4),
                "principal_outstanding = 0, interest_due = 0, penalty_due = 0, compound_due = 0,"
                        + " fees_due = 0, overdue_since = NULL, aged_from = NULL, bucket = 'CURRENT', class_floor = 'NORMAL'");
        loansOf(open.get(5), "overdue_since = NULL, aged_from = NULL, bucket = 'CURRENT', class_floor = 'NORMAL'");
        loansOf(
                open.get(6),
                "overdue_since = '2025-12-30', aged_from = '2025-12-30', bucket = 'D61_90', class_floor = 'SPECIAL_MENTION'");
        jdbc.sql("""
                        INSERT INTO ageing_pause (id, loan_id, from_on, until_on, approved_by, approved_at)
                        SELECT UUID(), loan_id, '2026-03-25', '2026-04-20', 'system:test', '2026-03-25' FROM case_loan
                        WHERE case_id = :c""").param("c", open.get(7).value()).update();
    }

    private DayEndStep step(String name) {
        return steps.stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private PersonId person(CaseId id) {
        return cases.get(id).person();
    }

    private void loansOf(CaseId id, String now) {
        jdbc.sql("UPDATE loan SET " + now + " WHERE id IN (SELECT loan_id FROM case_loan WHERE case_id = :c)")
                .param("c", id.value())
                .update();
    }

    /** Steps look at everything once after each start of the process, and only at what changed ever after. */
    private void asAfterAStart(boolean started) {
        for (DayEndStep step : steps)
            for (String field : List.of("lookedAtAll", "comparedAll"))
                if (org.springframework.util.ReflectionUtils.findField(step.getClass(), field) != null)
                    ReflectionTestUtils.setField(step, field, !started);
    }

    private void fallSilent() {
        jdbc.sql("UPDATE day_end_run SET heartbeat_at = heartbeat_at - INTERVAL 5 MINUTE WHERE state = 'RUNNING'")
                .update();
    }

    private DatabasePicture picture() {
        return DatabasePicture.take(jdbc, FILES, "tape.%");
    }
}
