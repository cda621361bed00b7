package org.qingshou.cases;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.facts.CaseFacts;
import org.qingshou.compliance.facts.FactSource;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What cases know for the guard: state and holds, and how the debtor could be reached. */
@Component
class CaseFactSource implements FactSource {
    private final JdbcClient jdbc;
    private final ContactReader contacts;
    private final PersonStandings standings;

    CaseFactSource(JdbcClient jdbc, ContactReader contacts, PersonStandings standings) {
        this.standings = standings;
        this.jdbc = jdbc;
        this.contacts = contacts;
    }

    private record Known(
            UUID person,
            String caseNo,
            String state,
            @Nullable String owner,
            @Nullable String deputy) {}

    @Override
    public void fill(CaseFacts facts, CaseId caseId, PersonId personId, BranchCode branch, LocalDate today) {
        jdbc.sql("SELECT c.person_id, c.case_no, c.state, c.owner, (" + Absences.DEPUTY + """
                        ) AS deputy FROM collection_case c WHERE c.id = :c AND c.branch_code = :b""")
                .param("on", today)
                .param("c", caseId.value())
                .param("b", branch.value())
                .query((rs, n) -> new Known(
                        rs.getObject("person_id", UUID.class),
                        rs.getString("case_no"),
                        rs.getString("state"),
                        rs.getString("owner"),
                        rs.getString("deputy")))
                .optional()
                .ifPresent(known -> {
                    facts.caseNo(known.caseNo())
                            .caseState(known.state())
                            .owner(known.owner())
                            .deputy(known.deputy());
                    PersonId debtor = new PersonId(known.person());
                    Set<PersonStanding> owing = standings.of(debtor);
                    holds(facts, caseId, known.person(), owing, today);
                    Set<PersonStanding> reached = personId.equals(debtor) ? owing : standings.of(personId);
                    facts.personDeceased(reached.contains(PersonStanding.DECEASED));
                    facts.personIncapable(reached.contains(PersonStanding.INCAPABLE));
                    facts.personInsolvent(reached.contains(PersonStanding.INSOLVENT));
                    calls(facts, caseId, debtor, personId, today);
                });
    }

    private void holds(CaseFacts facts, CaseId caseId, UUID debtor, Set<PersonStanding> known, LocalDate today) {
        jdbc.sql("""
                        SELECT DISTINCT h.code, h.channel, h.case_id = :c AS own
                        FROM collection_case c JOIN case_hold h ON h.case_id = c.id
                        WHERE c.person_id = :p AND h.lifted_at IS NULL AND h.from_on <= :d
                          AND (h.until_on IS NULL OR h.until_on >= :d)""")
                .param("c", caseId.value())
                .param("p", debtor)
                .param("d", today)
                .query(rs -> {
                    HoldCode code = HoldCode.valueOf(rs.getString("code"));
                    if (!rs.getBoolean("own") && !code.ofPerson()) return;
                    String channel = rs.getString("channel");
                    if (channel == null) facts.hold(code.name());
                    else facts.stoppedChannel(channel);
                });
        facts.debtorDeceased(facts.holds().contains("HOLD_DECEASED") || known.contains(PersonStanding.DECEASED));
        facts.debtorIncapable(facts.holds().contains("HOLD_INCAPACITY") || known.contains(PersonStanding.INCAPABLE));
    }

    private void calls(CaseFacts facts, CaseId caseId, PersonId debtor, PersonId person, LocalDate today) {
        if (person.equals(debtor)) return;
        DebtorCalls calls =
                DebtorCalls.of(contacts.ofPersonSince(debtor, today.minusDays(DebtorCalls.DAYS_LOOKED_BACK)), today);
        facts.debtorCalls(calls.failedDays(), calls.threeInARow(), calls.reachedSince());
        facts.earlierContacts(jdbc.sql("""
                        SELECT COUNT(*) FROM contact WHERE case_id = :c AND person_id = :p AND connected""")
                .param("c", caseId.value())
                .param("p", person.value())
                .query(Integer.class)
                .single());
    }
}
