package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.qingshou.access.Branches;
import org.qingshou.compliance.Agreement;
import org.qingshou.compliance.AgreementKind;
import org.qingshou.compliance.AgreementWish;
import org.qingshou.compliance.Agreements;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.PartyRole;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records, at a case, what one of its people agreed to about being contacted. Whoever works the case may record it and take
 * it back; it stands in the case's timeline and in the audit trail.
 */
@Service
@PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
public class AgreementDesk {
    private final CaseRights access;
    private final CasePeople people;
    private final Agreements agreements;
    private final Timeline timeline;
    private final Branches branches;
    private final BusinessClock clock;

    AgreementDesk(
            CaseRights access,
            CasePeople people,
            Agreements agreements,
            Timeline timeline,
            Branches branches,
            BusinessClock clock) {
        this.access = access;
        this.people = people;
        this.agreements = agreements;
        this.timeline = timeline;
        this.branches = branches;
        this.clock = clock;
    }

    /** What stands today. */
    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER', 'COMPLIANCE')")
    public List<Agreement> standing(CaseId id, PersonId person) {
        CaseView header = access.header(id);
        people.person(header, person);
        return agreements.standing(person, branches.day(header.branch(), clock.instant()));
    }

    /**
     * What a person of this role may agree to; an offer to pay comes from whoever is named as a voluntary payer, consent to
     * a partner from the borrower, whose data they are.
     */
    public List<AgreementKind> choices(PartyRole role) {
        List<AgreementKind> choices = new ArrayList<>(List.of(AgreementKind.HOURS, AgreementKind.ATTEMPTS));
        if (role == PartyRole.VOLUNTEER) choices.addFirst(AgreementKind.WILLING);
        if (role == PartyRole.BORROWER) choices.add(AgreementKind.PARTNER);
        return choices;
    }

    /** The day from which an agreement is counted, and on which its last day depends. */
    public LocalDate today(CaseId id) {
        return branches.day(access.header(id).branch(), clock.instant());
    }

    @Transactional
    public void record(CaseId id, PersonId person, AgreementWish wish) {
        CaseView header = working(id);
        if (!choices(people.person(header, person).role()).contains(wish.kind()))
            throw Refused.badInput("cases.agreement.role");
        ActorId by = access.actor().id();
        Instant at = clock.instant();
        agreements.record(person, wish, branches.day(header.branch(), at), by, at);
        tell(id, "timeline.agreement.recorded", wish.kind(), by, at);
    }

    @Transactional
    public void end(CaseId id, PersonId person, UUID agreement) {
        CaseView header = working(id);
        people.person(header, person);
        ActorId by = access.actor().id();
        Instant at = clock.instant();
        AgreementKind kind = agreements.end(person, agreement, branches.day(header.branch(), at), by, at);
        tell(id, "timeline.agreement.ended", kind, by, at);
    }

    private CaseView working(CaseId id) {
        CaseView header = access.header(id);
        if (!access.allowed(header).contains(CaseAction.NOTE)) throw Refused.conflict("cases.closed", header.caseNo());
        return header;
    }

    private void tell(CaseId id, String key, AgreementKind kind, ActorId by, Instant at) {
        timeline.add(id, at, Timeline.Kind.CONTACT, by, key, null, TextArgs.key("agreement-kind." + kind));
    }
}
