package org.qingshou.outsourcing.money;

import java.time.LocalDate;
import java.util.List;
import org.qingshou.access.Actor;
import org.qingshou.access.CurrentActor;
import org.qingshou.access.Roles;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Refused;
import org.qingshou.outsourcing.Agencies;
import org.qingshou.outsourcing.AgencyInfo;
import org.qingshou.outsourcing.HomeBranch;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The page of an agency's tariff: managers and the administrator propose, another manager allows, compliance reads. */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'MANAGER', 'COMPLIANCE')")
public class TariffDesk {
    private final Tariffs tariffs;
    private final Agencies agencies;
    private final HomeBranch home;
    private final CurrentActor current;
    private final BusinessClock clock;

    TariffDesk(Tariffs tariffs, Agencies agencies, HomeBranch home, CurrentActor current, BusinessClock clock) {
        this.tariffs = tariffs;
        this.agencies = agencies;
        this.home = home;
        this.current = current;
        this.clock = clock;
    }

    public AgencyInfo agency(String code) {
        return agencies.find(code).orElseThrow(() -> Refused.notFound("outsourcing.agency.unknown", code));
    }

    public List<TariffVersion> versions(String agency) {
        return tariffs.of(agency);
    }

    public boolean mayPropose() {
        Actor actor = current.get();
        return actor.has(Roles.MANAGER) || actor.has(Roles.ADMIN);
    }

    public LocalDate today() {
        return clock.today();
    }

    @PreAuthorize("hasAnyRole('ADMIN', 'MANAGER')")
    public void propose(String agency, LocalDate from, Tariff terms, String reason) {
        Actor actor = current.get();
        tariffs.propose(agency, from, terms, reason, home.of(actor), actor.id());
    }
}
