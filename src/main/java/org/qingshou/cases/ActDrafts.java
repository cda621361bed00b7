package org.qingshou.cases;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Actor;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.compliance.ActPermits;
import org.qingshou.compliance.ComplianceGuard;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.Previews;
import org.qingshou.compliance.ProposedAct;
import org.qingshou.compliance.Purpose;
import org.qingshou.compliance.Ruling;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.ContactPoint;
import org.qingshou.ledger.PartyRole;
import org.springframework.stereotype.Component;

/** Puts acts on a case into the guard's words, and asks it beforehand what would be refused whatever one chose. */
@Component
class ActDrafts {
    private final CasePeople people;
    private final CaseRights access;
    private final ComplianceGuard guard;
    private final ActPermits permits;
    private final Users users;

    ActDrafts(CasePeople people, CaseRights access, ComplianceGuard guard, ActPermits permits, Users users) {
        this.people = people;
        this.access = access;
        this.guard = guard;
        this.permits = permits;
        this.users = users;
    }

    ProposedAct call(CaseView header, PersonLine person, ContactPoint point, Purpose purpose) {
        return call(header, person, point, purpose, access.actor().id());
    }

    /** For whoever looks at many calls at once: who asks is read once. */
    ProposedAct call(CaseView header, PersonLine person, ContactPoint point, Purpose purpose, ActorId by) {
        return act(header, person.person(), CallAction.of(person.role()).action(), purpose, point.index(), null, by);
    }

    ProposedAct visit(
            CaseView header, PersonId person, ContactAction action, Purpose purpose, @Nullable ActorId second) {
        return act(header, person, action, purpose, null, second, access.actor().id());
    }

    /** @param announcesSuit whether its text says that a court will be asked to order payment */
    ProposedAct notice(CaseView header, PersonLine person, boolean announcesSuit) {
        return notice(header, person, Purpose.PRESS, announcesSuit);
    }

    ProposedAct notice(CaseView header, PersonLine person, Purpose purpose, boolean announcesSuit) {
        ContactAction action = guarantor(person.role()) ? ContactAction.NOTICE_GUARANTOR : ContactAction.NOTICE_DEMAND;
        return act(
                        header,
                        person.person(),
                        action,
                        purpose,
                        null,
                        null,
                        access.actor().id())
                .announcing(announcesSuit);
    }

    /** Tells to whom the debt is owed from now on. */
    ProposedAct assignment(CaseView header, PersonLine person) {
        return act(
                        header,
                        person.person(),
                        ContactAction.NOTICE_ASSIGN,
                        Purpose.INFORM,
                        null,
                        null,
                        access.actor().id())
                .announcing(false);
    }

    private static boolean guarantor(PartyRole role) {
        return role == PartyRole.GUARANTOR_JOINT || role == PartyRole.GUARANTOR_GENERAL;
    }

    private static ProposedAct act(
            CaseView header,
            PersonId person,
            ContactAction action,
            Purpose purpose,
            byte @Nullable [] number,
            @Nullable ActorId second,
            ActorId by) {
        return new ProposedAct(header.id(), person, header.branch(), action, purpose, number, second, null, by);
    }

    /** Staff of the case's branch who can come along. */
    List<UserInfo> colleagues(CaseView header) {
        Actor actor = access.actor();
        return users.all().stream()
                .filter(user -> user.enabled() && header.branch().equals(user.branch()))
                .filter(user ->
                        user.roles().contains(Roles.OFFICER) || user.roles().contains(Roles.MANAGER))
                .filter(user -> !user.id().equals(actor.id()))
                .toList();
    }

    /** What would be refused now for everyone and every purpose, so that its button can say so beforehand. */
    Map<CaseAction, Ruling> stopped(CaseView header, Instant now) {
        Map<CaseAction, Ruling> stopped = new EnumMap<>(CaseAction.class);
        Previews previews = guard.previews(now);
        List<PersonLine> all = people.of(header);
        callStopped(header, all, previews).ifPresent(ruling -> stopped.put(CaseAction.CALL, ruling));
        Optional<ActorId> second = colleagues(header).stream().map(UserInfo::id).findFirst();
        for (Purpose purpose : List.of(Purpose.PRESS, Purpose.SURVEY)) {
            Ruling ruling =
                    previews.of(visit(header, header.person(), ContactAction.VISIT_HOME, purpose, second.orElse(null)));
            if (ruling.allowed()) {
                stopped.remove(CaseAction.VISIT);
                break;
            }
            stopped.putIfAbsent(CaseAction.VISIT, ruling);
        }
        Ruling notice = previews.of(notice(header, all.getFirst(), false));
        if (!notice.allowed()) stopped.put(CaseAction.NOTICE, notice);
        return stopped;
    }

    private Optional<Ruling> callStopped(CaseView header, List<PersonLine> all, Previews previews) {
        Ruling first = null;
        ActorId by = access.actor().id();
        for (PersonLine person : all)
            for (ContactPoint point : person.points()) {
                if (!callable(point)) continue;
                for (Purpose purpose : CallAction.of(person.role()).purposes()) {
                    Ruling ruling = previews.of(call(header, person, point, purpose, by));
                    if (ruling.allowed() || permits.askable(ruling)) return Optional.empty();
                    if (first == null) first = ruling;
                }
            }
        return Optional.ofNullable(first);
    }

    static boolean callable(ContactPoint point) {
        return point.kind().isPhone()
                && (point.status().equals("VALID") || point.status().equals("SUSPENDED"));
    }
}
