package org.qingshou.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.cases.Absence;
import org.qingshou.cases.Absences;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose cases are an officer's to work today: the own ones, and those of colleagues for whom they stand in. */
@Component
class OwnCases {
    private final JdbcClient jdbc;
    private final Absences absences;
    private final Users users;
    private final BusinessClock clock;

    OwnCases(JdbcClient jdbc, Absences absences, Users users, BusinessClock clock) {
        this.jdbc = jdbc;
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

    /** Cases of others with which this officer helps today; mostly none, and then no list has to ask for them. */
    List<UUID> assisted(ActorId officer) {
        return jdbc.sql("SELECT case_id FROM pub_assist WHERE colleague = :who AND until_on >= :day")
                .param("who", officer.value())
                .param("day", clock.today())
                .query((rs, n) -> rs.getObject("case_id", UUID.class))
                .list();
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
