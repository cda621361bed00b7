package org.qingshou.ledger.ui;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.ledger.tape.TapeState;
import org.qingshou.uikit.Marks;

/** How figures, moments and states of this module's screens are written. */
final class Shown {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Shown() {}

    static String count(long number) {
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    static String at(@Nullable Instant at) {
        return at == null ? "" : MOMENT.format(LocalDateTime.ofInstant(at, BusinessClock.DEFAULT_ZONE));
    }

    static String seconds(long millis) {
        return new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(millis / 1000.0);
    }

    static Marks.Tone tone(TapeState state) {
        return switch (state) {
            case QUEUED, STAGING, MERGING -> Marks.Tone.INFO;
            case CHECKED, WAITING -> Marks.Tone.WARN;
            case APPLIED -> Marks.Tone.GOOD;
            case NO_OP, DISCARDED -> Marks.Tone.NEUTRAL;
            case FAILED -> Marks.Tone.BAD;
        };
    }
}
