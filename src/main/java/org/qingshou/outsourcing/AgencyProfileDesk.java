package org.qingshou.outsourcing;

import java.io.InputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Actor;
import org.qingshou.access.CurrentActor;
import org.qingshou.access.Roles;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The page of one agency: managers and the administrator evaluate and enter reports, compliance reads. */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'MANAGER', 'COMPLIANCE')")
public class AgencyProfileDesk {
    private final Agencies agencies;
    private final AgencyStandings standings;
    private final AgencyFiles files;
    private final AgencyProfiles profiles;
    private final Users users;
    private final CurrentActor current;
    private final BusinessClock clock;

    AgencyProfileDesk(
            Agencies agencies,
            AgencyStandings standings,
            AgencyFiles files,
            AgencyProfiles profiles,
            Users users,
            CurrentActor current,
            BusinessClock clock) {
        this.agencies = agencies;
        this.standings = standings;
        this.files = files;
        this.profiles = profiles;
        this.users = users;
        this.current = current;
        this.clock = clock;
    }

    public AgencyProfile of(String code) {
        AgencyInfo agency = agencies.find(code).orElseThrow(() -> Refused.notFound("outsourcing.agency.unknown", code));
        AgencyStanding standing = standings.of(code);
        return new AgencyProfile(
                agency,
                standing.load(),
                AgencyRules.breaches(agency, standing, clock.today()),
                AgencyRules.warnings(agency, standing, clock.today()),
                files.evaluations(code),
                files.conformances(code));
    }

    public boolean mayEnter() {
        Actor reader = current.get();
        return reader.has(Roles.ADMIN) || reader.has(Roles.MANAGER);
    }

    public LocalDate today() {
        return clock.today();
    }

    public String nameOf(ActorId id) {
        return users.nameOf(id);
    }

    /** @param dueOn null for as late as R-OUT-02 permits */
    @PreAuthorize("hasAnyRole('ADMIN', 'MANAGER')")
    public void evaluate(
            String code,
            LocalDate on,
            AgencyEvaluation.Result result,
            @Nullable Integer score,
            String note,
            @Nullable LocalDate dueOn) {
        profiles.evaluate(new AgencyEvaluation(
                code,
                on,
                result,
                score,
                note.strip(),
                dueOn == null ? AgencyRules.evaluateBy(on) : dueOn,
                current.get().id()));
    }

    @PreAuthorize("hasAnyRole('ADMIN', 'MANAGER')")
    public int enterReport(String code, InputStream in) {
        return profiles.enterReport(code, in, current.get().id());
    }
}
