package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Roles;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Decision;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.LoanId;
import org.qingshou.ledger.AgeingPauses;
import org.qingshou.ledger.BusinessDates;
import org.qingshou.ledger.PauseWish;
import org.qingshou.ledger.dayend.DayEndStep;
import org.qingshou.testing.QingshouTest;
import org.qingshou.testing.Seeds;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * A pause that is allowed late, for days that are closed already, leaves a loan as if it had been allowed before them.
 * Generated spans around every boundary that matters; {@code -Dseed=} repeats them.
 */
@QingshouTest
@Transactional
class BackdatedPauseTest {
    private static final int PAIRS = Integer.getInteger("pairs", 16);
    private static final int DAYS = 10;

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

    /** One pause for two loans that are the same, allowed on one day for the first and on a later one for the second. */
    private record Pause(UUID inTime, UUID late, int from, int until, int known, int knownLate) {}

    @Test
    void aPauseAllowedLateCountsAsOneAllowedInTime() {
        Random random = new Random(Seeds.take(getClass()));
        LocalDate first = dates.lastClosed().orElse(LocalDate.of(2026, 1, 5));
        BranchCode branch = given.branch();
        ActorId maker = given.user(branch, "maker", Roles.OFFICER);
        ActorId checker = given.user(branch, "checker", Roles.MANAGER);
        List<Pause> all = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            LocalDate since = first.minusDays(new int[] {0, 1, 27, 30, 58, 90, 178, 360}[random.nextInt(8)]);
            UUID inTime = given.loan(given.person("甲"), branch, since);
            UUID late = given.loan(given.person("乙"), branch, since);
            int from = random.nextInt(40) - 30;
            for (int n = 0; n <= random.nextInt(2); n++) {
                int until = from + random.nextInt(12);
                int known = Math.max(0, Math.min(DAYS, from - 1));
                all.add(new Pause(inTime, late, from, until, known, known + random.nextInt(DAYS - known + 1)));
                from = until + 1 + random.nextInt(3);
            }
        }
        DayEndStep ageing = steps.stream()
                .filter(step -> step.name().equals("ageing"))
                .findFirst()
                .orElseThrow();
        ageing.run(first);
        int differed = 0;
        for (int day = 0; day <= DAYS; day++) {
            LocalDate today = first.plusDays(day);
            for (Pause pause : all) {
                if (pause.known() == day) allow(pause, pause.inTime(), first, branch, maker, checker);
                if (pause.knownLate() == day) allow(pause, pause.late(), first, branch, maker, checker);
            }
            for (Pause pause : all) if (!state(pause.inTime()).equals(state(pause.late()))) differed++;
            if (day == DAYS) break;
            ageing.run(today.plusDays(1));
            closed(today.plusDays(1));
        }
        for (Pause pause : all) assertThat(state(pause.late())).as("%s", pause).isEqualTo(state(pause.inTime()));
        if (PAIRS >= 16)
            assertThat(differed).as("late ones stood otherwise before").isPositive();
    }

    private void allow(Pause pause, UUID loan, LocalDate first, BranchCode branch, ActorId maker, ActorId checker) {
        PauseWish wish = new PauseWish(
                new LoanId(loan),
                first.plusDays(pause.from()),
                first.plusDays(pause.until()),
                "灾害停工",
                "ZH-2026-1",
                null);
        UUID asked = pauses.ask(wish, branch, "cases/x", maker);
        approvals.decide(asked, new Decision.Approve(), checker);
    }

    private void closed(LocalDate date) {
        jdbc.sql("""
                        INSERT INTO day_end_run (business_date, state, started_at, started_by, runner, heartbeat_at)
                        VALUES (:d, 'DONE', '2026-01-05', 'system:test', 'test', '2026-01-05')""").param("d", date).update();
    }

    private String state(UUID loan) {
        return jdbc.sql("SELECT CONCAT(aged_from, ' ', bucket, ' ', class_floor) FROM loan WHERE id = :l")
                .param("l", loan)
                .query(String.class)
                .single();
    }
}
