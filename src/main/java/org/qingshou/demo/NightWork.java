package org.qingshou.demo;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.ledger.dayend.DayEnd;
import org.qingshou.ledger.tape.Payments;
import org.qingshou.ledger.tape.TapeKind;
import org.qingshou.ledger.tape.TapeRequest;
import org.qingshou.ledger.tape.TapeState;
import org.qingshou.ledger.tape.TapeStatus;
import org.qingshou.ledger.tape.Tapes;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the bank's systems do each night: send the tape and the payments of the day, and close it. */
@Component
@Profile("demo")
class NightWork {
    static final String SOURCE = "core-banking";
    private static final ActorId SYSTEM = ActorId.api("demo");
    private static final LocalTime FILES = LocalTime.of(1, 30);

    private final Tapes tapes;
    private final Payments payments;
    private final DayEnd dayEnd;
    private final DemoDays days;

    NightWork(Tapes tapes, Payments payments, DayEnd dayEnd, DemoDays days) {
        this.tapes = tapes;
        this.payments = payments;
        this.dayEnd = dayEnd;
        this.days = days;
    }

    void close(LocalDate day, CoreBank core) {
        days.go(day.plusDays(1), FILES);
        core.payments().ifPresent(file -> {
            var booked =
                    payments.importFile("payments-" + day + ".csv", new ByteArrayInputStream(file), SOURCE, SYSTEM);
            if (booked.rejected() > 0) throw new IllegalStateException("payments of " + day + " were rejected");
        });
        UUID upload = tapes.receive("tape-" + day + ".csv", new ByteArrayInputStream(core.tape(day)), SYSTEM)
                .upload();
        TapeStatus tape =
                tapes.importNow(new TapeRequest(upload, null, SOURCE, day, TapeKind.FULL_BOOK, Set.of(), true), SYSTEM);
        if (tape.state() != TapeState.APPLIED || tape.rejected() > 0)
            throw new IllegalStateException("tape of " + day + " ended " + tape.state() + " with rows rejected: "
                    + tapes.rejected(tape.id(), 0, 3).stream()
                            .map(row -> row.field() + " " + row.reason())
                            .toList());
        dayEnd.run(day, SYSTEM);
    }
}
