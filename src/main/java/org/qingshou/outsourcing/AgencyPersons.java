package org.qingshou.outsourcing;

import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.CaseView;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.ContactPoint;
import org.qingshou.ledger.Persons;
import org.qingshou.outsourcing.gateway.Tokens;
import org.springframework.stereotype.Component;

/** Whom an agency means: persons by their tokens, numbers by their references. */
@Component
class AgencyPersons {
    private final Persons persons;
    private final Tokens tokens;

    AgencyPersons(Persons persons, Tokens tokens) {
        this.persons = persons;
        this.tokens = tokens;
    }

    /** The debtor where no token is given. */
    PersonId of(UUID placementId, CaseView theCase, @Nullable String token) {
        if (token == null) return theCase.person();
        return Stream.concat(
                        Stream.of(theCase.person()),
                        persons.parties(theCase.person(), theCase.branch()).stream()
                                .map(party -> party.person()))
                .filter(person -> tokens.of(placementId, person).equals(token))
                .findFirst()
                .orElseThrow(() -> Refused.badInput("outsourcing.api.person"));
    }

    byte @Nullable [] index(PersonId person, @Nullable UUID contactRef) {
        if (contactRef == null) return null;
        return persons.contactPoints(person).stream()
                .filter(point -> point.id().equals(contactRef))
                .map(ContactPoint::index)
                .findFirst()
                .orElseThrow(() -> Refused.badInput("outsourcing.api.contactRef"));
    }
}
