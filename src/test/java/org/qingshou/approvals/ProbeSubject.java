package org.qingshou.approvals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.qingshou.approvals.subject.ApprovalSubject;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.approvals.subject.Line;
import org.qingshou.approvals.subject.Shown;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;

/** A subject that a test can hold differences against and ask what was done. */
class ProbeSubject implements ApprovalSubject {
    static final String KIND = "PROBE";

    List<Line> differences = List.of();
    Runnable whileRechecking = () -> {};
    final List<String> applied = new ArrayList<>();
    final List<String> dropped = new ArrayList<>();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<BigDecimal> limits(List<BranchCode> path) {
        return List.of(new BigDecimal("10000"));
    }

    @Override
    public Line about(AskedFor asked) {
        return Line.of("cases.plan.shown.title", asked.subjectId());
    }

    @Override
    public Shown show(AskedFor asked) {
        return new Shown(Line.of("approvals.menu"), List.of(), Line.of("approvals.effect"), "cases/x");
    }

    @Override
    public List<Line> recheck(AskedFor asked) {
        whileRechecking.run();
        return differences;
    }

    @Override
    public void apply(AskedFor asked, ActorId checker, Instant at) {
        applied.add(asked.subjectId());
    }

    @Override
    public void dropped(AskedFor asked, ActorId by, Instant at) {
        dropped.add(asked.subjectId());
    }
}
