package org.qingshou.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Branches;
import org.qingshou.access.Roles;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Ask;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.WriteOffs;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Write-off with the claim kept (账销案存): asked for by a manager, decided by the branch above; the case goes on. */
@Service
@PreAuthorize("hasAnyRole('OFFICER', 'MANAGER', 'COMPLIANCE')")
public class WriteOffDesk {
    private static final int LONGEST_NUMBER = 80;
    private static final int LONGEST_REASON = 500;

    private final CaseRights rights;
    private final CaseBook cases;
    private final WriteOffs writeOffs;
    private final Approvals approvals;
    private final Branches branches;
    private final Timeline timeline;
    private final BusinessClock clock;

    WriteOffDesk(
            CaseRights rights,
            CaseBook cases,
            WriteOffs writeOffs,
            Approvals approvals,
            Branches branches,
            Timeline timeline,
            BusinessClock clock) {
        this.rights = rights;
        this.cases = cases;
        this.writeOffs = writeOffs;
        this.approvals = approvals;
        this.branches = branches;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * What is written off in a case, and what has come in since.
     *
     * @param proposes whether the reader may ask for it now
     * @param waits whether it is asked for and not decided
     */
    public record Page(
            List<WriteOffs.WrittenOff> loans, List<WriteOffs.Recovered> recovered, boolean proposes, boolean waits) {}

    public Page ofCase(CaseId id) {
        CaseView header = rights.header(id);
        List<LoanId> loans = cases.loans(id);
        List<WriteOffs.WrittenOff> written = writeOffs.of(loans);
        boolean open = header.state() != CaseState.CLOSED && written.size() < loans.size();
        return new Page(
                written,
                written.isEmpty() ? List.of() : writeOffs.recovered(loans),
                open && rights.actor().has(Roles.MANAGER),
                approvals.open(WriteOffApproval.KIND, id.toString()).isPresent());
    }

    /**
     * Puts the write-off of what is not written off yet before the branch above.
     *
     * @param number of the bank's decision
     * @param paper the decision on file
     */
    @PreAuthorize("hasRole('MANAGER')")
    @Transactional
    public UUID propose(CaseId id, String number, @Nullable UUID paper, String reason) {
        CaseView header = rights.header(id);
        cases.open(id);
        if (number.isBlank() || number.length() > LONGEST_NUMBER)
            throw Refused.badInput("writeOff.number", Integer.toString(LONGEST_NUMBER));
        if (paper == null) throw Refused.badInput("writeOff.paper");
        if (reason.isBlank() || reason.length() > LONGEST_REASON)
            throw Refused.badInput("writeOff.reason", Integer.toString(LONGEST_REASON));
        List<LoanId> loans = cases.loans(id);
        List<LoanId> written =
                writeOffs.of(loans).stream().map(WriteOffs.WrittenOff::loan).toList();
        String left = loans.stream()
                .filter(loan -> !written.contains(loan))
                .map(LoanId::toString)
                .collect(Collectors.joining(","));
        if (left.isEmpty()) throw Refused.conflict("writeOff.already");
        List<BranchCode> path = branches.upwards(header.branch());
        ActorId by = rights.actor().id();
        Instant at = clock.instant();
        UUID request = approvals.ask(new Ask(
                WriteOffApproval.KIND,
                id.toString(),
                path.get(Math.min(1, path.size() - 1)),
                by,
                reason.strip(),
                Map.of(
                        WriteOffApproval.LOANS, left,
                        WriteOffApproval.NUMBER, number.strip(),
                        WriteOffApproval.PAPER, paper.toString(),
                        Ask.AMOUNT, header.balances().total().toString())));
        timeline.add(id, at, Timeline.Kind.APPROVAL, by, "timeline.writeOff.proposed", null, number.strip());
        cases.told(id, "writeOff.proposed", Map.of(), by, at);
        return request;
    }
}
