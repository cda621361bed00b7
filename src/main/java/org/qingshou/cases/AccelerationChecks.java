package org.qingshou.cases;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.approvals.subject.Line;
import org.qingshou.compliance.LimitationPeriod;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.LoanAccelerations;
import org.springframework.stereotype.Component;

/** What a declaration that the whole is due must name, and what stands against it. */
@Component
class AccelerationChecks {
    private static final int LONGEST_CLAUSE = 120;
    private static final int LONGEST_NUMBER = 80;
    private static final int LONGEST_REASON = 500;
    private static final int MOST_MISSED = 600;

    private final Cases cases;
    private final LoanAccelerations ledger;

    AccelerationChecks(Cases cases, LoanAccelerations ledger) {
        this.cases = cases;
        this.ledger = ledger;
    }

    /** @return the instalments missed, where that is the ground */
    @Nullable
    Integer check(AccelerationWish wish, LocalDate today) {
        if (wish.loans().isEmpty()) throw Refused.badInput("acceleration.loans");
        if (wish.ground() == null) throw Refused.badInput("acceleration.ground");
        text(wish.clause(), LONGEST_CLAUSE, "acceleration.clause");
        Integer missed = wish.ground() == AccelerationGround.MISSED_INSTALMENTS ? missed(wish) : null;
        if (wish.contract() == null) throw Refused.badInput("acceleration.contract");
        text(wish.reason(), LONGEST_REASON, "acceleration.reason");
        if (!ledger.dueAlready(wish.loans(), today).isEmpty()) throw Refused.conflict("acceleration.due-already");
        return missed;
    }

    private Integer missed(AccelerationWish wish) {
        Integer missed = wish.missed();
        if (missed == null || missed < 1 || missed > MOST_MISSED) throw Refused.badInput("acceleration.missed");
        if (!ledger.overdue(wish.loans()).containsAll(wish.loans())) throw Refused.conflict("acceleration.not-overdue");
        return missed;
    }

    /** Whoever is protected by a hold is not pressed for all of it. */
    List<Line> held(CaseId id, LocalDate today) {
        return cases.holds(id, today).stream()
                .filter(Cases.Hold::stopsPress)
                .findFirst()
                .map(hold -> List.of(Line.of("acceleration.held", "#hold." + hold.code())))
                .orElse(List.of());
    }

    /** What stands in the way of a yes. */
    List<Line> against(Acceleration acceleration, LocalDate today) {
        if (acceleration.state() != AccelerationState.PROPOSED)
            return List.of(Line.of("acceleration.not", "#acceleration-state." + acceleration.state()));
        CaseView theCase = cases.get(acceleration.caseId());
        if (theCase.state() == CaseState.CLOSED) return List.of(Line.of("cases.closed", theCase.caseNo()));
        if (!ledger.dueAlready(acceleration.loans(), today).isEmpty())
            return List.of(Line.of("acceleration.due-already"));
        return cured(acceleration) ? List.of(Line.of("acceleration.cured")) : held(acceleration.caseId(), today);
    }

    /** Whether the missed instalments that it is based on have been paid. */
    boolean cured(Acceleration acceleration) {
        return acceleration.ground() == AccelerationGround.MISSED_INSTALMENTS
                && ledger.overdue(acceleration.loans()).isEmpty();
    }

    /** @return the day from which the whole is due */
    LocalDate check(Acceleration acceleration, NoticeArrival arrival, LocalDate today) {
        ServiceMethod way = arrival.way();
        if (way == null) throw Refused.badInput("acceleration.way");
        if (!LimitationPeriod.STATUTORY.proven("LIM_DEMAND_SERVED", way.name()))
            throw Refused.badInput("acceleration.unproven", "#service-method." + way);
        text(arrival.noticeNo(), LONGEST_NUMBER, "acceleration.notice-no");
        LocalDate allowed = acceleration.decidedOn();
        LocalDate arrived = arrival.arrivedOn();
        if (arrived == null || arrived.isAfter(today) || (allowed != null && arrived.isBefore(allowed)))
            throw Refused.badInput("acceleration.arrived", String.valueOf(allowed));
        if (arrival.proof() == null) throw Refused.badInput("acceleration.proof");
        if (cured(acceleration)) throw Refused.conflict("acceleration.cured");
        return arrived;
    }

    private static void text(String given, int longest, String key) {
        if (given.isBlank() || given.length() > longest) throw Refused.badInput(key, Integer.toString(longest));
    }
}
