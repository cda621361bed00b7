package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Roles;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Decision;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.AgeingPauses;
import org.qingshou.ledger.BusinessDates;
import org.qingshou.ledger.dayend.DayEndStep;
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
    BusinessDates dates;

    @Autowired
    List<DayEndStep> steps;

    @Autowired
    JdbcClient jdbc;

    @Test
    void daysBucketAndClassAreRightTheMomentAPauseIsApproved() {
        LocalDate today = dates.current();
        BranchCode branch = given.branch();
        ActorId maker = given.user(branch, "maker", Roles.OFFICER);
        ActorId checker = given.user(branch, "checker", Roles.MANAGER);
        UUID loan = given.loan(given.person("王伟"), branch, today.minusDays(91));
        UUID asked = pauses.ask(
                new LoanId(loan), today.minusDays(120), today.minusDays(82), "灾害停工", branch, "cases/x", maker);
        assertThatThrownBy(() -> approvals.decide(asked, new Decision.Approve(), maker))
                .isInstanceOf(Refused.class);
        approvals.decide(asked, new Decision.Approve(), checker);
        // Of the pause only the nine days after the overdue date had aged the loan.
        assertThat(jdbc.sql("SELECT CONCAT(aged_from, ' ', bucket, ' ', class_floor) FROM loan WHERE id = :l")
                        .param("l", loan)
                        .query(String.class)
                        .single())
                .isEqualTo(today.minusDays(82) + " D61_90 SPECIAL_MENTION");
        assertThatThrownBy(
                        () -> pauses.ask(new LoanId(loan), today.minusDays(82), today, "再次", branch, "cases/x", maker))
                .isInstanceOf(Refused.class);
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
        DayEndStep ageing = steps.stream()
                .filter(step -> step.name().equals("ageing"))
                .findFirst()
                .orElseThrow();
        for (int day = 0; day <= 3; day++) {
            LocalDate on = today.plusDays(day);
            ageing.run(on);
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
