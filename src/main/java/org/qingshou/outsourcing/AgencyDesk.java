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
    private final AgencyStandings standings;
    private final CurrentActor current;
    private final BusinessClock clock;

    AgencyDesk(Agencies agencies, AgencyStandings standings, CurrentActor current, BusinessClock clock) {
        this.agencies = agencies;
        this.standings = standings;
        this.current = current;
        this.clock = clock;
    }

    /**
     * An agency with all that stands against giving it a case today.
     *
     * @param load what it has on its hands
     * @param people who work there, {@code ready} those of them with whom nothing is wrong (R-OUT-15)
     */
    public record Row(AgencyInfo agency, List<Line> breaches, AgencyLoad load, int people, int ready) {}

    @PreAuthorize("hasAnyRole('ADMIN','MANAGER','COMPLIANCE')")
    public List<Row> all() {
        Map<String, AgencyStanding> all = standings.all();
        return agencies.all().stream()
                .map(agency -> row(agency, all.getOrDefault(agency.code(), AgencyStanding.NONE)))
                .toList();
    }

    private Row row(AgencyInfo agency, AgencyStanding standing) {
        AgencyStaff.Count count = standing.people();
        return new Row(
                agency,
                AgencyRules.breaches(agency, standing, clock.today()),
                standing.load(),
                count.people(),
                count.ready());
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
