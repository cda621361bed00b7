package org.qingshou.outsourcing.money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Ask;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.qingshou.outsourcing.Agencies;
import org.qingshou.outsourcing.money.TariffVersion.State;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What agencies earn, version by version: one is proposed, another person allows it, and from then on it stands. A
 * placement keeps the version that held on the day it began. Who may propose is asked at {@link TariffDesk}.
 */
@Service
public class Tariffs {
    private final TariffRows rows;
    private final StatementRows statements;
    private final Agencies agencies;
    private final Approvals approvals;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Tariffs(
            TariffRows rows,
            StatementRows statements,
            Agencies agencies,
            Approvals approvals,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.statements = statements;
        this.agencies = agencies;
        this.approvals = approvals;
        this.clock = clock;
        this.events = events;
    }

    /** All versions, the newest first. */
    @Transactional(readOnly = true)
    public List<TariffVersion> of(String agency) {
        return rows.of(agency);
    }

    /**
     * Asks for a new version.
     *
     * @param from may lie in the past, but not in a month whose statement is closed
     * @return the request for a second person's yes
     */
    @Transactional
    public UUID propose(String agency, LocalDate from, Tariff terms, String reason, BranchCode branch, ActorId maker) {
        if (agencies.find(agency).isEmpty()) throw Refused.notFound("outsourcing.agency.unknown", agency);
        if (reason.isBlank()) throw Refused.badInput("outsourcing.reason.missing");
        refuseClosed(agency, from);
        if (rows.of(agency).stream().anyMatch(version -> version.state() == State.ASKED))
            throw Refused.conflict("money.tariff.waits");
        Instant now = clock.instant();
        TariffVersion version = new TariffVersion(
                Ids.next(), agency, rows.nextNumber(agency), from, terms, State.ASKED, maker, now, null);
        rows.insert(version);
        publish(version, "tariff.proposed", maker, now);
        return approvals.ask(
                new Ask(TariffApproval.KIND, version.id().toString(), agency, branch, maker, reason.strip(), Map.of()));
    }

    TariffVersion get(UUID id) {
        return rows.find(id).orElseThrow(() -> Refused.notFound("money.tariff.unknown"));
    }

    /** Closed months stand; what would change them is refused, also where they were closed while it waited. */
    void refuseClosed(String agency, LocalDate from) {
        Optional<LocalDate> closed = statements.lastClosed(agency);
        if (closed.isPresent() && from.isBefore(closed.get().plusMonths(1)))
            throw Refused.badInput(
                    "money.tariff.closed", closed.get().plusMonths(1).toString());
    }

    @Transactional
    void decided(UUID id, boolean allowed, ActorId by, Instant at) {
        TariffVersion version = get(id);
        if (allowed && by.equals(version.maker())) throw Refused.forbidden("money.maker");
        if (!rows.decide(id, allowed ? State.IN_FORCE : State.REJECTED, by, at))
            throw Refused.conflict("money.tariff.moved");
        publish(version, allowed ? "tariff.allowed" : "tariff.rejected", by, at);
    }

    private void publish(TariffVersion version, String action, ActorId by, Instant at) {
        Map<String, String> facts = Map.of(
                "version",
                Integer.toString(version.number()),
                "from",
                version.from().toString());
        events.publishEvent(new MoneyChanged(version.agency(), action, facts, by, at));
    }
}
