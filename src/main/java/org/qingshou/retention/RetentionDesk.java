package org.qingshou.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qingshou.access.Actor;
import org.qingshou.access.Branches;
import org.qingshou.access.CurrentActor;
import org.qingshou.access.Roles;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Ask;
import org.qingshou.compliance.retention.RetentionKind;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The page on keeping and deleting (留存与删除): compliance and the head office's managers look and propose, a manager of the
 * head office decides, the administrator reads the log.
 */
@Service
@PreAuthorize("hasAnyRole('COMPLIANCE','MANAGER','ADMIN')")
public class RetentionDesk {
    static final String KIND = "APR_RETENTION";
    private static final int LONGEST_REASON = 500;

    private final List<RetentionKind> kinds;
    private final RetentionRows rows;
    private final Approvals approvals;
    private final Branches branches;
    private final CurrentActor current;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    RetentionDesk(
            List<RetentionKind> kinds,
            RetentionRows rows,
            Approvals approvals,
            Branches branches,
            CurrentActor current,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.kinds = kinds.stream()
                .sorted(Comparator.comparing(
                                (RetentionKind kind) -> kind.recordClass().rule())
                        .thenComparing(RetentionKind::code))
                .toList();
        if (this.kinds.stream().map(RetentionKind::code).distinct().count() < kinds.size())
            throw new IllegalStateException("two kinds of records have one code");
        this.rows = rows;
        this.approvals = approvals;
        this.branches = branches;
        this.current = current;
        this.clock = clock;
        this.events = events;
    }

    /** What may go today, kind by kind; those of which nothing may go come behind. */
    @Transactional(readOnly = true)
    public List<PreviewLine> preview() {
        LocalDate today = clock.today();
        return kinds.stream()
                .map(kind -> line(kind, today))
                .sorted(Comparator.comparing((PreviewLine line) -> line.count() == 0))
                .toList();
    }

    private static PreviewLine line(RetentionKind kind, LocalDate today) {
        RetentionKind.Found found = kind.look(today);
        return new PreviewLine(
                kind.code(),
                kind.recordClass().rule(),
                found.count(),
                found.overdue(),
                found.oldest(),
                found.newest(),
                found.examples());
    }

    /** Whether the reader may propose: deleting concerns the whole bank. */
    public boolean mayPropose() {
        Actor actor = current.get();
        return actor.has(Roles.COMPLIANCE) || (actor.has(Roles.MANAGER) && head().equals(actor.home()));
    }

    /** Asks that all of the preview be deleted; the list is fixed now, and nothing is added to it later. */
    @Transactional
    public UUID propose(String reason) {
        if (!mayPropose()) throw Refused.forbidden("retention.propose.who");
        String said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON)
            throw Refused.badInput("retention.propose.reason", LONGEST_REASON);
        Actor actor = current.get();
        Instant now = clock.instant();
        LocalDate today = clock.today();
        UUID id = Ids.next();
        rows.insert(id, today, actor.id(), now);
        kinds.forEach(kind -> rows.insert(id, kind, today));
        long count = rows.get(id).proposed();
        if (count == 0) throw Refused.conflict("retention.propose.nothing");
        approvals.ask(new Ask(KIND, id.toString(), head(), actor.id(), said, Map.of("records", Long.toString(count))));
        events.publishEvent(new RetentionChanged(
                id,
                "retention.proposed",
                Map.of("records", Long.toString(count), "asOf", today.toString()),
                actor.id(),
                now));
        return id;
    }

    public List<RetentionRun> history(int offset, int limit) {
        return rows.page(offset, limit);
    }

    public int countRuns() {
        return rows.count();
    }

    public List<RunPart> log(UUID run) {
        return rows.parts(run);
    }

    private BranchCode head() {
        return branches.head().orElseThrow(() -> Refused.conflict("retention.head"));
    }
}
