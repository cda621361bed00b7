package org.qingshou.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.qingshou.access.Branches;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.qingshou.vault.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Death, incapacity and insolvency belong to the person, not to a case: every case of the person is held at once, cases that open
 * later and those in which the person answers for somebody else are known to the guard.
 */
@Component
class PersonStandings {
    private final JdbcClient jdbc;
    private final CaseBook cases;
    private final Timeline timeline;
    private final FieldCipher cipher;
    private final Branches branches;

    PersonStandings(JdbcClient jdbc, CaseBook cases, Timeline timeline, FieldCipher cipher, Branches branches) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.timeline = timeline;
        this.cipher = cipher;
        this.branches = branches;
    }

    /** A standing with its proof, opened. */
    record Known(UUID id, PersonStanding standing, String proof, ActorId setBy) {}

    Set<PersonStanding> of(PersonId person) {
        Set<PersonStanding> found = EnumSet.noneOf(PersonStanding.class);
        jdbc.sql("SELECT standing FROM person_standing WHERE person_id = :p AND ended_at IS NULL")
                .param("p", person.value())
                .query((rs, n) -> found.add(PersonStanding.valueOf(rs.getString("standing"))))
                .list();
        return found;
    }

    List<Known> known(PersonId person) {
        return jdbc.sql("""
                        SELECT * FROM person_standing WHERE person_id = :p AND ended_at IS NULL ORDER BY set_at""")
                .param("p", person.value())
                .query((rs, n) -> {
                    UUID id = rs.getObject("id", UUID.class);
                    return new Known(
                            id,
                            PersonStanding.valueOf(rs.getString("standing")),
                            cipher.open(rs.getBytes("proof"), id),
                            new ActorId(rs.getString("set_by")));
                })
                .list();
    }

    /** @param seen the case in which it was told */
    @Transactional
    public void set(CaseId seen, PersonId person, PersonStanding standing, String proof, ActorId by, Instant at) {
        if (of(person).contains(standing)) throw Refused.conflict("cases.standing.stands");
        UUID id = Ids.next();
        jdbc.sql("""
                        INSERT INTO person_standing (id, person_id, standing, proof, set_by, set_at)
                        VALUES (:i, :p, :s, :w, :by, :at)""")
                .param("i", id)
                .param("p", person.value())
                .param("s", standing.name())
                .param("w", cipher.seal(proof, id))
                .param("by", by.value())
                .param("at", Utc.of(at))
                .update();
        for (CaseView theCase : open(person)) {
            boolean held = cases.holds(theCase.id(), branches.day(theCase.branch(), at)).stream()
                    .anyMatch(hold -> hold.code().equals(standing.hold().name()));
            if (!held)
                cases.hold(
                        theCase.id(),
                        standing.hold().name(),
                        branches.day(theCase.branch(), at),
                        null,
                        null,
                        proof,
                        by,
                        at);
        }
        tell(seen, "timeline.standing.set", standing, by, at);
    }

    /** It was a mistake, or the person can act again: another than who set it says so, and every case is free of it. */
    @Transactional
    public void end(CaseId seen, PersonId person, PersonStanding standing, ActorId by, Instant at) {
        Known known = standing(person, standing);
        if (known.setBy().equals(by)) throw Refused.forbidden("cases.standing.own");
        free(seen, person, known, by, at);
    }

    /** What was told and never confirmed is taken back, by whoever told it too. */
    void withdraw(CaseId seen, PersonId person, PersonStanding standing, ActorId by, Instant at) {
        free(seen, person, standing(person, standing), by, at);
    }

    private Known standing(PersonId person, PersonStanding standing) {
        return known(person).stream()
                .filter(found -> found.standing() == standing)
                .findFirst()
                .orElseThrow(() -> Refused.notFound("cases.standing.missing"));
    }

    private void free(CaseId seen, PersonId person, Known known, ActorId by, Instant at) {
        PersonStanding standing = known.standing();
        jdbc.sql("UPDATE person_standing SET ended_by = :by, ended_at = :at WHERE id = :i AND ended_at IS NULL")
                .param("by", by.value())
                .param("at", Utc.of(at))
                .param("i", known.id())
                .update();
        for (CaseView theCase : open(person))
            cases.holds(theCase.id(), branches.day(theCase.branch(), at)).stream()
                    .filter(hold -> hold.code().equals(standing.hold().name()))
                    .forEach(hold -> cases.lift(hold.id(), by, at));
        tell(seen, "timeline.standing.ended", standing, by, at);
    }

    private record Unheld(UUID caseId, PersonId person, PersonStanding standing) {}

    /** Cases that opened since the standing of their debtor was told are held as the earlier ones were; returns how many. */
    @Transactional
    public long holdNewCases(ActorId by, Instant at) {
        List<Unheld> unheld = new ArrayList<>();
        for (PersonStanding standing : PersonStanding.values())
            unheld.addAll(jdbc.sql("""
                            SELECT c.id, c.person_id FROM person_standing s
                            JOIN collection_case c ON c.person_id = s.person_id AND c.state <> 'CLOSED'
                            WHERE s.ended_at IS NULL AND s.standing = :standing
                              AND NOT EXISTS (SELECT 1 FROM case_hold h WHERE h.case_id = c.id AND h.code = :code)""")
                    .param("standing", standing.name())
                    .param("code", standing.hold().name())
                    .query((rs, n) -> new Unheld(
                            rs.getObject("id", UUID.class),
                            new PersonId(rs.getObject("person_id", UUID.class)),
                            standing))
                    .list());
        for (Unheld one : unheld) {
            CaseView theCase = cases.get(new CaseId(one.caseId()));
            cases.hold(
                    theCase.id(),
                    one.standing().hold().name(),
                    branches.day(theCase.branch(), at),
                    null,
                    null,
                    standing(one.person(), one.standing()).proof(),
                    by,
                    at);
        }
        return unheld.size();
    }

    private List<CaseView> open(PersonId person) {
        return jdbc
                .sql("SELECT id FROM collection_case WHERE person_id = :p AND state <> 'CLOSED' ORDER BY case_no")
                .param("p", person.value())
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .list()
                .stream()
                .map(id -> cases.get(new CaseId(id)))
                .toList();
    }

    private void tell(CaseId id, String key, PersonStanding standing, ActorId by, Instant at) {
        timeline.add(id, at, Timeline.Kind.HOLD, by, key, null, TextArgs.key("person-standing." + standing));
        cases.told(
                id,
                key.endsWith("set") ? "person.standing" : "person.cleared",
                Map.of("standing", standing.name()),
                by,
                at);
    }
}
