package org.qingshou.outsourcing.money;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.qingshou.approvals.subject.ApprovalSubject;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.approvals.subject.Line;
import org.qingshou.approvals.subject.Shown;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Refused;
import org.qingshou.outsourcing.Agencies;
import org.qingshou.outsourcing.AgencyInfo;
import org.springframework.stereotype.Component;

/** A second person decides on what an agency earns, seeing every term of it. */
@Component
class TariffApproval implements ApprovalSubject {
    static final String KIND = "APR_TARIFF";

    private final Tariffs tariffs;
    private final Agencies agencies;

    TariffApproval(Tariffs tariffs, Agencies agencies) {
        this.tariffs = tariffs;
        this.agencies = agencies;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Shown show(AskedFor asked) {
        TariffVersion version = version(asked);
        String name = agencies.find(version.agency()).map(AgencyInfo::name).orElse(version.agency());
        List<Line> evidence = new ArrayList<>();
        evidence.add(Line.of("money.shown.from", version.from().toString()));
        evidence.addAll(TariffWords.of(version.terms()));
        return new Shown(
                Line.of("money.shown.tariff", name, Integer.toString(version.number())),
                evidence,
                Line.of("money.shown.tariff.effect", version.from().toString()),
                route(version));
    }

    @Override
    public List<Line> recheck(AskedFor asked) {
        TariffVersion version = version(asked);
        if (version.state() != TariffVersion.State.ASKED) return List.of(Line.of("money.tariff.moved"));
        try {
            tariffs.refuseClosed(version.agency(), version.from());
            return List.of();
        } catch (Refused refused) {
            return List.of(Line.of(refused.key(), String.valueOf(refused.args()[0])));
        }
    }

    @Override
    public void apply(AskedFor asked, ActorId checker, Instant at) {
        tariffs.decided(version(asked).id(), true, checker, at);
    }

    @Override
    public void dropped(AskedFor asked, ActorId by, Instant at) {
        tariffs.decided(version(asked).id(), false, by, at);
    }

    @Override
    public String makerRoute(AskedFor asked) {
        return route(version(asked));
    }

    private static String route(TariffVersion version) {
        return "agencies/" + version.agency() + "/tariff";
    }

    private TariffVersion version(AskedFor asked) {
        return tariffs.get(UUID.fromString(asked.subjectId()));
    }
}
