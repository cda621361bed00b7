package org.qingshou.approvals;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Actor;
import org.qingshou.access.CurrentActor;
import org.qingshou.access.Roles;
import org.qingshou.access.Users;
import org.qingshou.approvals.subject.ApprovalSubject;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.approvals.subject.Line;
import org.qingshou.approvals.subject.Shown;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The approvals page: a manager's inbox with all that is needed to decide, and everyone's own requests. Rows are those
 * of the reader's branches, or the reader's own.
 */
@Service
public class ApprovalDesk {
    private static final String READ = "hasAnyRole('OFFICER','MANAGER','COMPLIANCE')";

    private final Approvals approvals;
    private final ApprovalRequests requests;
    private final ApprovalList list;
    private final Requests sealed;
    private final Subjects subjects;
    private final Checkers checkers;
    private final Users users;
    private final CurrentActor current;

    ApprovalDesk(
            Approvals approvals,
            ApprovalRequests requests,
            ApprovalList list,
            Requests sealed,
            Subjects subjects,
            Checkers checkers,
            Users users,
            CurrentActor current) {
        this.approvals = approvals;
        this.requests = requests;
        this.list = list;
        this.sealed = sealed;
        this.subjects = subjects;
        this.checkers = checkers;
        this.users = users;
        this.current = current;
    }

    /** Which requests are listed. */
    public enum Box {
        /** Waiting for somebody other than their maker; those the reader may decide or, in compliance, read. */
        TO_DECIDE,
        /** Asked by the reader, in whatever state. */
        MINE
    }

    /** What the reader may do with a request now. */
    public enum Act {
        DECIDE,
        WITHDRAW
    }

    /** One line of the list; {@code days} is how long it has waited. */
    public record Row(UUID id, String kind, Line title, String maker, long days, RequestState state) {}

    /**
     * One request on one page.
     *
     * @param changed what changed since it was asked, and stands in the way of a yes
     * @param whyNot text key that says why the reader cannot decide it; null where the reader can
     */
    public record Detail(
            Row row,
            String reason,
            List<Line> evidence,
            Line effect,
            String route,
            List<Line> changed,
            Set<Act> allowed,
            @Nullable String whyNot,
            @Nullable String decidedBy,
            @Nullable String decisionReason) {}

    /** A request of a batch that could not be approved, and why; it stays pending. */
    public record Failure(UUID id, Line title, Refused refusal) {}

    /** How a batch went: each request was a transaction of its own. */
    public record BatchResult(int approved, List<Failure> failures) {}

    @PreAuthorize(READ)
    @Transactional(readOnly = true)
    public List<Row> page(Box box, @Nullable String kind, int offset, int limit) {
        return list.page(box, kind, current.get(), offset, limit).stream()
                .map(this::row)
                .toList();
    }

    @PreAuthorize(READ)
    public int count(Box box, @Nullable String kind) {
        return list.count(box, kind, current.get());
    }

    /** Kinds of request there are, for the filter. */
    @PreAuthorize(READ)
    public List<String> kinds() {
        return subjects.kinds();
    }

    @PreAuthorize(READ)
    @Transactional(readOnly = true)
    public Detail open(UUID id) {
        Actor reader = current.get();
        ApprovalRequest request = requests.findById(id)
                .filter(found -> found.maker().equals(reader.id()) || readsAll(reader, found))
                .orElseThrow(() -> Refused.notFound("approvals.missing"));
        AskedFor asked = sealed.asked(request);
        ApprovalSubject subject = subjects.of(request.kind());
        Shown shown = subject.show(asked);
        String whyNot = whyNot(request, reader);
        Set<Act> allowed = EnumSet.noneOf(Act.class);
        if (whyNot == null) allowed.add(Act.DECIDE);
        boolean open = request.state() == RequestState.PENDING || request.state() == RequestState.SENT_BACK;
        if (open && request.maker().equals(reader.id())) allowed.add(Act.WITHDRAW);
        ActorId decidedBy = request.decidedBy();
        return new Detail(
                row(request, shown),
                asked.reason(),
                shown.evidence(),
                shown.effect(),
                shown.route(),
                request.pending() ? subject.recheck(asked) : List.of(),
                allowed,
                whyNot,
                decidedBy == null ? null : users.nameOf(decidedBy),
                sealed.decisionReason(request));
    }

    @PreAuthorize("hasRole('MANAGER')")
    public void decide(UUID id, Decision decision) {
        approvals.decide(id, decision, current.get().id());
    }

    /** Approves requests of one kind, each in its own transaction; what cannot be approved stays and says why. */
    @PreAuthorize("hasRole('MANAGER')")
    public BatchResult approveAll(List<Row> rows) {
        if (rows.stream().map(Row::kind).distinct().count() > 1) throw Refused.badInput("approvals.batch.kinds");
        List<Failure> failures = new ArrayList<>();
        for (Row row : rows) {
            try {
                approvals.decide(row.id(), new Decision.Approve(), current.get().id());
            } catch (Refused refusal) {
                failures.add(new Failure(row.id(), row.title(), refusal));
            }
        }
        return new BatchResult(rows.size() - failures.size(), failures);
    }

    @PreAuthorize("hasAnyRole('OFFICER','MANAGER')")
    public void withdraw(UUID id) {
        approvals.withdraw(id, current.get().id());
    }

    private static boolean readsAll(Actor reader, ApprovalRequest request) {
        return (reader.has(Roles.MANAGER) || reader.has(Roles.COMPLIANCE))
                && reader.branches().includes(request.branch());
    }

    private @Nullable String whyNot(ApprovalRequest request, Actor reader) {
        if (!request.pending()) return "approvals.why." + request.state();
        if (request.maker().equals(reader.id())) return "approvals.why.maker";
        return checkers.mayDecide(reader.id(), request.branch()) ? null : "approvals.why.role";
    }

    private Row row(UUID id) {
        ApprovalRequest request = requests.findById(id).orElseThrow();
        return row(request, subjects.of(request.kind()).show(sealed.asked(request)));
    }

    private Row row(ApprovalRequest request, Shown shown) {
        return new Row(
                request.getId(),
                request.kind(),
                shown.title(),
                users.nameOf(request.maker()),
                list.daysSince(request.askedAt()),
                request.state());
    }
}
