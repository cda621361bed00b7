package org.qingshou.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Decision;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Money;
import org.qingshou.ledger.Bucket;
import org.qingshou.outsourcing.money.PaidBy;
import org.qingshou.outsourcing.money.Rate;
import org.qingshou.outsourcing.money.Tariff;
import org.qingshou.outsourcing.money.Tariffs;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the demo's agency earns: proposed by a branch's manager, allowed by the head office's. */
@Component
@Profile("demo")
class DemoTariff {
    private static final ActorId MAKER = new ActorId("zhao.min");
    private static final ActorId CHECKER = new ActorId("qian.jun");
    private static final String REASON = "按合同 WW-2026-017 附件二";

    private final Tariffs tariffs;
    private final Approvals approvals;

    DemoTariff(Tariffs tariffs, Approvals approvals) {
        this.tariffs = tariffs;
        this.approvals = approvals;
    }

    void agree(String agency, LocalDate from) {
        Tariff terms = new Tariff(
                List.of(
                        rate(null, 1, "0", "12"),
                        rate(null, 1, "5", "15"),
                        rate(null, 1, "10", "18"),
                        rate(null, 2, "0", "20"),
                        rate(Bucket.D361, 1, "0", "25"),
                        rate(Bucket.D361, 1, "5", "28")),
                Money.of("20.00"),
                Money.of("30.00"),
                Money.of("20000.00"),
                PaidBy.BY_DEFAULT);
        var request = tariffs.propose(agency, from, terms, REASON, DemoPeople.BRANCHES.getFirst(), MAKER);
        approvals.decide(request, new Decision.Approve(), CHECKER);
    }

    private static Rate rate(@Nullable Bucket stage, int fromRound, String fromRate, String percent) {
        return new Rate(stage, fromRound, new BigDecimal(fromRate), Rate.Kind.PERCENT, new BigDecimal(percent));
    }
}
