package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Actor;
import org.qingshou.access.Branches;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.qingshou.notify.Notices;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Help of a colleague with a case (协催). Whoever is asked is of the case's branch and may work its cases anyway, so no
 * right is lent; what a request brings is a yes or no, an end, the case in the colleague's worklist, and a trace.
 */
@Service
@PreAuthorize("hasAnyRole('OFFICER', 'MANAGER', 'COMPLIANCE')")
public class AssistDesk {
    private static final int LONGEST_DAYS = 92;
    private static final int LONGEST_NOTE = 500;

    private final CaseRights access;
    private final Assists assists;
    private final ActDrafts drafts;
    private final Users users;
    private final Branches branches;
    private final Notices notices;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    AssistDesk(
            CaseRights access,
            Assists assists,
            ActDrafts drafts,
            Users users,
            Branches branches,
            Notices notices,
            Timeline timeline,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.access = access;
        this.assists = assists;
        this.drafts = drafts;
        this.users = users;
        this.branches = branches;
        this.notices = notices;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** What the reader can do with a request now. */
    public enum Act {
        ACCEPT,
        DECLINE,
        WITHDRAW,
        END
    }

    /** A request with its state today, the names in it, and what the reader can do. */
    public record Line(Assist assist, AssistState state, String askedBy, String colleague, Set<Act> allowed) {}

    /** Requests of a case, and who could be asked now; nobody where the reader may not ask. */
    public record Page(List<Line> lines, List<UserInfo> colleagues) {}

    public Page ofCase(CaseId id) {
        CaseView header = access.header(id);
        Map<ActorId, String> names = new HashMap<>();
        boolean works = !access.allowed(header).isEmpty();
        return new Page(
                assists.ofCase(id).stream().map(one -> line(one, header, names)).toList(),
                works ? helpers(header) : List.of());
    }

    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
    @Transactional
    public UUID ask(CaseId id, ActorId colleague, LocalDate until, String note) {
        CaseView header = access.header(id);
        Instant at = clock.instant();
        LocalDate today = branches.day(header.branch(), at);
        if (access.allowed(header).isEmpty()) throw Refused.conflict("cases.closed", header.caseNo());
        if (helpers(header).stream().noneMatch(user -> user.id().equals(colleague)))
            throw Refused.badInput("cases.assist.colleague");
        if (until.isBefore(today) || until.isAfter(today.plusDays(LONGEST_DAYS)))
            throw Refused.badInput("cases.assist.until", Integer.toString(LONGEST_DAYS));
        if (note.isBlank() || note.length() > LONGEST_NOTE)
            throw Refused.badInput("cases.assist.note", Integer.toString(LONGEST_NOTE));
        boolean again = assists.ofCase(id).stream()
                .anyMatch(one -> one.colleague().equals(colleague)
                        && !one.on(today).next().isEmpty());
        if (again) throw Refused.conflict("cases.assist.again", users.nameOf(colleague));
        ActorId by = access.actor().id();
        Assist asked = new Assist(
                Ids.next(),
                id,
                header.caseNo(),
                header.branch(),
                by,
                colleague,
                AssistState.ASKED,
                until,
                note.strip(),
                null,
                at,
                0);
        assists.add(asked);
        told(asked, "assist.asked", "timeline.assist.asked", asked.note(), by, at);
        notices.tell(List.of(colleague), route(asked), "cases.notice.assist.asked", users.nameOf(by), header.caseNo());
        return asked.id();
    }

    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
    @Transactional
    public void accept(UUID id) {
        Assist assist = moved(id, Act.ACCEPT, AssistState.RUNNING, null, "assist.accepted");
        tellAsker(assist, "cases.notice.assist.accepted");
    }

    /** A no needs a reason: the officer has to look for somebody else. */
    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
    @Transactional
    public void decline(UUID id, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_NOTE)
            throw Refused.badInput("cases.assist.note", Integer.toString(LONGEST_NOTE));
        Assist assist = moved(id, Act.DECLINE, AssistState.DECLINED, reason.strip(), "assist.declined");
        tellAsker(assist, "cases.notice.assist.declined");
    }

    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
    @Transactional
    public void withdraw(UUID id) {
        moved(id, Act.WITHDRAW, AssistState.WITHDRAWN, null, "assist.withdrawn");
    }

    /** Before its last day: by who asked, who helps, the case's officer or a manager. */
    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
    @Transactional
    public void end(UUID id) {
        Assist assist = moved(id, Act.END, AssistState.ENDED, null, "assist.ended");
        ActorId by = access.actor().id();
        ActorId other = by.equals(assist.colleague()) ? assist.askedBy() : assist.colleague();
        notices.tell(List.of(other), route(assist), "cases.notice.assist.ended", assist.caseNo());
    }

    private Assist moved(UUID id, Act act, AssistState to, @Nullable String answer, String action) {
        Assist assist = assists.find(id).orElseThrow(() -> Refused.notFound("cases.assist.missing"));
        CaseView header = access.header(assist.caseId());
        Instant at = clock.instant();
        if (!allowed(assist, header, branches.day(assist.branch(), at)).contains(act))
            throw Refused.conflict("cases.assist.not");
        ActorId by = access.actor().id();
        assists.move(assist, to, answer, by, at);
        told(assist, action, "timeline." + action, answer, by, at);
        return assist;
    }

    private Line line(Assist assist, CaseView header, Map<ActorId, String> names) {
        LocalDate today = branches.day(assist.branch(), clock.instant());
        return new Line(
                assist,
                assist.on(today),
                names.computeIfAbsent(assist.askedBy(), users::nameOf),
                names.computeIfAbsent(assist.colleague(), users::nameOf),
                allowed(assist, header, today));
    }

    private Set<Act> allowed(Assist assist, CaseView header, LocalDate today) {
        Actor actor = access.actor();
        Set<Act> allowed = EnumSet.noneOf(Act.class);
        if (access.allowed(header).isEmpty()) return allowed;
        boolean helps = actor.id().equals(assist.colleague());
        boolean asked = actor.id().equals(assist.askedBy());
        boolean answers = asked || helps || actor.id().equals(header.owner()) || actor.has(Roles.MANAGER);
        AssistState state = assist.on(today);
        if (state == AssistState.ASKED && helps) allowed.addAll(EnumSet.of(Act.ACCEPT, Act.DECLINE));
        if (state == AssistState.ASKED && asked) allowed.add(Act.WITHDRAW);
        if (state == AssistState.RUNNING && answers) allowed.add(Act.END);
        return allowed;
    }

    /** The case's officer has it already. */
    private List<UserInfo> helpers(CaseView header) {
        return drafts.colleagues(header).stream()
                .filter(user -> !user.id().equals(header.owner()))
                .toList();
    }

    private void tellAsker(Assist assist, String key) {
        notices.tell(
                List.of(assist.askedBy()), route(assist), key, users.nameOf(assist.colleague()), assist.caseNo());
    }

    private void told(Assist assist, String action, String key, @Nullable String note, ActorId by, Instant at) {
        timeline.add(
                assist.caseId(),
                at,
                Timeline.Kind.CASE,
                by,
                key,
                note,
                users.nameOf(assist.colleague()),
                assist.until().toString());
        events.publishEvent(new CaseChanged(
                assist.caseId(),
                action,
                Map.of("colleague", assist.colleague().value(), "until", assist.until().toString()),
                by,
                at));
    }

    private static String route(Assist assist) {
        return "cases/" + assist.caseId();
    }
}
