package org.qingshou.outsourcing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qingshou.access.CurrentActor;
import org.qingshou.compliance.StaffLimits.Finding;
import org.qingshou.kernel.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** A person of an agency reads here what that agency was given and names who works it; all else goes through the signed API. */
@Service
@PreAuthorize("hasRole('AGENCY')")
public class AgencyHome {
    private final PlacementLists lists;
    private final AgencyStaff staff;
    private final CaseWorkers workers;
    private final CurrentActor current;

    AgencyHome(PlacementLists lists, AgencyStaff staff, CaseWorkers workers, CurrentActor current) {
        this.lists = lists;
        this.staff = staff;
        this.workers = workers;
        this.current = current;
    }

    /** The latest first. */
    public List<PlacementView> placements(int offset, int limit) {
        return lists.given(mine(), offset, limit);
    }

    public int count() {
        return lists.countGiven(mine());
    }

    /** Those of its people who can be named. */
    public List<StaffMember> people() {
        return staff.of(mine()).stream().filter(StaffMember::active).toList();
    }

    /** @return what stands against the person named */
    public Optional<Finding> name(UUID placementId, String staffNo) {
        return workers.name(mine(), placementId, staffNo, current.get().id());
    }

    private String mine() {
        String agency = current.get().agencyCode();
        if (agency == null) throw Refused.forbidden("outsourcing.own.agency");
        return agency;
    }
}
