package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.LoansEnded;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What a closures file means for its cases. */
@QingshouTest
@Transactional
class EndedLoansInCasesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final Instant AT = Instant.parse("2026-03-05T02:00:00Z");
    private static final ActorId TEST = ActorId.system("test");

    @Autowired
    CaseFixture given;

    @Autowired
    CaseOpenStep opening;

    @Autowired
    Cases cases;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    private UUID first = UUID.randomUUID();
    private UUID second = UUID.randomUUID();
    private CaseId id = new CaseId(UUID.randomUUID());

    @BeforeEach
    void openCase() {
        BranchCode branch = given.branch();
        PersonId person = given.person("恒达装饰");
        first = given.loan(person, branch, DAY.minusDays(30));
        second = given.loan(person, branch, DAY.minusDays(20));
        opening.run(DAY);
        id = cases.openCase(person, branch).orElseThrow();
    }

    /** As the import leaves a loan. */
    private void end(UUID loan, String reason) {
        UUID tape = UUID.randomUUID();
        boolean ends = !reason.equals("WRITE_OFF_KEEP");
        jdbc.sql("""
                        INSERT INTO loan_closure (loan_id, tape_id, closed_on, reason, principal_outstanding, interest_due,
                            penalty_due, compound_due, fees_due, told_at)
                        SELECT id, :t, :on, :r, principal_outstanding, 0, 0, 0, 0, :at FROM loan WHERE id = :l""")
                .param("t", tape)
                .param("on", DAY)
                .param("r", reason)
                .param("at", DAY.atStartOfDay())
                .param("l", loan)
                .update();
        if (ends) given.owes(loan, "0", "0", null);
        jdbc.sql(
                        ends
                                ? "UPDATE loan SET closed_on = :on, close_reason = :r WHERE id = :l"
                                : "UPDATE loan SET written_off_on = :on WHERE id = :l AND :r <> ''")
                .param("on", DAY)
                .param("r", reason)
                .param("l", loan)
                .update();
        events.publishEvent(new LoansEnded(tape, TEST, AT));
    }

    @Test
    void soldLoansCloseTheirCaseAsSoldOnceAllOfThemAreGone() {
        end(first, "CLOSE_SOLD");
        assertThat(cases.get(id).state()).isEqualTo(CaseState.OPEN);
        assertThat(cases.get(id).balances().principal().amount()).isPositive();
        end(second, "CLOSE_SOLD");
        assertThat(cases.get(id).state()).isEqualTo(CaseState.CLOSED);
        assertThat(cases.get(id).closeReason()).isEqualTo("CLOSE_SOLD");
    }

    @Test
    void loansThatEndedInDifferentWaysCloseTheirCaseAsPaid() {
        end(first, "CLOSE_SOLD");
        end(second, "CLOSE_GUARANTOR_PAID");
        assertThat(cases.get(id).closeReason()).isEqualTo("CLOSE_PAID");
    }

    @Test
    void aWriteOffKeepsTheCase() {
        end(first, "WRITE_OFF_KEEP");
        end(second, "WRITE_OFF_KEEP");
        assertThat(cases.get(id).state()).isEqualTo(CaseState.OPEN);
        assertThat(cases.get(id).balances().principal().amount()).isPositive();
    }
}
