package org.qingshou.outsourcing;

import java.util.List;
import java.util.Map;
import org.qingshou.access.CurrentActor;
import org.qingshou.access.Roles;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.BusinessClock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The agencies' page: the administrator keeps them, others read. */
@Service
public class AgencyDesk {
    private final Agencies agencies;
    private final CertificateClock certificates;
    private final CurrentActor current;
    private final BusinessClock clock;

    AgencyDesk(Agencies agencies, CertificateClock certificates, CurrentActor current, BusinessClock clock) {
        this.agencies = agencies;
        this.certificates = certificates;
        this.current = current;
        this.clock = clock;
    }

    /** An agency with all that stands against giving it a case today. */
    public record Row(AgencyInfo agency, List<Line> breaches) {}

    @PreAuthorize("hasAnyRole('ADMIN','MANAGER','COMPLIANCE')")
    public List<Row> all() {
        Map<String, OwedCertificates> owed = certificates.all();
        return agencies.all().stream()
                .map(agency -> new Row(
                        agency,
                        AgencyRules.breaches(
                                agency, owed.getOrDefault(agency.code(), OwedCertificates.NONE), clock.today())))
                .toList();
    }

    @PreAuthorize("hasAnyRole('ADMIN','MANAGER','COMPLIANCE')")
    public boolean mayEdit() {
        return current.get().has(Roles.ADMIN);
    }

    @PreAuthorize("hasRole('ADMIN')")
    public void save(AgencyInfo info) {
        agencies.save(info, current.get().id());
    }
}
