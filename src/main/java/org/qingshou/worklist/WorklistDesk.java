package org.qingshou.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Actor;
import org.qingshou.access.BranchScope;
import org.qingshou.access.CurrentActor;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.cases.Claims;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.ledger.LateFile;
import org.qingshou.ledger.LateFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The worklist (工作清单) of the person signed in: today's cases in order, and the next one to take. */
@Service
@PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
public class WorklistDesk {
    private static final int TRIES = 20;

    /** No case has this id: a list of those passed by is never empty. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final CurrentActor current;
    private final WorklistQuery query;
    private final WorklistSummary summary;
    private final PreviewReader previews;
    private final WorklistEntries entries;
    private final Claims claims;
    private final Users users;
    private final OwnCases own;
    private final LateFiles files;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    WorklistDesk(
            CurrentActor current,
            WorklistQuery query,
            WorklistSummary summary,
            PreviewReader previews,
            WorklistEntries entries,
            Claims claims,
            Users users,
            OwnCases own,
            LateFiles files,
            JdbcClient jdbc,
            BusinessClock clock) {
        this.current = current;
        this.query = query;
        this.summary = summary;
        this.previews = previews;
        this.entries = entries;
        this.claims = claims;
        this.users = users;
        this.own = own;
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<WorklistRow> page(WorklistFilter filter, int offset, int limit) {
        return query.page(filter, current.get(), offset, limit);
    }

    /** What {@link #page} asks the database, so that a measurement can tell the database's share. */
    public WorklistStatement statement(WorklistFilter filter, int offset, int limit) {
        return query.statement(filter, current.get(), offset, limit);
    }

    public WorklistSums sums(WorklistFilter filter) {
        return query.sums(filter, current.get());
    }

    /** A row with its place in the list that a filter shows, counted from 0. */
    public record Placed(int index, WorklistRow row) {}

    /** The row after this one, or the first where none is given or it has left the list; empty at the end. */
    public Optional<Placed> after(WorklistFilter filter, @Nullable CaseId id) {
        Actor reader = current.get();
        int index = id == null ? 0 : query.position(filter, reader, id).orElse(0);
        return query.page(filter, reader, index, 1).stream().findFirst().map(row -> new Placed(index, row));
    }

    public WorklistCards cards() {
        return summary.cards(current.get());
    }

    /** Files late for the reader's branches: what the list tells is as old as they are. */
    public List<LateFile> late() {
        return files.all(current.get().branches(), clock.today());
    }

    /** Empty where the case is closed, or nothing of the reader's. */
    public Optional<WorklistPreview> preview(CaseId id) {
        return query.one(id, current.get()).map(previews::of);
    }

    /**
     * Whose cases the reader can choose among: for a manager the officers of the branches; for an officer who stands in
     * for others today those and the own ones, else nobody.
     */
    public List<UserInfo> owners() {
        Actor reader = current.get();
        if (!reader.has(Roles.MANAGER)) return own.choices(reader.id());
        return reader.branches().codes().stream()
                .sorted(java.util.Comparator.comparing(code -> code.value()))
                .flatMap(code -> users.ofBranch(code, Roles.OFFICER).stream())
                .toList();
    }

    /** Where the customers of the reader's cases live. */
    public List<WorklistPlace> places() {
        return WorklistPlace.of(query.places(current.get()));
    }

    /**
     * Makes the first case that nobody works on the reader's own. A row that a colleague is just taking is stepped over,
     * so two who ask at once get two cases. Empty where all are taken.
     */
    @Transactional
    public Optional<CaseId> claimNext() {
        Actor me = current.get();
        // The list may lag the cases by a second: a row whose case has an officer already is passed by.
        List<UUID> passedBy = new ArrayList<>(List.of(NOBODY));
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<CaseId> next = firstUnclaimed(me.branches(), passedBy);
            if (next.isEmpty()) return next;
            if (claims.claim(next.get(), me.id(), clock.instant())) {
                entries.own(next.get(), me.id());
                return next;
            }
            passedBy.add(next.get().value());
        }
        return Optional.empty();
    }

    private Optional<CaseId> firstUnclaimed(BranchScope branches, List<UUID> passedBy) {
        return jdbc.sql("""
                        SELECT case_id FROM worklist_entry
                        WHERE owner IS NULL AND stage = 'OPEN' AND (:allBranches OR branch_code IN (:branches))
                          AND case_id NOT IN (:passedBy)
                        ORDER BY band, ease, last_contact_on, case_id LIMIT 1 FOR UPDATE SKIP LOCKED""")
                .param("allBranches", branches.all())
                .param("branches", branches.forSql())
                .param("passedBy", passedBy)
                .query((rs, n) -> new CaseId(rs.getObject("case_id", UUID.class)))
                .optional();
    }
}
