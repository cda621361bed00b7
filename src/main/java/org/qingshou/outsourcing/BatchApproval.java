package org.qingshou.outsourcing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.qingshou.approvals.subject.ApprovalSubject;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.approvals.subject.Line;
import org.qingshou.approvals.subject.Shown;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.springframework.stereotype.Component;

/** A second person decides on a batch, seeing what its maker saw; single cases are taken out on the batch's own page. */
@Component
class BatchApproval implements ApprovalSubject {
    static final String KIND = "APR_OUTSOURCE_BATCH";

    private final Batches batches;
    private final Gate gate;
    private final AgencyFees fees;

    BatchApproval(Batches batches, Gate gate, AgencyFees fees) {
        this.batches = batches;
        this.gate = gate;
        this.fees = fees;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Shown show(AskedFor asked) {
        BatchView batch = batches.get(id(asked));
        AgencyInfo agency = gate.agency(batch.agencyCode());
        LocalDate day = LocalDate.ofInstant(asked.askedAt(), BusinessClock.DEFAULT_ZONE);
        List<Line> evidence = new ArrayList<>();
        evidence.add(Line.of(
                "batches.shown.sum",
                Integer.toString(batch.cases()),
                batch.amount().shown()));
        if (batch.elsewhere() > 0) evidence.add(Line.of("rules.shown.elsewhere", Integer.toString(batch.elsewhere())));
        if (batch.again() > 0) evidence.add(Line.of("rules.shown.again.many", Integer.toString(batch.again())));
        evidence.add(Line.of("outsourcing.approval.agency", agency.name(), agency.contractNo()));
        evidence.addAll(terms(batch, day));
        evidence.addAll(Leaving.lines(agency.dataCategories()));
        evidence.addAll(gate.warnings(agency, day));
        evidence.add(Line.of("batches.shown.out"));
        return new Shown(
                Line.of("batches.shown", batch.batchNo(), agency.name()),
                evidence,
                Line.of("batches.shown.effect", agency.name()),
                route(batch.id()));
    }

    private List<Line> terms(BatchView batch, LocalDate day) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("outsourcing.approval.fee", "#fee-mode." + batch.feeMode(), batch.tariffId()));
        fees.on(batch.agencyCode(), day).ifPresent(terms -> {
            lines.add(Line.of(
                    "batches.tariff",
                    Integer.toString(terms.version()),
                    terms.from().toString()));
            lines.addAll(terms.words());
        });
        return lines;
    }

    @Override
    public List<Line> recheck(AskedFor asked) {
        return batches.recheck(id(asked));
    }

    @Override
    public void apply(AskedFor asked, ActorId checker, Instant at) {
        batches.decided(id(asked), true, checker, at);
    }

    @Override
    public void dropped(AskedFor asked, ActorId by, Instant at) {
        batches.decided(id(asked), false, by, at);
    }

    @Override
    public String makerRoute(AskedFor asked) {
        return route(id(asked));
    }

    private static String route(UUID batch) {
        return "outsourcing/batch/" + batch;
    }

    private static UUID id(AskedFor asked) {
        return UUID.fromString(asked.subjectId());
    }
}
