package org.qingshou.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.qingshou.kernel.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

@Service
class JdbcBusinessDates implements BusinessDates {
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    JdbcBusinessDates(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<LocalDate> lastClosed() {
        return jdbc.sql(
                        "SELECT business_date FROM day_end_run WHERE state = 'DONE' ORDER BY business_date DESC LIMIT 1")
                .query(LocalDate.class)
                .optional();
    }

    @Override
    public LocalDate current() {
        return lastClosed().orElseGet(() -> clock.today().minusDays(1));
    }
}
