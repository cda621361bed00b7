package org.qingshou.compliance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Steps at which a clock that runs out is shown more urgently. */
final class AlertDays {
    private AlertDays() {}

    static List<Integer> falling(List<Integer> days) {
        for (int i = 1; i < days.size(); i++)
            if (days.get(i) >= days.get(i - 1))
                throw new IllegalArgumentException("alerts of a clock come ever nearer to its end");
        return List.copyOf(days);
    }

    static Optional<Integer> reached(List<Integer> days, LocalDate endsOn, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, endsOn);
        return days.reversed().stream().filter(day -> left <= day).findFirst();
    }
}
