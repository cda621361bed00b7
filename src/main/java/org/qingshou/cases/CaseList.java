package org.qingshou.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.BranchScope;
import org.qingshou.access.CurrentActor;
import org.qingshou.access.Roles;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.BusinessDates;
import org.qingshou.ledger.Classification;
import org.qingshou.ledger.Persons;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** All cases one may see, filtered in the database and read page by page in a stable order. */
@Service
@PreAuthorize("hasAnyRole('OFFICER', 'MANAGER', 'COMPLIANCE')")
public class CaseList {
    /** From here on digits are taken for a whole phone or id number. */
    private static final int NUMBER_DIGITS = 7;

    private static final String FROM = """
             FROM collection_case c JOIN pub_person p ON p.id = c.person_id
             WHERE (:all OR c.branch_code IN (:branches))
               AND (:state IS NULL OR c.state = :state)
               AND (:open = FALSE OR c.state <> 'CLOSED')
               AND (:owner IS NULL OR c.owner = :owner)
               AND (:class IS NULL OR c.class = :class)
               AND (:pool IS NULL OR :pool = IF(EXISTS (
                        SELECT 1 FROM case_loan k JOIN pub_loan_end e ON e.loan_id = k.loan_id
                        WHERE k.case_id = c.id AND e.written_off_on IS NOT NULL), 'WRITTEN_OFF', 'ON_BOOKS'))
               AND (:text IS NULL OR c.case_no LIKE :text OR p.name LIKE :text
                    OR EXISTS (SELECT 1 FROM case_loan k JOIN pub_loan l ON l.id = k.loan_id
                               WHERE k.case_id = c.id AND l.loan_no LIKE :text)
                    OR c.person_id IN (:persons)
                    OR EXISTS (SELECT 1 FROM case_loan k JOIN pub_loan_party y ON y.loan_id = k.loan_id
                               WHERE k.case_id = c.id AND y.person_id IN (:persons)))""";

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Persons persons;
    private final BusinessDates dates;
    private final Users users;

    CaseList(JdbcClient jdbc, CurrentActor actor, Persons persons, BusinessDates dates, Users users) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.persons = persons;
        this.dates = dates;
        this.users = users;
    }

    /**
     * What to show.
     *
     * @param text start of a case number, customer name or loan number, or a whole phone or id number
     * @param state null for all that are not closed
     * @param pool null for both
     */
    public record Filter(
            @Nullable String text,
            @Nullable CaseState state,
            @Nullable ActorId owner,
            @Nullable Classification classification,
            @Nullable CasePool pool) {
        public static final Filter NONE = new Filter(null, null, null, null, null);
    }

    /** A case as one line. */
    public record Row(
            CaseView header, String name, @Nullable String ownerName, long daysPastDue) {}

    /** How many there are and what they owe. */
    public record Total(int count, Money due) {}

    /** Whether the reader may give cases of the list to officers. */
    public boolean mayAssign() {
        return actor.get().has(Roles.MANAGER);
    }

    public List<Row> page(Filter filter, int offset, int limit) {
        LocalDate date = dates.current();
        Map<ActorId, String> names = new HashMap<>();
        return filtered(
                        "SELECT c.*, p.name " + FROM + " ORDER BY c.total_due DESC, c.id LIMIT :limit OFFSET :offset",
                        filter)
                .param("limit", limit)
                .param("offset", offset)
                .query((rs, n) -> row(rs, n, date, names))
                .list();
    }

    public Total total(Filter filter) {
        return filtered("SELECT COUNT(*) AS n, COALESCE(SUM(c.total_due), 0) AS due " + FROM, filter)
                .query((rs, n) -> new Total(rs.getInt("n"), new Money(rs.getBigDecimal("due"))))
                .single();
    }

    /** Those that the filter shows, in the order of the list. */
    List<CaseId> ids(Filter filter, int limit) {
        return filtered("SELECT c.id " + FROM + " ORDER BY c.total_due DESC, c.id LIMIT :limit", filter)
                .param("limit", limit)
                .query((rs, n) -> new CaseId(rs.getObject("id", UUID.class)))
                .list();
    }

    /** Owners of cases one may see. */
    public List<ActorId> owners() {
        BranchScope scope = actor.get().branches();
        return jdbc.sql("""
                        SELECT DISTINCT owner FROM collection_case
                        WHERE owner IS NOT NULL AND (:all OR branch_code IN (:branches)) ORDER BY owner""")
                .param("all", scope.all())
                .param("branches", scope.forSql())
                .query((rs, n) -> new ActorId(rs.getString("owner")))
                .list();
    }

    private Row row(ResultSet rs, int n, LocalDate date, Map<ActorId, String> names) throws SQLException {
        CaseView header = CaseReader.row(rs, n);
        ActorId owner = header.owner();
        String ownerName = owner == null ? null : names.computeIfAbsent(owner, users::nameOf);
        return new Row(header, rs.getString("name"), ownerName, header.daysPastDue(date));
    }

    private JdbcClient.StatementSpec filtered(String sql, Filter filter) {
        BranchScope scope = actor.get().branches();
        String text = filter.text() == null || filter.text().isBlank()
                ? null
                : filter.text().strip();
        CaseState state = filter.state();
        ActorId owner = filter.owner();
        Classification classification = filter.classification();
        CasePool pool = filter.pool();
        return jdbc.sql(sql)
                .param("all", scope.all())
                .param("branches", scope.forSql())
                .param("state", state == null ? null : state.name())
                .param("open", state == null)
                .param("owner", owner == null ? null : owner.value())
                .param("class", classification == null ? null : classification.name())
                .param("pool", pool == null ? null : pool.name())
                .param("text", text == null ? null : text.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .param("persons", found(text));
    }

    /** Never empty, because SQL has no empty list. */
    private Set<UUID> found(@Nullable String text) {
        Set<UUID> found = new HashSet<>(Set.of(new UUID(0, 0)));
        if (text == null || !text.matches("\\+?[0-9]{" + NUMBER_DIGITS + ",}[0-9Xx]?")) return found;
        persons.byPhone(text).stream().map(PersonId::value).forEach(found::add);
        persons.byIdNumber(text).stream().map(PersonId::value).forEach(found::add);
        return found;
    }
}
