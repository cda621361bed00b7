package org.qingshou.outsourcing.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Decision;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Utc;
import org.qingshou.outsourcing.PlacementWorld;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Placements on days of the test's own, payments on their loans, and a tariff that a second person has allowed. */
public final class MoneyWorld {
    public static final ActorId CHECKER = new ActorId("os.qian");
    private final PlacementWorld world;
    private final JdbcClient jdbc;

    public MoneyWorld(PlacementWorld world) {
        this.world = world;
        this.jdbc = world.context.getBean(JdbcClient.class);
    }

    static Rate percent(String fromRate, String value) {
        return new Rate(null, 1, new BigDecimal(fromRate), Rate.Kind.PERCENT, new BigDecimal(value));
    }

    public static Tariff tenPercent() {
        return new Tariff(List.of(percent("0", "10")), Money.ZERO, null, null, PaidBy.BY_DEFAULT);
    }

    /** Proposed by one manager and allowed by the other. */
    public void tariff(LocalDate from, Tariff terms) {
        UUID request = world.context
                .getBean(Tariffs.class)
                .propose(world.agencyCode, from, terms, "合同约定", PlacementWorld.BRANCH, PlacementWorld.MANAGER);
        approvals().decide(request, new Decision.Approve(), CHECKER);
    }

    Approvals approvals() {
        return world.context.getBean(Approvals.class);
    }

    /** A case of 12,345.67 that the agency has had since this day. */
    public UUID placed(LocalDate from) {
        UUID placement = world.active(world.settledCase());
        jdbc.sql("UPDATE placement SET placed_at = :at, expires_on = :end WHERE id = :id")
                .param(
                        "at",
                        Utc.of(from.atTime(LocalTime.NOON)
                                .atZone(BusinessClock.DEFAULT_ZONE)
                                .toInstant()))
                .param("end", from.plusDays(90))
                .param("id", placement)
                .update();
        return placement;
    }

    public UUID pays(UUID placement, LocalDate on, String amount, PaidBy source) {
        return payment(placement, on, new BigDecimal(amount), source, null);
    }

    UUID reverses(UUID placement, LocalDate on, String amount, UUID payment) {
        return payment(placement, on, new BigDecimal(amount).negate(), PaidBy.PAY_BORROWER, number(payment));
    }

    static String number(UUID payment) {
        return "Z" + payment.toString().substring(24);
    }

    private UUID payment(UUID placement, LocalDate on, BigDecimal amount, PaidBy source, @Nullable String reversalOf) {
        UUID id = Ids.next();
        jdbc.sql("""
                        INSERT INTO payment (id, source, payment_no, loan_no, loan_id, paid_on, booked_on, amount, paid_by,
                            reversal_of, import_id, batch_id, applied, created_at)
                        SELECT :id, o.source, :no, o.loan_no, o.id, :on, :on, :amount, :by, :of, :id, :id, TRUE, :at
                        FROM placement_loan l JOIN loan o ON o.id = l.loan_id WHERE l.placement_id = :p LIMIT 1""")
                .param("id", id)
                .param("no", number(id))
                .param("on", on)
                .param("amount", amount)
                .param("by", source.name())
                .param("of", reversalOf)
                .param("at", Utc.of(on.atStartOfDay(BusinessClock.DEFAULT_ZONE).toInstant()))
                .param("p", placement)
                .update();
        return id;
    }

    CaseId caseOf(UUID placement) {
        return new CaseId(jdbc.sql("SELECT case_id FROM placement WHERE id = :id")
                .param("id", placement)
                .query((rs, n) -> rs.getObject("case_id", UUID.class))
                .single());
    }

    public UUID draw(LocalDate day) {
        return world.context
                .getBean(StatementRun.class)
                .draw(world.agencyCode, day)
                .orElseThrow();
    }

    /** Asked by one manager, closed by the other. */
    public void close(UUID statement) {
        Statements statements = world.context.getBean(Statements.class);
        statements.ask(statement, "核对无误", PlacementWorld.BRANCH, PlacementWorld.MANAGER);
        UUID request = approvals()
                .open(StatementApproval.KIND, statement.toString())
                .orElseThrow()
                .requestId();
        approvals().decide(request, new Decision.Approve(), CHECKER);
    }
}
