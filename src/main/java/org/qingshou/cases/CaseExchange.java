package org.qingshou.cases;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.BranchScope;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.ledger.BusinessDates;
import org.qingshou.ledger.LoanView;
import org.qingshou.ledger.Loans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Cases for the bank's own systems, whole or page by page in the order of their numbers; no name or number of a person. */
@Service
@PreAuthorize("hasRole('BANK_API')")
public class CaseExchange {
    private static final String WHERE = """
             FROM collection_case
             WHERE (:state IS NULL OR state = :state) AND (:branch IS NULL OR branch_code = :branch)
               AND (:owner IS NULL OR owner = :owner)""";

    private final JdbcClient jdbc;
    private final CaseReader reader;
    private final HoldReader holds;
    private final Promises promises;
    private final Contacts contacts;
    private final Loans loans;
    private final Plans plans;
    private final BusinessDates dates;

    CaseExchange(
            JdbcClient jdbc,
            CaseReader reader,
            HoldReader holds,
            Promises promises,
            Contacts contacts,
            Loans loans,
            Plans plans,
            BusinessDates dates) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.holds = holds;
        this.promises = promises;
        this.contacts = contacts;
        this.loans = loans;
        this.plans = plans;
        this.dates = dates;
    }

    /** Which cases; null takes all. */
    public record Filter(
            @Nullable CaseState state,
            @Nullable BranchCode branch,
            @Nullable ActorId owner) {}

    /** A case with the days overdue at the business date. */
    public record Listed(CaseView header, long daysPastDue) {}

    /** A case with all that hangs on it. */
    public record Whole(
            Listed listed,
            List<LoanView> loans,
            List<Cases.Hold> holds,
            List<Promises.Promise> promises,
            List<Contacts.Entry> contacts) {}

    public List<Listed> page(Filter filter, long offset, int limit) {
        var date = dates.current();
        return filtered("SELECT * " + WHERE + " ORDER BY case_no LIMIT :limit OFFSET :offset", filter)
                .param("limit", limit)
                .param("offset", offset)
                .query((rs, n) -> {
                    CaseView header = CaseReader.row(rs, n);
                    return new Listed(header, header.daysPastDue(date));
                })
                .list();
    }

    public long count(Filter filter) {
        return filtered("SELECT COUNT(*) " + WHERE, filter).query(Long.class).single();
    }

    public Optional<Whole> find(CaseId id) {
        return reader.find(id, BranchScope.ALL)
                .map(header -> new Whole(
                        new Listed(header, header.daysPastDue(dates.current())),
                        loans.all(reader.loans(id)),
                        holds.all(id).stream()
                                .filter(hold -> hold.channel() == null)
                                .toList(),
                        promises.ofCase(id),
                        contacts.ofCase(id)));
    }

    /** The plans of a case, the newest first; empty where there is no such case. */
    public Optional<List<PlanView>> plans(CaseId id) {
        return reader.find(id, BranchScope.ALL).map(header -> plans.ofCase(id));
    }

    private JdbcClient.StatementSpec filtered(String sql, Filter filter) {
        CaseState state = filter.state();
        BranchCode branch = filter.branch();
        ActorId owner = filter.owner();
        return jdbc.sql(sql)
                .param("state", state == null ? null : state.name())
                .param("branch", branch == null ? null : branch.value())
                .param("owner", owner == null ? null : owner.value());
    }
}
