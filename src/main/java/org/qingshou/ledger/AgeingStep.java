package org.qingshou.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.qingshou.ledger.dayend.DayEndStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings bucket and classification floor to the end of the date; touches only the loans that cross a boundary. */
@Component
class AgeingStep implements DayEndStep {
    private final JdbcClient jdbc;
    private final BusinessDates dates;
    private final PausedDays paused;

    AgeingStep(JdbcClient jdbc, BusinessDates dates, PausedDays paused) {
        this.jdbc = jdbc;
        this.dates = dates;
        this.paused = paused;
    }

    @Override
    public String name() {
        return "ageing";
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    @Transactional
    public long run(LocalDate date) {
        String bucket = Ageing.bucket("aged_from");
        String floor = Ageing.floor("aged_from");
        Optional<LocalDate> before = dates.lastClosed().filter(closed -> closed.isBefore(date));
        // A pause that runs moves the date that ageing counts from, day by day.
        paused.running(before.orElse(date.minusDays(1)), date);
        String which = before.isPresent() ? Ageing.crossing("aged_from") : ":after IS NULL";
        return jdbc.sql("UPDATE loan SET version = version + 1, bucket = " + bucket + ", class_floor = " + floor
                        + " WHERE " + which + " AND (bucket <> " + bucket + " OR class_floor <> " + floor + ")")
                .param("on", date)
                .param("after", before.orElse(null))
                .update();
    }
}
