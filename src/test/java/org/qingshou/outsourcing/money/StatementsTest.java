package org.qingshou.outsourcing.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.qingshou.testing.Refusals.refused;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingshou.access.BranchScope;
import org.qingshou.access.Roles;
import org.qingshou.approvals.Decision;
import org.qingshou.compliance.ExportVolume;
import org.qingshou.exports.ExportPass;
import org.qingshou.exports.ExportWish;
import org.qingshou.exports.Exports;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Refused;
import org.qingshou.outsourcing.PlacementWorld;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.context.WebApplicationContext;

/** Tariffs under four eyes, and statements from their draft to the next month's corrections. */
@QingshouTest
class StatementsTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    @TempDir
    Path folder;

    @Autowired
    WebApplicationContext context;

    @Autowired
    Tariffs tariffs;

    @Autowired
    Statements statements;

    @Autowired
    StatementRows rows;

    @Autowired
    StatementRun run;

    @Autowired
    Adjustments adjustments;

    @Autowired
    ComparisonDesk comparison;

    @Autowired
    StatementDesk desk;

    @Autowired
    OwnStatements own;

    @Autowired
    Exports exports;

    @Autowired
    JdbcClient jdbc;

    private PlacementWorld world;
    private MoneyWorld money;

    @BeforeEach
    void anAgencyWithATariff() {
        world = new PlacementWorld(context, folder);
        money = new MoneyWorld(world);
        money.tariff(MARCH, MoneyWorld.tenPercent());
    }

    @AfterEach
    void close() {
        world.close();
    }

    private List<StatementLine> lines(UUID statement) {
        return rows.lines(statement, BranchScope.ALL, 0, 100);
    }

    @Test
    void aTariffHoldsOnlyAfterASecondPersonsYes() {
        UUID request = tariffs.propose(
                world.agencyCode, APRIL, MoneyWorld.tenPercent(), "降费", PlacementWorld.BRANCH, PlacementWorld.MANAGER);
        assertThat(tariffs.of(world.agencyCode))
                .extracting(TariffVersion::number, TariffVersion::state)
                .containsExactly(tuple(2, TariffVersion.State.ASKED), tuple(1, TariffVersion.State.IN_FORCE));
        assertThatThrownBy(() -> money.approvals().decide(request, new Decision.Approve(), PlacementWorld.MANAGER))
                .isInstanceOf(Refused.class);
        money.approvals().decide(request, new Decision.Reject("不同意"), MoneyWorld.CHECKER);
        assertThat(tariffs.of(world.agencyCode).getFirst().state()).isEqualTo(TariffVersion.State.REJECTED);
    }

    @Test
    void whatIsStoredIsWhatWasAgreed() {
        Tariff terms = new Tariff(
                List.of(
                        MoneyWorld.percent("0", "8"),
                        MoneyWorld.percent("20", "10.5"),
                        new Rate(
                                org.qingshou.ledger.Bucket.D361,
                                2,
                                java.math.BigDecimal.ZERO,
                                Rate.Kind.FIXED,
                                new java.math.BigDecimal("200.00"))),
                Money.of("30"),
                Money.of("50"),
                Money.of("5000"),
                java.util.Set.of(PaidBy.PAY_BORROWER, PaidBy.PAY_COURT));
        money.tariff(APRIL, terms);
        assertThat(tariffs.of(world.agencyCode).getFirst().terms()).isEqualTo(terms);
    }

    @Test
    void aStatementHoldsTheMonthsPaymentsAndIsDrawnAnewUntilItIsClosed() {
        UUID placement = money.placed(MARCH.plusDays(4));
        money.pays(placement, MARCH.plusDays(3), "50.00", PaidBy.PAY_BORROWER);
        UUID counted = money.pays(placement, MARCH.plusDays(10), "1000.00", PaidBy.PAY_BORROWER);
        UUID setOff = money.pays(placement, MARCH.plusDays(11), "300.00", PaidBy.PAY_SETOFF);
        money.pays(placement, APRIL, "70.00", PaidBy.PAY_BORROWER);
        UUID id = money.draw(MARCH.plusDays(20));
        assertThat(statements.get(id)).satisfies(draft -> {
            assertThat(draft.month()).isEqualTo(YearMonth.from(MARCH));
            assertThat(draft.whole()).isFalse();
        });
        assertThat(money.draw(MARCH.plusDays(30))).isEqualTo(id);
        Statement whole = statements.get(id);
        assertThat(whole.whole()).isTrue();
        assertThat(lines(id))
                .extracting(StatementLine::paymentNo, StatementLine::commission)
                .containsExactly(
                        tuple(MoneyWorld.number(counted), Money.of("100.00")),
                        tuple(MoneyWorld.number(setOff), Money.ZERO));
        assertThat(whole.sums().placedCases()).isEqualTo(1);
        assertThat(whole.sums().placed()).isEqualTo(Money.of("12345.67"));
        assertThat(whole.sums().recovered()).isEqualTo(Money.of("1000.00"));
        // 1000 / 12345.67 = 8.1000…
        assertThat(whole.sums().rate()).isEqualByComparingTo("8.10");
        assertThat(whole.sums().total()).isEqualTo(Money.of("100.00"));
        assertThat(rows.batches(id)).singleElement().satisfies(batch -> {
            assertThat(batch.placedCases()).isEqualTo(1);
            assertThat(batch.commission()).isEqualTo(Money.of("100.00"));
        });
    }

    @Test
    void aMonthIsClosedByAnotherPersonOnceItIsOverAndNeverChangesAgain() {
        UUID placement = money.placed(MARCH.plusDays(4));
        UUID paid = money.pays(placement, MARCH.plusDays(10), "1000.00", PaidBy.PAY_BORROWER);
        UUID early = money.draw(MARCH.plusDays(20));
        refused(
                "money.statement.early",
                () -> statements.ask(early, "核对无误", PlacementWorld.BRANCH, PlacementWorld.MANAGER));
        UUID march = money.draw(APRIL);
        statements.ask(march, "核对无误", PlacementWorld.BRANCH, PlacementWorld.MANAGER);
        UUID request = money.approvals()
                .open(StatementApproval.KIND, march.toString())
                .orElseThrow()
                .requestId();
        assertThat(run.draw(world.agencyCode, APRIL)).as("it waits").isEmpty();
        assertThatThrownBy(() -> money.approvals().decide(request, new Decision.Approve(), PlacementWorld.MANAGER))
                .isInstanceOf(Refused.class);
        money.approvals().decide(request, new Decision.Approve(), MoneyWorld.CHECKER);
        Statement closed = statements.get(march);
        assertThat(closed.state()).isEqualTo(StatementState.CLOSED);
        assertThat(closed.sha256()).isEqualTo(statements.sha256(march));

        money.reverses(placement, APRIL.plusDays(2), "1000.00", paid);
        money.pays(placement, MARCH.plusDays(30), "200.00", PaidBy.PAY_BORROWER);
        UUID april = money.draw(APRIL.plusDays(29));
        assertThat(april).isNotEqualTo(march);
        assertThat(statements.get(march)).isEqualTo(closed);
        assertThat(lines(april))
                .extracting(StatementLine::kind, StatementLine::commission)
                .containsExactly(
                        tuple(LineKind.MONEY, Money.of("20.00")), tuple(LineKind.CORRECTION, Money.of("-100.00")));
        assertThat(statements.get(april).sums().corrections()).isEqualTo(Money.of("-100.00"));
        assertThat(statements.get(april).sums().total()).isEqualTo(Money.of("-80.00"));
        refused(
                "money.tariff.closed",
                () -> tariffs.propose(
                        world.agencyCode,
                        MARCH.plusDays(9),
                        MoneyWorld.tenPercent(),
                        "降费",
                        PlacementWorld.BRANCH,
                        PlacementWorld.MANAGER));
    }

    @Test
    void aRefusedStatementIsADraftAgain() {
        money.placed(MARCH.plusDays(4));
        UUID march = money.draw(APRIL);
        statements.ask(march, "核对无误", PlacementWorld.BRANCH, PlacementWorld.MANAGER);
        UUID request = money.approvals()
                .open(StatementApproval.KIND, march.toString())
                .orElseThrow()
                .requestId();
        money.approvals().decide(request, new Decision.Reject("漏一笔"), MoneyWorld.CHECKER);
        assertThat(statements.get(march).state()).isEqualTo(StatementState.DRAFT);
        assertThat(money.draw(APRIL)).isEqualTo(march);
    }

    @Test
    void moneyAfterTheRecallEarnsNothing() {
        UUID placement = money.placed(MARCH.plusDays(4));
        jdbc.sql("UPDATE placement SET recalled_at = :at WHERE id = :id")
                .param(
                        "at",
                        org.qingshou.kernel.Utc.of(MARCH.plusDays(9)
                                .atTime(9, 0)
                                .atZone(BusinessClock.DEFAULT_ZONE)
                                .toInstant()))
                .param("id", placement)
                .update();
        money.pays(placement, MARCH.plusDays(9), "100.00", PaidBy.PAY_BORROWER);
        money.pays(placement, MARCH.plusDays(10), "500.00", PaidBy.PAY_BORROWER);
        assertThat(lines(money.draw(APRIL)))
                .extracting(StatementLine::commission)
                .containsExactly(Money.of("10.00"));
    }

    @Test
    void theStageIsKeptWhenTheAgencyBegins() {
        UUID placement = money.placed(MARCH.plusDays(4));
        assertThat(jdbc.sql("SELECT stage FROM placement_stage WHERE placement_id = :p")
                        .param("p", placement)
                        .query((rs, n) -> rs.getString("stage"))
                        .single())
                .isEqualTo("D271_360");
    }

    @Test
    void anAdjustmentStandsOnTheNextDraftOnceASecondPersonSaidYes() {
        UUID placement = money.placed(MARCH.plusDays(4));
        money.pays(placement, MARCH.plusDays(10), "1000.00", PaidBy.PAY_BORROWER);
        UUID march = money.draw(APRIL);
        money.close(march);
        UUID request = adjustments.ask(
                march, placement, Money.of("12.34"), "机构漏计", PlacementWorld.BRANCH, PlacementWorld.MANAGER);
        UUID april = money.draw(APRIL.plusDays(29));
        assertThat(lines(april)).isEmpty();
        assertThatThrownBy(() -> money.approvals().decide(request, new Decision.Approve(), PlacementWorld.MANAGER))
                .isInstanceOf(Refused.class);
        money.approvals().decide(request, new Decision.Approve(), MoneyWorld.CHECKER);
        assertThat(money.draw(APRIL.plusDays(29))).isEqualTo(april);
        assertThat(lines(april)).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(LineKind.ADJUSTMENT);
            assertThat(line.placement()).isEqualTo(placement);
            assertThat(line.commission()).isEqualTo(Money.of("12.34"));
        });
        assertThat(adjustments.about(march))
                .singleElement()
                .satisfies(one -> assertThat(one.onMonth()).isEqualTo(APRIL));
        assertThat(statements.get(april).sums().adjustments()).isEqualTo(Money.of("12.34"));
        money.close(april);
        assertThat(lines(money.draw(LocalDate.of(2026, 5, 31)))).as("once only").isEmpty();
        refused(
                "money.adjustment.amount",
                () -> adjustments.ask(
                        march, placement, Money.ZERO, "无", PlacementWorld.BRANCH, PlacementWorld.MANAGER));
        refused(
                "money.adjustment.placement",
                () -> adjustments.ask(
                        march, UUID.randomUUID(), Money.of("1"), "无", PlacementWorld.BRANCH, PlacementWorld.MANAGER));
    }

    @Test
    void theAgencysFileIsKeptWholeOrNotAtAllAndComparedWithOurs() {
        UUID placement = money.placed(MARCH.plusDays(4));
        money.pays(placement, MARCH.plusDays(10), "1000.00", PaidBy.PAY_BORROWER);
        UUID march = money.draw(APRIL);
        world.as(PlacementWorld.MANAGER, Roles.MANAGER, () -> {
            comparison.read(march, file("packageId,paidOn,amount,commission\n" + placement + ",2026-03-11,1000,110\n"));
            refused(
                    "money.theirs.amount",
                    () -> comparison.read(
                            march, file("packageId,commission\n" + placement + ",1\n" + placement + ",x\n")));
            assertThat(comparison.compare(march)).singleElement().satisfies(row -> {
                assertThat(row.result()).isEqualTo(Compared.Result.DIFFERENT);
                assertThat(row.difference()).isEqualTo(Money.of("10.00"));
            });
            return null;
        });
    }

    private static InputStream file(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theAgencyReadsItsOwnOnceItIsClosed() {
        UUID placement = money.placed(MARCH.plusDays(4));
        money.pays(placement, MARCH.plusDays(10), "1000.00", PaidBy.PAY_BORROWER);
        UUID march = money.draw(APRIL);
        ActorId person = new ActorId("hx.money");
        world.agencyPerson(person.value());
        world.as(person, Roles.AGENCY, () -> {
            assertThat(own.count()).isZero();
            refused("money.statement.unknown", () -> own.get(march));
            return null;
        });
        money.close(march);
        world.as(person, Roles.AGENCY, () -> {
            assertThat(own.page(0, 10)).extracting(Statement::id).containsExactly(march);
            assertThat(own.lines(march, 0, 10)).hasSize(1);
            assertThatThrownBy(() -> desk.page(0, 10)).isInstanceOf(AccessDeniedException.class);
            return null;
        });
        world.as(PlacementWorld.OFFICER, Roles.OFFICER, () -> {
            assertThatThrownBy(() -> desk.get(march)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> own.get(march)).isInstanceOf(AccessDeniedException.class);
            return null;
        });
    }

    @Test
    void thePaperIsWrittenUnderAPassAndCounted() {
        UUID placement = money.placed(MARCH.plusDays(4));
        money.pays(placement, MARCH.plusDays(10), "1000.00", PaidBy.PAY_BORROWER);
        UUID march = money.draw(APRIL);
        byte[] pdf = world.as(PlacementWorld.MANAGER, Roles.MANAGER, () -> {
            ExportWish wish = new ExportWish(
                    StatementDesk.FILE, march.toString(), "agency-statements/" + march, ExportVolume.Data.NONE, 1);
            ExportPass pass = exports.issue(wish, null);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            desk.print(march, pass, out);
            assertThatThrownBy(() -> desk.print(march, pass, out)).isInstanceOf(Refused.class);
            return out.toByteArray();
        });
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }
}
