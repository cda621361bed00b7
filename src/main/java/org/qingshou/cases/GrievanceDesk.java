package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.qingshou.access.Branches;
import org.qingshou.access.Roles;
import org.qingshou.codes.CodeCatalogue;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Disputes and complaints for the people who work a case, and the list of complaints for those who watch over them.
 * Officers take them in; managers answer, never what they took in themselves; compliance reads.
 */
@Service
@PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
public class GrievanceDesk {
    private static final String READ = "hasAnyRole('OFFICER', 'MANAGER', 'COMPLIANCE')";

    private final CaseRights access;
    private final DisputeBook disputes;
    private final ComplaintBook complaints;
    private final GrievanceReader reader;
    private final Branches branches;
    private final CodeCatalogue codes;
    private final BusinessClock clock;

    GrievanceDesk(
            CaseRights access,
            DisputeBook disputes,
            ComplaintBook complaints,
            GrievanceReader reader,
            Branches branches,
            CodeCatalogue codes,
            BusinessClock clock) {
        this.access = access;
        this.disputes = disputes;
        this.complaints = complaints;
        this.reader = reader;
        this.branches = branches;
        this.codes = codes;
        this.clock = clock;
    }

    @PreAuthorize(READ)
    public List<DisputeView> disputes(CaseId id) {
        access.header(id);
        return reader.disputes(id);
    }

    @PreAuthorize(READ)
    public List<ComplaintView> complaints(CaseId id) {
        access.header(id);
        return reader.complaints(id);
    }

    @PreAuthorize(READ)
    public List<ComplaintView> page(ComplaintBox which, int offset, int limit) {
        return reader.page(which, access.actor().branches(), clock.today(), offset, limit);
    }

    @PreAuthorize(READ)
    public int count(ComplaintBox which) {
        return reader.count(which, access.actor().branches(), clock.today());
    }

    @PreAuthorize(READ)
    public LocalDate today() {
        return clock.today();
    }

    /** Whether the reader may answer what somebody else took in. */
    @PreAuthorize(READ)
    public boolean answers() {
        return access.actor().has(Roles.MANAGER);
    }

    /** Kinds of disputes that the bank offers, the usual one first. */
    public List<DisputeKind> disputeKinds() {
        return offered(GrievanceCodes.DISPUTE, DisputeKind::valueOf);
    }

    /** Kinds of complaints that the bank offers, the usual one first. */
    public List<ComplaintKind> complaintKinds() {
        return offered(GrievanceCodes.COMPLAINT, ComplaintKind::valueOf);
    }

    /** Ways of a complaint that the bank offers, the usual one first. */
    public List<ComplaintSource> complaintSources() {
        return offered(GrievanceCodes.SOURCE, ComplaintSource::valueOf);
    }

    private <T> List<T> offered(String list, Function<String, T> named) {
        return codes.now().choice(list).all().stream().map(named).toList();
    }

    @Transactional
    public UUID dispute(CaseId id, DisputeKind kind, String words) {
        access.header(id);
        codes.check(kind.textKey());
        return disputes.raise(id, kind, words, access.actor().id(), clock.instant());
    }

    /** @param how anything but taken back needs a manager */
    @Transactional
    public void resolve(CaseId id, UUID dispute, DisputeState how, String answer) {
        access.header(id);
        if (how != DisputeState.WITHDRAWN && !answers()) throw Refused.forbidden("cases.dispute.role");
        disputes.resolve(id, dispute, how, answer, access.actor().id(), clock.instant());
    }

    @Transactional
    public UUID complain(CaseId id, ComplaintTold told, LocalDate on) {
        access.header(id);
        codes.check(told.kind().textKey());
        codes.check(told.source().textKey());
        return complaints.receive(id, told, on, access.actor().id(), clock.instant());
    }

    @Transactional
    public void acknowledge(CaseId id, UUID complaint) {
        access.header(id);
        complaints.acknowledge(id, complaint, access.actor().id(), clock.instant());
    }

    @PreAuthorize("hasRole('MANAGER')")
    @Transactional
    public void extend(CaseId id, UUID complaint, String reason) {
        access.header(id);
        complaints.extend(id, complaint, reason, access.actor().id(), clock.instant());
    }

    @PreAuthorize("hasRole('MANAGER')")
    @Transactional
    public void answer(CaseId id, UUID complaint, Finding finding, String words) {
        access.header(id);
        complaints.answer(id, complaint, finding, words, access.actor().id(), clock.instant());
    }

    @Transactional
    public void withdraw(CaseId id, UUID complaint, String words) {
        access.header(id);
        complaints.withdraw(id, complaint, words, access.actor().id(), clock.instant());
    }

    /** The day of a case's branch. */
    @PreAuthorize(READ)
    public LocalDate today(CaseId id) {
        Instant now = clock.instant();
        return branches.day(access.header(id).branch(), now);
    }
}
