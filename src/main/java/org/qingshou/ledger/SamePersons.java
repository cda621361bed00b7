package org.qingshou.ledger;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.BranchScope;
import org.qingshou.access.Branches;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Ask;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two records of one person (客户合并): found by what they share, merged by hand and with four eyes, never by name alone.
 * All counters of the guard hang on the person, so a duplicate is also a second allowance of calls.
 */
@Service
public class SamePersons {
    static final String KIND = "APR_PERSON_MERGE";
    static final String DUPLICATE = "duplicate";
    static final String KEPT = "kept";
    static final String ROUTE = "route";

    private static final int MOST = 20;
    private static final int REASON_LENGTH = 500;
    private static final String CANDIDATES = """
            SELECT p.id, p.name, p.kind, p.id_number_shown, p.customer_no,
                   COALESCE(p.id_number_index = me.id_number_index, FALSE) AS same_id,
                   EXISTS (SELECT 1 FROM contact_point mine JOIN contact_point c ON c.value_index = mine.value_index
                           WHERE mine.person_id = me.id AND mine.kind IN ('MOBILE', 'LANDLINE')
                             AND c.person_id = p.id) AS same_number
            FROM person me
            JOIN (SELECT c.person_id AS id FROM contact_point mine
                      JOIN contact_point c ON c.value_index = mine.value_index
                      WHERE mine.person_id = :me AND mine.kind IN ('MOBILE', 'LANDLINE')
                  UNION SELECT o.id FROM person m JOIN person o ON o.id_number_index = m.id_number_index WHERE m.id = :me
                  UNION SELECT o.id FROM person m JOIN person o ON o.name = m.name WHERE m.id = :me) found
            JOIN person p ON p.id = found.id
            WHERE me.id = :me AND p.id <> me.id AND p.merged_into IS NULL
              AND (:all OR EXISTS (SELECT 1 FROM loan l WHERE l.person_id = p.id AND l.branch_code IN (:branches))
                   OR EXISTS (SELECT 1 FROM loan_party q JOIN loan l ON l.id = q.loan_id
                              WHERE q.person_id = p.id AND l.branch_code IN (:branches)))
            ORDER BY same_id DESC, same_number DESC, p.name, p.id LIMIT :most""";

    private final JdbcClient jdbc;
    private final Branches branches;
    private final Approvals approvals;
    private final PersonMerge merge;

    SamePersons(JdbcClient jdbc, Branches branches, Approvals approvals, PersonMerge merge) {
        this.jdbc = jdbc;
        this.branches = branches;
        this.approvals = approvals;
        this.merge = merge;
    }

    /** Whoever shares a phone number, the id number or the name with this person and is on a loan within the scope. */
    public List<PersonCandidate> candidates(PersonId person, BranchScope scope) {
        return jdbc.sql(CANDIDATES)
                .param("me", person.value())
                .param("all", scope.all())
                .param("branches", scope.forSql())
                .param("most", MOST)
                .query((rs, n) -> new PersonCandidate(
                        new PersonId(rs.getObject("id", UUID.class)),
                        rs.getString("name"),
                        CustomerKind.valueOf(rs.getString("kind")),
                        rs.getString("id_number_shown"),
                        rs.getString("customer_no"),
                        rs.getBoolean("same_number"),
                        rs.getBoolean("same_id")))
                .list();
    }

    /**
     * Puts the merge before the managers who stand over every branch that either person has a loan at.
     *
     * @param route the page on which it was proposed, where the answer leads back
     * @throws Refused where the two cannot be one person, or something must be done first
     */
    @Transactional
    public UUID propose(
            PersonId duplicate, PersonId kept, @Nullable String reason, BranchCode branch, String route, ActorId by) {
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > REASON_LENGTH)
            throw Refused.badInput("ledger.merge.reason", Integer.toString(REASON_LENGTH));
        List<Line> against = merge.against(duplicate, kept);
        if (!against.isEmpty()) {
            Line first = against.getFirst();
            throw Refused.conflict(first.key(), first.args().toArray());
        }
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(DUPLICATE, duplicate.toString());
        facts.put(KEPT, kept.toString());
        facts.put(ROUTE, route);
        return approvals.ask(new Ask(KIND, kept.toString(), over(duplicate, kept, branch), by, why, facts));
    }

    private BranchCode over(PersonId duplicate, PersonId kept, BranchCode branch) {
        Set<BranchCode> touched = new LinkedHashSet<>(List.of(branch));
        jdbc.sql("SELECT DISTINCT branch_code FROM loan WHERE person_id IN (:p) ORDER BY branch_code")
                .param("p", List.of(duplicate.value(), kept.value()))
                .query((rs, n) -> new BranchCode(rs.getString("branch_code")))
                .list()
                .forEach(touched::add);
        return branches.over(touched);
    }
}
