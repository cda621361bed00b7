package org.qingshou.cases;

import java.time.LocalDate;
import java.util.Optional;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.springframework.stereotype.Component;

/** Puts together what a case's page says of its officer. */
@Component
class CaseOwners {
    private final Users users;
    private final Absences absences;
    private final TakenOver takenOver;

    CaseOwners(Users users, Absences absences, TakenOver takenOver) {
        this.users = users;
        this.absences = absences;
        this.takenOver = takenOver;
    }

    CaseOwner of(CaseView header, ActorId reader, LocalDate today) {
        ActorId owner = header.owner();
        if (owner == null) return CaseOwner.NOBODY;
        Optional<Absence> away = absences.of(owner, today);
        return new CaseOwner(
                users.nameOf(owner),
                away.map(Absence::lastDay).orElse(null),
                away.map(Absence::deputy).map(users::nameOf).orElse(null),
                reader.equals(owner) ? takenOver.mark(header.id(), reader).orElse(null) : null);
    }

    /** The officer has looked at what was handed over to them. */
    void looked(CaseView header, ActorId reader) {
        if (reader.equals(header.owner())) takenOver.looked(header.id(), reader);
    }
}
