package org.qingshou.ledger.tape;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.qingshou.approvals.subject.ApprovalSubject;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.approvals.subject.Line;
import org.qingshou.approvals.subject.Shown;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Refused;
import org.springframework.stereotype.Component;

/**
 * A manager decides whether a tape that leaves out a large part of the book is believed. Whoever imported it has no say;
 * an administrator, who sees no case data, could not judge it either.
 */
@Component
class AbsenceApproval implements ApprovalSubject {
    static final String KIND = "APR_TAPE_ABSENCE";

    private final TapeStore tapes;
    private final TapeStatuses statuses;
    private final TapeAbsence absence;
    private final TapeChecks checks;
    private final TapeStaging staging;
    private final TapeJobs.Queue queue;

    AbsenceApproval(
            TapeStore tapes,
            TapeStatuses statuses,
            TapeAbsence absence,
            TapeChecks checks,
            TapeStaging staging,
            TapeJobs.Queue queue) {
        this.tapes = tapes;
        this.statuses = statuses;
        this.absence = absence;
        this.checks = checks;
        this.staging = staging;
        this.queue = queue;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Shown show(AskedFor asked) {
        TapeStatus tape = statuses.find(tape(asked)).orElseThrow();
        List<Line> evidence = new ArrayList<>();
        evidence.add(Line.of("tape.absence.file", tape.fileName(), "#tape-kind." + tape.kind()));
        evidence.add(Line.of("tape.absence.rows", Long.toString(tape.read()), Long.toString(tape.rejected())));
        long absent = fact(asked, MassAbsence.ABSENT);
        long of = fact(asked, MassAbsence.OF);
        evidence.add(Line.of(
                "tape.absence.missing", Long.toString(absent), Long.toString(of), Long.toString(absent * 100 / of)));
        evidence.add(Line.of("tape.absence.overdue", Long.toString(fact(asked, MassAbsence.OVERDUE))));
        if (asked.facts().containsKey(MassAbsence.CUSTOMERS) && fact(asked, MassAbsence.CUSTOMERS) > 0)
            evidence.add(Line.of(
                    "tape.absence.customers",
                    Long.toString(fact(asked, MassAbsence.CUSTOMERS)),
                    Long.toString(fact(asked, MassAbsence.CUSTOMERS_OF))));
        asked.facts().entrySet().stream()
                .filter(fact -> fact.getKey().startsWith(MassAbsence.BRANCH))
                .sorted(Map.Entry.comparingByKey())
                .map(fact -> Line.of(
                        "tape.absence.branch", fact.getKey().substring(MassAbsence.BRANCH.length()), fact.getValue()))
                .forEach(evidence::add);
        return new Shown(
                Line.of("tape.absence.title", tape.source(), tape.asOf().toString()),
                evidence,
                Line.of("tape.absence.effect." + tape.kind(), Long.toString(absent)),
                "");
    }

    @Override
    public String makerRoute(AskedFor asked) {
        return "import/" + asked.subjectId();
    }

    @Override
    public List<Line> recheck(AskedFor asked) {
        TapeRecord tape = tapes.get(tape(asked));
        if (tape.state() != TapeState.WAITING) return List.of(Line.of("tape.not-waiting"));
        List<Line> differences = new ArrayList<>();
        try {
            checks.again(tape).ifPresent(same -> differences.add(new Line(same.key(), same.args())));
        } catch (Refused refused) {
            differences.add(new Line(
                    refused.key(),
                    Arrays.stream(refused.args()).map(String::valueOf).toList()));
        }
        long then = fact(asked, MassAbsence.ABSENT);
        long now = absence.figures(tape).absent();
        if (now > then) differences.add(Line.of("tape.absence.more", Long.toString(then), Long.toString(now)));
        return differences;
    }

    @Override
    public void apply(AskedFor asked, ActorId checker, Instant at) {
        TapeRecord tape = tapes.get(tape(asked));
        tapes.allowAbsence(tape.id(), fact(asked, MassAbsence.ABSENT));
        tapes.unsay(tape.id(), MassAbsence.HELD);
        tapes.unsay(tape.id(), MassAbsence.HELD_CUSTOMERS);
        tapes.move(tape, TapeState.QUEUED, Map.of());
        queue.put(tape.id());
    }

    /** Refused, or taken back by its maker: the tape is put aside, and the ledger is as it was. */
    @Override
    public void dropped(AskedFor asked, ActorId by, Instant at) {
        TapeRecord tape = tapes.get(tape(asked));
        if (!tapes.move(tape, TapeState.DISCARDED, Map.of())) return;
        if (!by.equals(asked.maker())) tapes.say(tape.id(), List.of(TapeMessage.of("tape.message.absence-refused")));
        staging.clear(tape.id());
    }

    private static UUID tape(AskedFor asked) {
        return UUID.fromString(asked.subjectId());
    }

    private static long fact(AskedFor asked, String name) {
        return Long.parseLong(Objects.requireNonNull(asked.facts().get(name), name));
    }
}
