package org.qingshou.approvals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
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
    private final RequestWords words;
    private final Subjects subjects;
    private final Checkers checkers;
    private final Users users;
    private final CurrentActor current;
    private final RequestRows rows;

    ApprovalDesk(
            Approvals approvals,
            ApprovalRequests requests,
            ApprovalList list,
            Requests sealed,
            RequestWords words,
            Subjects subjects,
            Checkers checkers,
            Users users,
            CurrentActor current,
            RequestRows rows) {
        this.approvals = approvals;
        this.requests = requests;
        this.list = list;
        this.sealed = sealed;
        this.words = words;
        this.subjects = subjects;
        this.checkers = checkers;
        this.users = users;
        this.current = current;
        this.rows = rows;
    }

    /** Which requests are listed. */
    public enum Box {
        /** Whose turn is the reader's; in compliance, all that wait. */
        TO_DECIDE,
        /** Asked by the reader, in whatever state. */
        MINE
    }

    /** What the reader may do with a request now. */
    public enum Act {
        DECIDE,
        ANSWER,
        WITHDRAW
    }

    /**
     * One line of the list.
     *
     * @param about what it is about, key and arguments joined
     * @param days how long it has waited
     * @param level how many of the {@code levels} yeses it has
     * @param daysLeft until it expires; null where it does not, or is answered
     */
    public record Row(
            UUID id,
            String kind,
            String about,
            String maker,
            long days,
            RequestState state,
            int level,
            int levels,
            @Nullable Long daysLeft,
            boolean mine) {}

    /** What somebody did to the request, with the absent manager in whose place it was done. */
    public record Step(
            Instant at,
            RequestAct act,
            String by,
            @Nullable String standsFor,
            @Nullable String words) {}

    /**
     * One request on one page.
     *
     * @param changed what changed since it was asked, and stands in the way of a yes
     * @param whyNot text key that says why the reader cannot decide it; null where the reader can
     * @param decidesFor the absent manager in whose place the reader would decide
     */
    public record Detail(
            Row row,
            Line title,
            String reason,
            List<Line> evidence,
            Line effect,
            String route,
            List<Line> changed,
            List<Step> history,
            Set<Act> allowed,
            @Nullable String whyNot,
            @Nullable String decidesFor) {}

    /** One request of a batch; {@code refusal} says why it stays pending, null where it was approved. */
    public record Outcome(
            Row row, RequestState state, @Nullable Refused refusal) {}

    /** How a batch went: each request was a transaction of its own. */
    public record BatchResult(List<Outcome> outcomes) {
        public long approved() {
            return outcomes.stream().filter(one -> one.refusal() == null).count();
        }

        public long failed() {
            return outcomes.size() - approved();
        }
    }

    @PreAuthorize(READ)
    @Transactional(readOnly = true)
    public List<Row> page(Box box, @Nullable String kind, int offset, int limit) {
        return rows.of(list.page(box, kind, current.get(), offset, limit), current.get());
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

    /** What waits or was sent back, about records that the caller has made sure the reader may see. */
    @PreAuthorize(READ)
    @Transactional(readOnly = true)
    public List<Row> about(List<String> records) {
        return rows.of(list.open(records), current.get());
    }

    @PreAuthorize(READ)
    @Transactional(readOnly = true)
    public Detail open(UUID id) {
        Actor reader = current.get();
        ApprovalRequest request = requests.findById(id)
                .filter(found -> found.maker().equals(reader.id()) || reads(reader, found))
                .orElseThrow(() -> Refused.notFound("approvals.missing"));
        AskedFor asked = sealed.asked(request);
        ApprovalSubject subject = subjects.of(request.kind());
        Shown shown = subject.show(asked);
        Optional<Seat> seat = seat(request, reader);
        String whyNot = whyNot(request, reader, seat.isPresent());
        Set<Act> allowed = EnumSet.noneOf(Act.class);
        if (whyNot == null) allowed.add(Act.DECIDE);
        if (request.maker().equals(reader.id())) allowed.addAll(ofMaker(request.state()));
        ActorId absent = whyNot == null ? seat.map(Seat::standsFor).orElse(null) : null;
        return new Detail(
                rows.of(request, shown.title(), reader),
                shown.title(),
                asked.reason(),
                shown.evidence(),
                shown.effect(),
                reader.branches().includes(request.branch()) ? shown.route() : "",
                request.pending() ? subject.recheck(asked) : List.of(),
                rows.history(words.of(id)),
                allowed,
                whyNot,
                absent == null ? null : users.nameOf(absent));
    }

    private static Set<Act> ofMaker(RequestState state) {
        return switch (state) {
            case PENDING -> EnumSet.of(Act.WITHDRAW);
            case SENT_BACK -> EnumSet.of(Act.ANSWER, Act.WITHDRAW);
            case APPLIED, REJECTED, WITHDRAWN, EXPIRED -> EnumSet.noneOf(Act.class);
        };
    }

    /** Whose role it is not is refused by {@link Approvals}. */
    @PreAuthorize("hasAnyRole('MANAGER','COMPLIANCE')")
    public RequestState decide(UUID id, Decision decision) {
        return approvals.decide(id, decision, current.get().id());
    }

    /** Approves requests of one kind, each in its own transaction; what cannot be approved stays and says why. */
    @PreAuthorize("hasRole('MANAGER')")
    public BatchResult approveAll(List<Row> chosen) {
        if (chosen.stream().map(Row::kind).distinct().count() > 1) throw Refused.badInput("approvals.batch.kinds");
        ActorId me = current.get().id();
        List<Outcome> outcomes = new ArrayList<>();
        for (Row row : chosen) {
            try {
                outcomes.add(new Outcome(row, approvals.decide(row.id(), new Decision.Approve(), me), null));
            } catch (Refused refusal) {
                outcomes.add(new Outcome(row, row.state(), refusal));
            }
        }
        return new BatchResult(List.copyOf(outcomes));
    }

    @PreAuthorize(READ)
    public void answer(UUID id, String answer) {
        approvals.answer(id, answer, current.get().id());
    }

    @PreAuthorize(READ)
    public void withdraw(UUID id) {
        approvals.withdraw(id, current.get().id());
    }

    /** Managers and compliance read what lies in their branches; a deputy also what is or was decided in another's place. */
    private boolean reads(Actor reader, ApprovalRequest request) {
        boolean role = reader.has(Roles.MANAGER) || reader.has(Roles.COMPLIANCE);
        return role
                && (reader.branches().includes(request.branch())
                        || reader.id().equals(request.decidedBy())
                        || request.without(reader.id())
                        || seat(request, reader).isPresent());
    }

    private Optional<Seat> seat(ApprovalRequest request, Actor reader) {
        return checkers.seat(
                reader.id(),
                request.deciding(),
                request::without,
                subjects.of(request.kind()).decidedBy());
    }

    private static @Nullable String whyNot(ApprovalRequest request, Actor reader, boolean seated) {
        if (!request.pending()) return "approvals.why." + request.state();
        if (request.maker().equals(reader.id())) return "approvals.why.maker";
        if (request.without(reader.id())) return "approvals.why.again";
        if (seated) return null;
        return request.level() > 0 ? "approvals.why.level" : "approvals.why.role";
    }
}
