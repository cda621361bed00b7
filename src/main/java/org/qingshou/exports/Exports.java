package org.qingshou.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Actor;
import org.qingshou.access.Branches;
import org.qingshou.access.CurrentActor;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Ask;
import org.qingshou.compliance.ExportVolume;
import org.qingshou.compliance.RuleLimits;
import org.qingshou.compliance.Verdict;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way out for files: judges by R-OUT-13, counts by person and day, and gives a pass that whatever writes the file asks
 * for. What was given leave counts, also where the reader's line broke.
 */
@Service
@PreAuthorize("hasAnyRole('OFFICER', 'MANAGER', 'COMPLIANCE', 'ADMIN')")
public class Exports {
    /** How long a yes holds (ours). */
    static final Duration ALLOWED_FOR = Duration.ofHours(24);

    private static final int LONGEST_REASON = 500;

    private final RuleLimits limits;
    private final ExportRows rows;
    private final ExportAlarm alarm;
    private final Approvals approvals;
    private final Branches branches;
    private final CurrentActor current;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Exports(
            RuleLimits limits,
            ExportRows rows,
            ExportAlarm alarm,
            Approvals approvals,
            Branches branches,
            CurrentActor current,
            BusinessClock clock,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.limits = limits;
        this.rows = rows;
        this.alarm = alarm;
        this.approvals = approvals;
        this.branches = branches;
        this.current = current;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
    }

    /** Writes the file; what it writes is hashed on the way. */
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** What this file needs, before it is asked for. */
    @Transactional(readOnly = true)
    public Judged judge(ExportWish wish) {
        Actor actor = current.get();
        Instant now = clock.instant();
        ExportVolume volume = limits.exports(now);
        long before = rows.taken(actor.id(), day(actor, now), wish.data());
        Optional<ExportEntry> asked = rows.asked(actor.id(), wish, now.minus(ALLOWED_FOR));
        ExportState state = asked.map(ExportEntry::state).orElse(null);
        Verdict verdict =
                state == ExportState.ALLOWED ? Verdict.ALLOW : volume.judge(wish.data(), before, wish.records());
        return new Judged(verdict, before, volume.alarmAt(wish.data()), volume.approvalAt(wish.data()), state);
    }

    /**
     * Gives leave and counts.
     *
     * @param reason null or blank where none is needed
     * @throws Refused where a reason or a second person is needed; nothing is counted then
     */
    @Transactional
    public ExportPass issue(ExportWish wish, @Nullable String reason) {
        Actor actor = current.get();
        Instant now = clock.instant();
        ExportVolume volume = limits.exports(now);
        long sum = rows.add(actor.id(), day(actor, now), wish.data(), wish.records());
        long before = sum - wish.records();
        UUID id = rows.asked(actor.id(), wish, now.minus(ALLOWED_FOR))
                .filter(asked -> asked.state() == ExportState.ALLOWED)
                .map(this::taken)
                .orElseGet(() -> {
                    check(volume, wish, before, reason);
                    UUID added = Ids.next();
                    rows.insert(added, wish, actor.id(), branch(actor), blankIsNull(reason), ExportState.ISSUED, now);
                    return added;
                });
        publish(id, "export.issued", wish, actor.id(), now);
        if (volume.alarms(wish.data(), before, wish.records()))
            alarm.ring(id, wish.data(), sum, actor, branch(actor), now);
        return new ExportPass(id, wish, actor.id());
    }

    /** What a second person has allowed is used up. */
    private UUID taken(ExportEntry allowed) {
        if (!rows.move(allowed.id(), ExportState.ALLOWED, ExportState.ISSUED)) throw Refused.conflict("exports.used");
        return allowed.id();
    }

    private static void check(ExportVolume volume, ExportWish wish, long before, @Nullable String reason) {
        checkLength(reason);
        switch (volume.judge(wish.data(), before, wish.records())) {
            case ALLOW -> {}
            case WARN -> {
                if (blankIsNull(reason) == null)
                    throw Refused.badInput("exports.reason", Long.toString(volume.alarmAt(wish.data())));
            }
            case APPROVAL, BLOCK ->
                throw Refused.conflict("exports.approval", Long.toString(volume.approvalAt(wish.data())));
        }
    }

    /** Asks a manager; the file may be taken once, within a day of the yes. */
    @Transactional
    public void ask(ExportWish wish, String reason) {
        if (reason.isBlank()) throw Refused.badInput("exports.reason.ask");
        checkLength(reason);
        Actor actor = current.get();
        Instant now = clock.instant();
        if (rows.asked(actor.id(), wish, now.minus(ALLOWED_FOR)).isPresent()) throw Refused.conflict("exports.asked");
        UUID id = Ids.next();
        BranchCode branch = branch(actor);
        rows.insert(id, wish, actor.id(), branch, reason.strip(), ExportState.ASKED, now);
        approvals.ask(new Ask(
                ExportApproval.KIND,
                id.toString(),
                branch,
                actor.id(),
                reason.strip(),
                Map.of(
                        "records",
                        Long.toString(wish.records()),
                        "data",
                        wish.data().name())));
        publish(id, "export.asked", wish, actor.id(), now);
    }

    /** Takes the pass at the beginning, for a file that is there already. A pass serves once, its holder only. */
    @Transactional
    public void use(ExportPass pass) {
        begin(pass);
        rows.done(pass.id(), ExportState.DONE, null, null, clock.instant());
    }

    /** Writes a file under its pass; no transaction is open while the reader's line takes it. */
    public void write(ExportPass pass, OutputStream out, Writing writing) throws IOException {
        transaction.executeWithoutResult(status -> begin(pass));
        HashedStream hashed = new HashedStream(out);
        boolean done = false;
        try {
            writing.to(hashed);
            hashed.flush();
            done = true;
        } finally {
            ExportState end = done ? ExportState.DONE : ExportState.FAILED;
            transaction.executeWithoutResult(
                    status -> rows.done(pass.id(), end, hashed.count(), hashed.sha256(), clock.instant()));
        }
    }

    private void begin(ExportPass pass) {
        if (!current.get().id().equals(pass.actor()) || !rows.move(pass.id(), ExportState.ISSUED, ExportState.WRITING))
            throw Refused.conflict("exports.used");
    }

    private void publish(UUID id, String action, ExportWish wish, ActorId by, Instant at) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("kind", wish.kind());
        facts.put("data", wish.data().name());
        facts.put("records", Long.toString(wish.records()));
        events.publishEvent(new ExportChanged(id, action, facts, by, at));
    }

    private LocalDate day(Actor actor, Instant now) {
        return branches.day(branch(actor), now);
    }

    /** Where the person works; the head office where that is nowhere in particular. */
    private BranchCode branch(Actor actor) {
        BranchCode home = actor.home();
        return home != null ? home : branches.head().orElseThrow(() -> Refused.conflict("exports.branch"));
    }

    private static void checkLength(@Nullable String reason) {
        if (reason != null && reason.strip().length() > LONGEST_REASON)
            throw Refused.badInput("exports.reason.long", Integer.toString(LONGEST_REASON));
    }

    private static @Nullable String blankIsNull(@Nullable String reason) {
        return reason == null || reason.isBlank() ? null : reason.strip();
    }
}
