package org.qingshou.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.ContactPoint;
import org.qingshou.ledger.PartyRole;
import org.qingshou.ledger.Persons;
import org.springframework.stereotype.Component;

/** Who belongs to a case and how each may be reached. */
@Component
class CasePeople {
    private final Persons persons;

    CasePeople(Persons persons) {
        this.persons = persons;
    }

    /** A number or address of a case's person. */
    record Reached(PersonLine person, ContactPoint point) {}

    /** The borrower first, then the others, each role once. */
    List<PersonLine> of(CaseView header) {
        List<PersonLine> lines = new ArrayList<>();
        lines.add(borrower(header));
        persons.parties(header.person(), header.branch()).forEach(party -> {
            boolean known = lines.stream()
                    .anyMatch(line -> line.person().equals(party.person()) && line.role() == party.role());
            if (!known)
                lines.add(new PersonLine(
                        party.person(),
                        party.name(),
                        party.role(),
                        party.proof(),
                        persons.contactPoints(party.person())));
        });
        return lines;
    }

    PersonLine borrower(CaseView header) {
        return new PersonLine(
                header.person(),
                persons.card(header.person()).name(),
                PartyRole.BORROWER,
                null,
                persons.contactPoints(header.person()));
    }

    PersonLine person(CaseView header, PersonId person) {
        return of(header).stream()
                .filter(line -> line.person().equals(person))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("cases.person.missing"));
    }

    Reached reached(CaseView header, UUID pointId) {
        return of(header).stream()
                .flatMap(line -> line.points().stream().map(point -> new Reached(line, point)))
                .filter(reached -> reached.point().id().equals(pointId))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("cases.point.missing"));
    }
}
