package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Decision;
import org.qingshou.approvals.subject.ApprovalSubject;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.AgeingPause;
import org.qingshou.ledger.AgeingPauses;
import org.qingshou.ledger.BusinessDates;
import org.qingshou.ledger.PauseWish;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Days of an approved pause do not age a loan, at once and only within its overdue time. */
@QingshouTest
@Transactional
class AgeingPauseTest {
    @Autowired
    CaseFixture given;

    @Autowired
    AgeingPauses pauses;

    @Autowired
    Approvals approvals;

    @Autowired
    PauseFixture paused;

    @Autowired
    BusinessDates dates;

    @Autowired
    List<ApprovalSubject> subjects;

    @Autowired
    JdbcClient jdbc;

    @Test
    void daysBucketAndClassAreRightTheMomentAPauseIsApproved() {
        LocalDate today = dates.current();
        PauseFixture.Desk desk = paused.desk();
        UUID loan = given.loan(given.person("王伟"), desk.branch(), today.minusDays(91));
        UUID asked = paused.asked(loan, today.minusDays(120), today.minusDays(82), desk);
        assertThatThrownBy(() -> approvals.decide(asked, new Decision.Approve(), desk.maker()))
                .isInstanceOf(Refused.class);
        approvals.decide(asked, new Decision.Approve(), desk.checker());
        // Of the pause only the nine days after the overdue date had aged the loan.
        assertThat(paused.state(loan)).isEqualTo(today.minusDays(82) + " D61_90 SPECIAL_MENTION");
        assertThatThrownBy(() -> paused.asked(loan, today.minusDays(82), today, desk))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whoDecidesSeesDaysBucketAndClassBeforeAndAfter() {
        LocalDate today = dates.current();
        PauseFixture.Desk desk = paused.desk();
        UUID loan = given.loan(given.person("王伟"), desk.branch(), today.minusDays(91));
        jdbc.sql("UPDATE loan SET class_floor = 'SUBSTANDARD', bucket = 'D91_180' WHERE id = :l")
                .param("l", loan)
                .update();
        paused.asked(loan, today.minusDays(120), today.minusDays(82), desk);
        AskedFor asked = pauses.waiting(new LoanId(loan)).orElseThrow();
        ApprovalSubject subject = subjects.stream()
                .filter(each -> each.kind().equals("APR_AGEING_PAUSE"))
                .findFirst()
                .orElseThrow();
        assertThat(subject.show(asked).evidence())
                .contains(
                        Line.of("ledger.pause.shown.days", "91", "82"),
                        Line.of("ledger.pause.shown.bucket", "#bucket.D91_180", "#bucket.D61_90"),
                        Line.of(
                                "ledger.pause.shown.class",
                                "#classification.SUBSTANDARD",
                                "#classification.SPECIAL_MENTION"));
    }

    @Test
    void aPauseWithoutReasonPaperOrSpanIsRefusedAndLeavesNothing() {
        LocalDate today = dates.current();
        PauseFixture.Desk desk = paused.desk();
        LoanId loan = new LoanId(given.loan(given.person("王伟"), desk.branch(), today.minusDays(40)));
        for (PauseWish bad : List.of(
                new PauseWish(loan, today.minusDays(9), today, " ", "A1", null),
                new PauseWish(loan, today.minusDays(9), today, "停工", " ", null),
                new PauseWish(loan, today, today.minusDays(9), "停工", "A1", null)))
            assertThatThrownBy(() -> pauses.ask(bad, desk.branch(), "cases/x", desk.maker()))
                    .isInstanceOf(Refused.class);
        assertThat(pauses.waiting(loan)).isEmpty();
    }

    @Test
    void anEndedPauseKeepsWhatItTookOffAndTakesNoMore() {
        LocalDate today = dates.current();
        PauseFixture.Desk desk = paused.desk();
        UUID loan = given.loan(given.person("王伟"), desk.branch(), today.minusDays(50));
        paused.allowed(loan, today.minusDays(4), today.plusDays(30), desk);
        AgeingPause pause = pauses.of(List.of(new LoanId(loan))).getFirst();
        assertThat(days(loan, today)).isEqualTo(45);
        pauses.end(pause.loan(), pause.id(), desk.checker());
        paused.age(today.plusDays(3));
        assertThat(days(loan, today.plusDays(3))).isEqualTo(48);
        AgeingPause ended = pauses.of(List.of(new LoanId(loan))).getFirst();
        assertThat(ended.until()).isEqualTo(today);
        assertThat(ended.grantedUntil()).isEqualTo(today.plusDays(30));
        assertThat(ended.endedBy()).isEqualTo(desk.checker());
        assertThat(ended.reason()).isEqualTo("灾害停工");
        assertThatThrownBy(() -> pauses.end(pause.loan(), pause.id(), desk.checker()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aPauseEndedBeforeItBeganCoversNoDayAndLeavesRoomForAnother() {
        LocalDate today = dates.current();
        PauseFixture.Desk desk = paused.desk();
        UUID loan = given.loan(given.person("王伟"), desk.branch(), today.minusDays(50));
        paused.allowed(loan, today.plusDays(2), today.plusDays(5), desk);
        AgeingPause pause = pauses.of(List.of(new LoanId(loan))).getFirst();
        pauses.end(pause.loan(), pause.id(), desk.checker());
        paused.age(today.plusDays(6));
        assertThat(days(loan, today.plusDays(6))).isEqualTo(56);
        assertThat(paused.asked(loan, today.plusDays(2), today.plusDays(5), desk))
                .isNotNull();
    }

    @Test
    void aPauseThatRunsMovesTheDateWithEachCloseOfTheDay() {
        LocalDate today = dates.current();
        UUID loan = given.loan(given.person("王伟"), given.branch(), today.minusDays(30));
        jdbc.sql("INSERT INTO ageing_pause (id, loan_id, from_on, until_on, approved_by, approved_at)"
                        + " VALUES (UUID(), :l, :f, :u, 'system:test', '2026-01-01')")
                .param("l", loan)
                .param("f", today)
                .param("u", today.plusDays(1))
                .update();
        for (int day = 0; day <= 3; day++) {
            LocalDate on = today.plusDays(day);
            paused.age(on);
            assertThat(days(loan, on)).as("after %d days", day).isEqualTo(day < 2 ? 29 : 28 + day);
        }
    }

    private long days(UUID loan, LocalDate on) {
        return jdbc.sql("SELECT DATEDIFF(:on, aged_from) FROM loan WHERE id = :l")
                .param("on", on)
                .param("l", loan)
                .query(Long.class)
                .single();
    }
}
