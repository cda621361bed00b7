package org.qingshou.outsourcing;

import java.util.List;
import java.util.Optional;
import org.qingshou.access.CurrentActor;
import org.qingshou.access.Roles;
import org.qingshou.compliance.StaffLimits.Finding;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The people of an agency, kept by whoever keeps the agencies; managers and compliance read. */
@Service
public class AgencyStaffDesk {
    private final AgencyStaff staff;
    private final CurrentActor current;

    AgencyStaffDesk(AgencyStaff staff, CurrentActor current) {
        this.staff = staff;
        this.current = current;
    }

    /** @param finding what stands against this person today */
    public record Row(StaffMember member, Optional<Finding> finding) {}

    @PreAuthorize("hasAnyRole('ADMIN','MANAGER','COMPLIANCE')")
    public List<Row> of(String agency) {
        return staff.of(agency).stream()
                .map(member -> new Row(member, staff.finding(member)))
                .toList();
    }

    @PreAuthorize("hasAnyRole('ADMIN','MANAGER','COMPLIANCE')")
    public boolean mayEdit() {
        return current.get().has(Roles.ADMIN);
    }

    @PreAuthorize("hasRole('ADMIN')")
    public void save(StaffMember member) {
        staff.save(member, current.get().id());
    }
}
