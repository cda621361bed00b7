package org.qingshou.cases.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.PlanView;

/** The published shape of repayment plans; who asked and why does not leave. */
final class PlanJson {
    private PlanJson() {}

    record All(List<Plan> items) {
        static All of(List<PlanView> plans) {
            return new All(plans.stream().map(Plan::of).toList());
        }
    }

    record Plan(
            UUID id,
            String state,
            BigDecimal amount,
            BigDecimal received,
            String rhythm,
            String basis,
            boolean chargesGoOn,
            LocalDate proposedOn,
            @Nullable LocalDate endedOn,
            @Nullable String endReason,
            List<Instalment> instalments) {
        static Plan of(PlanView plan) {
            return new Plan(
                    plan.id(),
                    plan.state().name(),
                    plan.amount().amount(),
                    plan.received().amount(),
                    plan.rhythm().name(),
                    plan.basis().name(),
                    plan.chargesGoOn(),
                    plan.proposedOn(),
                    plan.endedOn(),
                    plan.endReason(),
                    plan.instalments().stream().map(Instalment::of).toList());
        }
    }

    record Instalment(int no, LocalDate dueOn, BigDecimal amount, BigDecimal received, String state) {
        static Instalment of(PlanView.Instalment instalment) {
            return new Instalment(
                    instalment.no(),
                    instalment.dueOn(),
                    instalment.amount().amount(),
                    instalment.received().amount(),
                    instalment.state().name());
        }
    }
}
