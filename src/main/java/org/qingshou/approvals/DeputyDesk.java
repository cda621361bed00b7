package org.qingshou.approvals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qingshou.access.Actor;
import org.qingshou.access.Branches;
import org.qingshou.access.CurrentActor;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.approvals.Deputies.Deputyship;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.qingshou.notify.Notices;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A manager who will be away names another manager who decides meanwhile, for the days that are named and no longer. */
@Service
@PreAuthorize("hasRole('MANAGER')")
public class DeputyDesk {
    private static final int LONGEST_DAYS = 90;

    private final Deputies deputies;
    private final Users users;
    private final Branches branches;
    private final Notices notices;
    private final CurrentActor current;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    DeputyDesk(
            Deputies deputies,
            Users users,
            Branches branches,
            Notices notices,
            CurrentActor current,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.deputies = deputies;
        this.users = users;
        this.branches = branches;
        this.notices = notices;
        this.current = current;
        this.clock = clock;
        this.events = events;
    }

    /** One deputyship; {@code mine} where the reader is the one who is away and may end it. */
    public record Line(UUID id, String manager, String deputy, LocalDate from, LocalDate until, boolean mine) {}

    /** Those that stand or are to come, in which the reader is away or stands in. */
    public List<Line> lines() {
        Actor me = current.get();
        return deputies.concerning(me.id(), today(me)).stream()
                .map(one -> new Line(
                        one.id(),
                        users.nameOf(one.manager()),
                        users.nameOf(one.deputy()),
                        one.from(),
                        one.until(),
                        one.manager().equals(me.id())))
                .toList();
    }

    /** Whoever could stand in: another manager who can sign in, those of the own branch first. */
    public List<UserInfo> choices() {
        Actor me = current.get();
        BranchCode home = me.home();
        return users.all().stream()
                .filter(user -> manages(user) && !user.id().equals(me.id()))
                .sorted(java.util.Comparator.comparing((UserInfo user) -> home == null || !home.equals(user.branch()))
                        .thenComparing(user -> user.id().value()))
                .toList();
    }

    @Transactional
    public void name(ActorId deputy, LocalDate from, LocalDate until) {
        Actor me = current.get();
        if (from.isBefore(today(me)) || until.isBefore(from) || until.isAfter(from.plusDays(LONGEST_DAYS)))
            throw Refused.badInput("approvals.deputy.dates", Integer.toString(LONGEST_DAYS));
        UserInfo named = users.find(deputy)
                .filter(DeputyDesk::manages)
                .filter(user -> !user.id().equals(me.id()))
                .orElseThrow(() -> Refused.badInput("approvals.deputy.role"));
        if (deputies.taken(me.id(), from, until)) throw Refused.conflict("approvals.deputy.taken");
        Instant at = clock.instant();
        Deputyship one = new Deputyship(Ids.next(), me.id(), named.id(), from, until, null);
        deputies.add(one, at);
        notices.tell(
                List.of(named.id()),
                "approvals",
                "approvals.notice.deputy",
                me.displayName(),
                from.toString(),
                until.toString());
        publish(one, "deputy.named", at);
    }

    /** Back earlier than planned, or not away after all. */
    @Transactional
    public void end(UUID id) {
        Deputyship one = deputies.find(id)
                .filter(found -> found.manager().equals(current.get().id()))
                .orElseThrow(() -> Refused.notFound("approvals.deputy.missing"));
        Instant at = clock.instant();
        deputies.end(id, at);
        notices.tell(
                List.of(one.deputy()),
                "approvals",
                "approvals.notice.deputyEnded",
                current.get().displayName());
        publish(one, "deputy.ended", at);
    }

    static boolean manages(UserInfo user) {
        return user.enabled() && user.roles().contains(Roles.MANAGER);
    }

    private LocalDate today(Actor me) {
        BranchCode home = me.home();
        return home == null ? clock.today() : branches.day(home, clock.instant());
    }

    private void publish(Deputyship one, String action, Instant at) {
        events.publishEvent(
                new DeputyChanged(one.id(), one.manager(), one.deputy(), one.from(), one.until(), action, at));
    }
}
