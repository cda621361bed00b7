package org.qingshou.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Branches;
import org.qingshou.access.Users;
import org.qingshou.approvals.ApprovalDesk;
import org.qingshou.compliance.ComplianceGuard;
import org.qingshou.compliance.Decisions;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.LoanId;
import org.qingshou.ledger.BusinessDates;
import org.qingshou.ledger.LateFile;
import org.qingshou.ledger.LateFiles;
import org.qingshou.ledger.LoanView;
import org.qingshou.ledger.Loans;
import org.qingshou.ledger.Persons;
import org.qingshou.ledger.Repayment;
import org.qingshou.ledger.Repayments;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the case page reads. Row scope is everywhere: a case of a branch one does not see is not found. */
@Service
@PreAuthorize("hasAnyRole('OFFICER', 'MANAGER', 'COMPLIANCE')")
public class CaseDesk {
    private final CaseRights access;
    private final CaseReader reader;
    private final HoldReader holds;
    private final LateFiles files;
    private final Proceedings proceedings;
    private final CasePeople people;
    private final ActDrafts drafts;
    private final Promises promises;
    private final Timeline timeline;
    private final Decisions decisions;
    private final Loans loans;
    private final Repayments repayments;
    private final Persons persons;
    private final Users users;
    private final CaseOwners owners;
    private final Branches branches;
    private final BusinessDates dates;
    private final ComplianceGuard guard;
    private final ApprovalDesk approvals;
    private final BusinessClock clock;

    CaseDesk(
            CaseRights access,
            CaseReader reader,
            HoldReader holds,
            LateFiles files,
            Proceedings proceedings,
            CasePeople people,
            ActDrafts drafts,
            Promises promises,
            Timeline timeline,
            Decisions decisions,
            Loans loans,
            Repayments repayments,
            Persons persons,
            Users users,
            CaseOwners owners,
            Branches branches,
            BusinessDates dates,
            ComplianceGuard guard,
            ApprovalDesk approvals,
            BusinessClock clock) {
        this.access = access;
        this.reader = reader;
        this.holds = holds;
        this.files = files;
        this.proceedings = proceedings;
        this.people = people;
        this.drafts = drafts;
        this.promises = promises;
        this.timeline = timeline;
        this.decisions = decisions;
        this.loans = loans;
        this.repayments = repayments;
        this.persons = persons;
        this.users = users;
        this.owners = owners;
        this.branches = branches;
        this.dates = dates;
        this.guard = guard;
        this.approvals = approvals;
        this.clock = clock;
    }

    /** A line of the timeline with the name of who acted. */
    public record Told(Timeline.Entry entry, String by) {}

    /** Empty where there is no such case for this reader. */
    public Optional<CasePage> open(CaseId id) {
        return reader.find(id, access.actor().branches()).map(this::page);
    }

    private CasePage page(CaseView header) {
        Instant now = clock.instant();
        var zone = branches.zone(header.branch());
        var allowed = access.allowed(header);
        return new CasePage(
                header,
                reader.pool(header.id()),
                persons.card(header.person()),
                owners.of(header, access.actor().id(), now.atZone(zone).toLocalDate()),
                dates.current(),
                holds.standing(header.id(), now.atZone(zone).toLocalDate()),
                approvals.about(records(header)),
                proceedings.next(header.id()).orElse(null),
                allowed,
                allowed.isEmpty() ? Map.of() : drafts.stopped(header, now),
                guard.callsLeft(header.person(), now, zone),
                now,
                zone);
    }

    /** The case itself and its loans; whoever sees the one sees what is asked about the others. */
    private List<String> records(CaseView header) {
        return Stream.concat(
                        Stream.of(header.id().toString()),
                        reader.loans(header.id()).stream().map(LoanId::toString))
                .toList();
    }

    /** The reader has seen the case; where it was handed over to them, its mark is gone from now on. */
    @Transactional
    public void looked(CaseId id) {
        owners.looked(access.header(id), access.actor().id());
    }

    public List<LoanView> loans(CaseId id) {
        access.header(id);
        return loans.all(reader.loans(id));
    }

    /** How payments have moved the loans of the case since the tape. */
    public Map<LoanId, Repayment> repayments(CaseId id) {
        access.header(id);
        return repayments.of(reader.loans(id));
    }

    public List<PersonLine> people(CaseId id) {
        return people.of(access.header(id));
    }

    public List<Promises.Promise> promises(CaseId id) {
        access.header(id);
        return promises.ofCase(id);
    }

    /** All holds that were ever set, newest first. */
    public List<HoldLine> holds(CaseId id) {
        CaseView header = access.header(id);
        var today = branches.day(header.branch(), clock.instant());
        List<UUID> standing =
                holds.standing(id, today).stream().map(Cases.Hold::id).toList();
        return holds.all(id).stream()
                .map(hold -> new HoldLine(
                        hold,
                        standing.contains(hold.id()),
                        users.nameOf(hold.setBy()),
                        !hold.setBy().equals(access.actor().id())
                                && HoldCode.valueOf(hold.code()).by() != HoldCode.By.SYSTEM))
                .toList();
    }

    /** The files that tell of the case's loans and are late: while they are, messages and placement stand still. */
    public List<LateFile> late(CaseId id) {
        CaseView header = access.header(id);
        return files.of(header.person(), header.branch(), branches.day(header.branch(), clock.instant()));
    }

    /**
     * A hold with whether it stands today and the name of who set it.
     *
     * @param liftable whether a manager who reads it may lift it by hand: not the own one, nor one that hangs on something
     */
    public record HoldLine(Cases.Hold hold, boolean stands, String setBy, boolean liftable) {}

    public List<Decisions.Entry> decisions(CaseId id, int limit) {
        access.header(id);
        return decisions.ofCase(id, limit);
    }

    public List<Told> timeline(CaseId id, Timeline.@Nullable Kind kind, int limit) {
        access.header(id);
        Map<ActorId, String> names = new java.util.HashMap<>();
        return timeline.latest(id, kind, limit).stream()
                .map(entry -> new Told(entry, names.computeIfAbsent(entry.actor(), users::nameOf)))
                .toList();
    }

    /** The plain number or address of a person of this case; audited. */
    @Transactional
    public String reveal(CaseId id, UUID contactPointId) {
        people.reached(access.header(id), contactPointId);
        return persons.reveal(contactPointId, access.actor().id());
    }
}
