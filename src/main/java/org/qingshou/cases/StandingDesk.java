package org.qingshou.cases;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Roles;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.LawfulSource;
import org.qingshou.ledger.PartyRole;
import org.qingshou.ledger.Persons;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says that a person of the case is dead or cannot act, on proof, and who stands in the debtor's place since. */
@Service
@PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
public class StandingDesk {
    private static final int LONGEST_PROOF = 200;
    private static final Set<PartyRole> AFTER_DEATH = Set.of(PartyRole.HEIR, PartyRole.ESTATE_ADMIN);

    private final CaseRights access;
    private final CasePeople people;
    private final CaseReader reader;
    private final PersonStandings standings;
    private final Persons persons;
    private final BusinessClock clock;

    StandingDesk(
            CaseRights access,
            CasePeople people,
            CaseReader reader,
            PersonStandings standings,
            Persons persons,
            BusinessClock clock) {
        this.access = access;
        this.people = people;
        this.reader = reader;
        this.standings = standings;
        this.persons = persons;
        this.clock = clock;
    }

    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER', 'COMPLIANCE')")
    public Set<PersonStanding> of(CaseId id, PersonId person) {
        people.person(access.header(id), person);
        return standings.of(person);
    }

    /** Death may be told by an officer, incapacity by a manager; a firm or cooperative neither dies nor loses its mind. */
    public List<PersonStanding> choices(PersonId person) {
        if (!persons.card(person).kind().isRetail()) return List.of();
        return access.actor().has(Roles.MANAGER) ? PersonStanding.OF_LIFE : List.of(PersonStanding.DECEASED);
    }

    @Transactional
    public void set(CaseId id, PersonId person, PersonStanding standing, String proof) {
        people.person(access.header(id), person);
        List<PersonStanding> choices = choices(person);
        if (choices.isEmpty()) throw Refused.conflict("cases.standing.firm");
        if (!choices.contains(standing)) throw Refused.forbidden("cases.standing.role");
        standings.set(id, person, standing, proven(proof), access.actor().id(), clock.instant());
    }

    @PreAuthorize("hasRole('MANAGER')")
    @Transactional
    public void end(CaseId id, PersonId person, PersonStanding standing) {
        people.person(access.header(id), person);
        if (!PersonStanding.OF_LIFE.contains(standing)) throw Refused.conflict("cases.standing.insolvent");
        standings.end(id, person, standing, access.actor().id(), clock.instant());
    }

    /** Roles that may be added now: heirs and administrators of a dead debtor, the guardian of one who cannot act. */
    public List<PartyRole> successors(CaseId id) {
        Set<PersonStanding> known = standings.of(access.header(id).person());
        if (known.contains(PersonStanding.DECEASED)) return List.of(PartyRole.HEIR, PartyRole.ESTATE_ADMIN);
        return known.contains(PersonStanding.INCAPABLE) ? List.of(PartyRole.GUARDIAN) : List.of();
    }

    @Transactional
    public void add(CaseId id, PartyRole role, String name, @Nullable String phone, String proof) {
        if (!successors(id).contains(role))
            throw Refused.conflict(AFTER_DEATH.contains(role) ? "cases.successor.alive" : "cases.successor.capable");
        if (name.isBlank()) throw Refused.badInput("cases.successor.name");
        persons.addParty(
                reader.loans(id).getFirst(),
                name.strip(),
                role,
                phone == null || phone.isBlank() ? null : phone.strip(),
                LawfulSource.SRC_AUTHORISED_QUERY,
                proven(proof),
                access.actor().id());
    }

    private static String proven(String proof) {
        if (proof.isBlank() || proof.length() > LONGEST_PROOF)
            throw Refused.badInput("cases.standing.proof", Integer.toString(LONGEST_PROOF));
        return proof.strip();
    }
}
