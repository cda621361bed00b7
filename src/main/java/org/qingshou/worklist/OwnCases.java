package org.qingshou.worklist;

import java.util.ArrayList;
import java.util.List;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.cases.Absence;
import org.qingshou.cases.Absences;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.springframework.stereotype.Component;

/** Whose cases are an officer's to work today: the own ones, and those of colleagues for whom they stand in. */
@Component
class OwnCases {
    private final Absences absences;
    private final Users users;
    private final BusinessClock clock;

    OwnCases(Absences absences, Users users, BusinessClock clock) {
        this.absences = absences;
        this.users = users;
        this.clock = clock;
    }

    /** Never empty: the officer comes first. */
    List<String> logins(ActorId officer) {
        List<String> logins = new ArrayList<>(List.of(officer.value()));
        absences.coveredBy(officer, clock.today()).stream()
                .map(absence -> absence.officer().value())
                .forEach(logins::add);
        return logins;
    }

    /** Whose cases to choose among; empty where all are the officer's own. */
    List<UserInfo> choices(ActorId officer) {
        List<Absence> covered = absences.coveredBy(officer, clock.today());
        if (covered.isEmpty()) return List.of();
        List<UserInfo> choices = new ArrayList<>();
        users.find(officer).ifPresent(choices::add);
        covered.forEach(absence -> users.find(absence.officer()).ifPresent(choices::add));
        return choices;
    }
}
