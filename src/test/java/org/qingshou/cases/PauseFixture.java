package org.qingshou.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qingshou.access.Roles;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Decision;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.LoanId;
import org.qingshou.ledger.AgeingPauses;
import org.qingshou.ledger.PauseWish;
import org.qingshou.ledger.dayend.DayEndStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pauses that one person asks for and another allows, the step that ages loans, and how a loan then stands. */
@Component
class PauseFixture {
    private final CaseFixture given;
    private final AgeingPauses pauses;
    private final Approvals approvals;
    private final List<DayEndStep> steps;
    private final JdbcClient jdbc;

    PauseFixture(CaseFixture given, AgeingPauses pauses, Approvals approvals, List<DayEndStep> steps, JdbcClient jdbc) {
        this.given = given;
        this.pauses = pauses;
        this.approvals = approvals;
        this.steps = steps;
        this.jdbc = jdbc;
    }

    record Desk(BranchCode branch, ActorId maker, ActorId checker) {}

    Desk desk() {
        BranchCode branch = given.branch();
        return new Desk(
                branch, given.user(branch, "maker", Roles.OFFICER), given.user(branch, "checker", Roles.MANAGER));
    }

    static PauseWish wish(UUID loan, LocalDate from, LocalDate until) {
        return new PauseWish(new LoanId(loan), from, until, "灾害停工", "镇政发〔2026〕8号", null);
    }

    UUID asked(UUID loan, LocalDate from, LocalDate until, Desk by) {
        return pauses.ask(wish(loan, from, until), by.branch(), "cases/x", by.maker());
    }

    void allowed(UUID loan, LocalDate from, LocalDate until, Desk by) {
        approvals.decide(asked(loan, from, until, by), new Decision.Approve(), by.checker());
    }

    void age(LocalDate on) {
        steps.stream()
                .filter(step -> step.name().equals("ageing"))
                .findFirst()
                .orElseThrow()
                .run(on);
    }

    /** What days overdue count from, bucket and class. */
    String state(UUID loan) {
        return jdbc.sql("SELECT CONCAT(aged_from, ' ', bucket, ' ', class_floor) FROM loan WHERE id = :l")
                .param("l", loan)
                .query(String.class)
                .single();
    }
}
