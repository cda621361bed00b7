package org.qingshou.cases;

import java.util.List;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.PersonCandidate;
import org.qingshou.ledger.SamePersons;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Merging two records of one person, from the page of a case that one of them belongs to. */
@Service
@PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
public class SamePersonDesk {
    private final CaseRights rights;
    private final CasePeople people;
    private final SamePersons same;

    SamePersonDesk(CaseRights rights, CasePeople people, SamePersons same) {
        this.rights = rights;
        this.people = people;
        this.same = same;
    }

    /** Who may be the same as this person of the case, the best reasons first; only whom the reader may see. */
    public List<PersonCandidate> candidates(CaseId id, PersonId person) {
        people.person(rights.header(id), person);
        return same.candidates(person, rights.actor().branches());
    }

    /** Asks a manager to merge the other record into this one. */
    @Transactional
    public void propose(CaseId id, PersonId kept, PersonId duplicate, String reason) {
        CaseView header = rights.header(id);
        people.person(header, kept);
        boolean known = same.candidates(kept, rights.actor().branches()).stream()
                .anyMatch(candidate -> candidate.id().equals(duplicate));
        if (!known) throw Refused.notFound("ledger.person.unknown");
        same.propose(
                duplicate,
                kept,
                reason,
                header.branch(),
                "cases/" + id,
                rights.actor().id());
    }
}
