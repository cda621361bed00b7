package org.qingshou.outsourcing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qingshou.access.Actor;
import org.qingshou.access.CurrentActor;
import org.qingshou.access.Roles;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Certificates of return or deletion (返还或删除证明): which are owed, and those that come on paper, from agencies without an
 * interface, entered by a manager.
 */
@Service
public class CertificateDesk {
    private static final int LONGEST = 80;

    private final CertificateClock owed;
    private final PlacementLists lists;
    private final PlacementRepository placements;
    private final ReportedNotes notes;
    private final CurrentActor current;
    private final BusinessClock clock;

    CertificateDesk(
            CertificateClock owed,
            PlacementLists lists,
            PlacementRepository placements,
            ReportedNotes notes,
            CurrentActor current,
            BusinessClock clock) {
        this.owed = owed;
        this.lists = lists;
        this.placements = placements;
        this.notes = notes;
        this.current = current;
        this.clock = clock;
    }

    @PreAuthorize("hasAnyRole('OFFICER','MANAGER','COMPLIANCE')")
    public List<OwedCertificate> owed(int offset, int limit) {
        return owed.page(current.get().branches(), offset, limit);
    }

    @PreAuthorize("hasAnyRole('OFFICER','MANAGER','COMPLIANCE')")
    public int countOwed() {
        return owed.count(current.get().branches());
    }

    @PreAuthorize("hasAnyRole('OFFICER','MANAGER','COMPLIANCE')")
    public boolean mayEnter() {
        return current.get().has(Roles.MANAGER);
    }

    public LocalDate today() {
        return clock.today();
    }

    /** @param reference number of the certificate, by which it is found in the files */
    @PreAuthorize("hasRole('MANAGER')")
    @Transactional
    public void enter(UUID placementId, String reference) {
        String number = reference.strip();
        if (number.isEmpty() || number.length() > LONGEST)
            throw Refused.badInput("outsourcing.certificate.reference", LONGEST);
        Actor actor = current.get();
        if (lists.find(placementId, actor.branches()).isEmpty()) throw Refused.notFound("outsourcing.unknown");
        notes.deleted(
                placements.locked(placementId).orElseThrow(() -> Refused.notFound("outsourcing.unknown")),
                number,
                actor.id());
    }
}
