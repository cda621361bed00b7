package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Actor;
import org.qingshou.access.BranchScope;
import org.qingshou.access.Branches;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Absences of the person signed in; for a manager, of all officers of the own branches. */
@Service
@PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
public class AbsenceDesk {
    private static final int LONGEST_DAYS = 366;

    private final CaseRights access;
    private final Absences absences;
    private final AbsenceNotices notices;
    private final Users users;
    private final Branches branches;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    AbsenceDesk(
            CaseRights access,
            Absences absences,
            AbsenceNotices notices,
            Users users,
            Branches branches,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.access = access;
        this.absences = absences;
        this.notices = notices;
        this.users = users;
        this.branches = branches;
        this.clock = clock;
        this.events = events;
    }

    /** An absence with the names in it. {@code mine}: the reader may end it. */
    public record Line(
            Absence absence, String officer, @Nullable String deputy, boolean stands, boolean mine) {}

    /** Those that stand or are to come, the next one first. */
    public List<Line> lines() {
        Actor actor = access.actor();
        LocalDate today = clock.today();
        Map<ActorId, String> names = new HashMap<>();
        return absences.from(today, actor.branches(), actor.has(Roles.MANAGER) ? null : actor.id()).stream()
                .map(one -> {
                    ActorId deputy = one.deputy();
                    return new Line(
                            one,
                            names.computeIfAbsent(one.officer(), users::nameOf),
                            deputy == null ? null : names.computeIfAbsent(deputy, users::nameOf),
                            one.stands(today),
                            mayEnter(actor, one.officer(), one.branch()));
                })
                .toList();
    }

    /** Whose absence the reader may enter. */
    public List<UserInfo> officers() {
        Actor actor = access.actor();
        return actor.branches().codes().stream()
                .sorted(Comparator.comparing(BranchCode::value))
                .flatMap(branch -> users.ofBranch(branch, Roles.OFFICER).stream())
                .filter(user -> mayEnter(actor, user.id(), user.branch()))
                .toList();
    }

    /** Who of the branch can stand in for this officer: whoever may work its cases. */
    public List<UserInfo> deputies(ActorId officer) {
        return deputies(checked(officer));
    }

    @Transactional
    public UUID enter(ActorId officer, LocalDate from, LocalDate until, @Nullable ActorId deputy) {
        UserInfo away = checked(officer);
        BranchCode branch = place(away);
        Instant at = clock.instant();
        LocalDate today = branches.day(branch, at);
        if (until.isBefore(from) || until.isBefore(today) || until.isAfter(from.plusDays(LONGEST_DAYS)))
            throw Refused.badInput("cases.absence.dates", Integer.toString(LONGEST_DAYS));
        List<Absence> meeting = absences.meeting(officer, from, until);
        meeting.stream()
                .filter(one -> one.officer().equals(officer))
                .findFirst()
                .ifPresent(one -> {
                    throw Refused.conflict("cases.absence.overlap", one.from(), one.lastDay());
                });
        if (deputy != null) checkDeputy(away, deputy, from, until);
        Absence entered = new Absence(
                Ids.next(),
                officer,
                branch,
                from,
                until,
                deputy,
                null,
                access.actor().id());
        absences.add(entered, at);
        events.publishEvent(new AbsenceChanged(entered, "absence.entered", entered.enteredBy(), at));
        notices.entered(entered, meeting);
        return entered.id();
    }

    /** Back before the last day, or not away at all: from today on nothing of it stands. */
    @Transactional
    public void end(UUID id) {
        Actor actor = access.actor();
        Absence absence = absences.find(id)
                .filter(one -> mayEnter(actor, one.officer(), one.branch()))
                .orElseThrow(() -> Refused.notFound("cases.absence.missing"));
        Instant at = clock.instant();
        LocalDate today = branches.day(absence.branch(), at);
        if (absence.lastDay().isBefore(today)) return;
        absences.end(id, today.isBefore(absence.from()) ? absence.from() : today);
        events.publishEvent(new AbsenceChanged(absence, "absence.ended", actor.id(), at));
        notices.ended(absence, actor.id());
    }

    private void checkDeputy(UserInfo away, ActorId deputy, LocalDate from, LocalDate until) {
        UserInfo chosen = deputies(away).stream()
                .filter(user -> user.id().equals(deputy))
                .findFirst()
                .orElseThrow(() -> Refused.badInput("cases.absence.deputy"));
        absences.meeting(deputy, from, until).stream()
                .filter(one -> one.officer().equals(deputy))
                .findFirst()
                .ifPresent(one -> {
                    throw Refused.conflict(
                            "cases.absence.deputy.away", chosen.displayName(), one.from(), one.lastDay());
                });
    }

    private List<UserInfo> deputies(UserInfo away) {
        return Stream.of(Roles.OFFICER, Roles.MANAGER)
                .flatMap(role -> users.ofBranch(place(away), role).stream())
                .distinct()
                .filter(user -> !user.id().equals(away.id()))
                .toList();
    }

    private UserInfo checked(ActorId officer) {
        Actor actor = access.actor();
        return users.find(officer)
                .filter(UserInfo::enabled)
                .filter(user -> user.roles().contains(Roles.OFFICER) && mayEnter(actor, user.id(), user.branch()))
                .orElseThrow(() -> Refused.badInput("cases.absence.officer"));
    }

    private static boolean mayEnter(Actor actor, ActorId officer, @Nullable BranchCode branch) {
        BranchScope scope = actor.branches();
        return branch != null
                && scope.includes(branch)
                && (actor.has(Roles.MANAGER) || actor.id().equals(officer));
    }

    private static BranchCode place(UserInfo officer) {
        return java.util.Objects.requireNonNull(officer.branch());
    }
}
