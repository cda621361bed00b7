package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qingshou.ledger.BusinessDates;
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
    PauseFixture paused;

    @Autowired
    BusinessDates dates;

    @Autowired
    JdbcClient jdbc;

    /** One pause for two loans that are the same, allowed on one day for the first and on a later one for the second. */
    private record Pause(UUID inTime, UUID late, int from, int until, int known, int knownLate) {}

    @Test
    void aPauseAllowedLateCountsAsOneAllowedInTime() {
        Random random = new Random(Seeds.take(getClass()));
        LocalDate first = dates.lastClosed().orElse(LocalDate.of(2026, 1, 5));
        PauseFixture.Desk desk = paused.desk();
        List<Pause> all = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            LocalDate since = first.minusDays(new int[] {0, 1, 27, 30, 58, 90, 178, 360}[random.nextInt(8)]);
            UUID inTime = given.loan(given.person("甲"), desk.branch(), since);
            UUID late = given.loan(given.person("乙"), desk.branch(), since);
            int from = random.nextInt(40) - 30;
            for (int n = 0; n <= random.nextInt(2); n++) {
                int until = from + random.nextInt(12);
                int known = Math.max(0, Math.min(DAYS, from - 1));
                all.add(new Pause(inTime, late, from, until, known, known + random.nextInt(DAYS - known + 1)));
                from = until + 1 + random.nextInt(3);
            }
        }
        paused.age(first);
        int differed = 0;
        for (int day = 0; day <= DAYS; day++) {
            LocalDate today = first.plusDays(day);
            for (Pause pause : all) {
                if (pause.known() == day) allow(pause, pause.inTime(), first, desk);
                if (pause.knownLate() == day) allow(pause, pause.late(), first, desk);
            }
            for (Pause pause : all) if (!paused.state(pause.inTime()).equals(paused.state(pause.late()))) differed++;
            if (day == DAYS) break;
            paused.age(today.plusDays(1));
            closed(today.plusDays(1));
        }
        for (Pause pause : all)
            assertThat(paused.state(pause.late())).as("%s", pause).isEqualTo(paused.state(pause.inTime()));
        if (PAIRS >= 16)
            assertThat(differed).as("late ones stood otherwise before").isPositive();
    }

    private void allow(Pause pause, UUID loan, LocalDate first, PauseFixture.Desk desk) {
        paused.allowed(loan, first.plusDays(pause.from()), first.plusDays(pause.until()), desk);
    }

    private void closed(LocalDate date) {
        jdbc.sql("""
                        INSERT INTO day_end_run (business_date, state, started_at, started_by, runner, heartbeat_at)
                        VALUES (:d, 'DONE', '2026-01-05', 'system:test', 'test', '2026-01-05')""").param("d", date).update();
    }
}
