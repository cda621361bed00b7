package org.qingshou.outsourcing.conformance;

import static org.qingshou.outsourcing.conformance.Trial.mustBe;
import static org.qingshou.outsourcing.conformance.Trial.mustHold;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.qingshou.outsourcing.conformance.AgencyLine.Signed;
import org.qingshou.outsourcing.conformance.Examples.Example;
import org.qingshou.outsourcing.conformance.Heard.Said;
import org.qingshou.outsourcing.conformance.Trial.Broken;

/**
 * Levels 2 to 4: what the agency says by itself about a case that it was given. Its test system must work such a case
 * within the time that is waited: accept it, call once, hear a promise, and delete its data soon after the recall.
 */
final class Reporting {
    private static final int CONTACTS = 2;
    private static final int CYCLE = 3;
    private static final int DELETION = 4;
    private static final long PAUSE_MILLIS = 200;
    private static final Set<String> RESULTS = Set.of("PROMISE", "PAYMENT_CLAIM", "RETURNED");
    private static final String ACCEPTED = "ACCEPTED";
    private static final String CONTACT = "CONTACT";

    private final Trial trial;
    private final AgencyLine line;
    private final Heard heard;
    private final Clock clock;
    private final Duration patience;
    private final Example given;

    Reporting(Trial trial, AgencyLine line, Heard heard, Clock clock, Duration patience, Example given) {
        this.trial = trial;
        this.line = line;
        this.heard = heard;
        this.clock = clock;
        this.patience = patience;
        this.given = given;
    }

    void run() {
        heard.placed(given.id());
        trial.item(CONTACTS, "the case is accepted", () -> {
            mustBe(line.place(given), "the package", 200, 202);
            awaited(ACCEPTED);
        });
        trial.item(CONTACTS, "a contact is reported", () -> awaited(CONTACT));
        trial.item(CONTACTS, "each contact names the clearance that was asked before it", this::cleared);
        trial.item(
                CYCLE,
                "a promise, a payment or the return is reported",
                () -> await(
                        () -> heard.said(given.id(), said -> RESULTS.contains(said.kind())),
                        "none of them was reported"));
        trial.item(
                CYCLE,
                "who works the case is named",
                () -> await(() -> heard.hasWorker(given.id()), "nobody was named"));
        trial.item(
                CYCLE,
                "both books are compared",
                () -> await(heard::hasCompared, "GET /agency-api/v1/placements was not asked"));
        trial.item(CYCLE, "a recall ends the work", this::recalled);
        trial.item(DELETION, "what was recalled is certified as deleted", () -> awaited("DELETION_CERTIFICATE"));
        trial.item(CONTACTS, "events have ids, numbers and times of their own", this::numbered);
        trial.item(
                CONTACTS,
                "all calls are signed and repeat agency and route",
                () -> mustHold(heard.faults().isEmpty(), String.join("; ", heard.faults())));
        trial.item(CYCLE, "no contact is reported from after the recall", this::silent);
    }

    static void skip(Trial trial) {
        for (int level = CONTACTS; level <= DELETION; level++)
            trial.skip(level, "what the agency reports", "needs --signing-key");
    }

    private void cleared() throws Broken {
        for (Said said : heard.about(given.id()))
            if (said.kind().equals(CONTACT))
                mustHold(
                        heard.gave(given.id(), said.clearanceId()),
                        said.clearanceId().isEmpty()
                                ? "a contact names none"
                                : "a contact names " + said.clearanceId() + ", which was not given for this case");
    }

    private void numbered() throws Broken {
        List<Said> said = heard.about(given.id());
        mustHold(!said.isEmpty(), "there was no event");
        mustHold(said.stream().map(Said::seq).distinct().count() == said.size(), "two events have the same seq");
        mustHold(said.stream().allMatch(each -> each.occurredAt() != null), "an event has no time");
    }

    private void recalled() throws Broken, InterruptedException {
        Instant at = clock.instant();
        mustBe(line.recall(given.id(), Signed.WELL), "the recall", 200);
        heard.recalled(given.id(), at);
        mustBe(line.place(given), "a copy after it", 410);
    }

    private void silent() throws Broken {
        Instant recalledAt = heard.placements().get(given.id());
        mustHold(recalledAt != null, "it was not recalled");
        for (Said said : heard.about(given.id())) {
            Instant at = said.occurredAt();
            mustHold(
                    !said.kind().equals(CONTACT) || at == null || recalledAt == null || !at.isAfter(recalledAt),
                    "a contact is from " + at + ", the recall from " + recalledAt);
        }
    }

    private void awaited(String kind) throws Broken, InterruptedException {
        await(() -> heard.said(given.id(), said -> said.kind().equals(kind)), kind + " was not reported");
    }

    private void await(BooleanSupplier what, String otherwise) throws Broken, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!what.getAsBoolean()) {
            if (System.nanoTime() > end) throw new Broken(otherwise + " within " + patience.toSeconds() + " s");
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }
}
