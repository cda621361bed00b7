package org.qingshou.outsourcing.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingshou.testing.Refusals.refused;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qingshou.kernel.Money;
import org.qingshou.ledger.Bucket;

/** What a tariff may say, and which of its lines holds for which case. */
class TariffTest {
    private static Rate rate(@Nullable Bucket stage, int round, String from, String value) {
        return new Rate(stage, round, new BigDecimal(from), Rate.Kind.PERCENT, new BigDecimal(value));
    }

    private static Tariff of(Rate... rates) {
        return new Tariff(List.of(rates), Money.ZERO, null, null, PaidBy.BY_DEFAULT);
    }

    private static Tariff bounded(@Nullable String minimum, @Nullable String cap, String fee, PaidBy... sources) {
        return new Tariff(
                List.of(rate(null, 1, "0", "10")),
                Money.of(fee),
                minimum == null ? null : Money.of(minimum),
                cap == null ? null : Money.of(cap),
                Set.of(sources));
    }

    @Test
    void whatCannotBeIsRefusedWithTheMend() {
        refused("money.tariff.everyStage", () -> of(rate(Bucket.D361, 1, "0", "10")));
        refused("money.tariff.everyStage", () -> of(rate(null, 2, "0", "10")));
        refused("money.tariff.round", () -> of(rate(null, 1, "0", "10"), rate(null, 0, "0", "10")));
        refused("money.tariff.rate", () -> of(rate(null, 1, "0", "10"), rate(null, 1, "100", "10")));
        refused("money.tariff.negative", () -> of(rate(null, 1, "0", "-1")));
        refused("money.tariff.percent", () -> of(rate(null, 1, "0", "100.001")));
        refused("money.tariff.twice", () -> of(rate(null, 1, "0", "10"), rate(null, 1, "0.00", "11")));
        refused("money.tariff.fromZero", () -> of(rate(null, 1, "5", "10")));
        refused(
                "money.tariff.fen",
                () -> of(new Rate(null, 1, BigDecimal.ZERO, Rate.Kind.FIXED, new BigDecimal("1.005"))));
        refused("money.tariff.cap", () -> bounded("50", "40", "0", PaidBy.PAY_BORROWER));
        refused("money.tariff.negative", () -> bounded("0", null, "0", PaidBy.PAY_BORROWER));
        refused("money.tariff.negative", () -> bounded(null, null, "-1", PaidBy.PAY_BORROWER));
        refused("money.tariff.newLoan", () -> bounded(null, null, "0", PaidBy.PAY_NEW_LOAN));
    }

    @Test
    void aStageWithoutALineForThisPlacingFallsBackOnEveryStage() {
        Tariff tariff = of(rate(null, 1, "0", "10"), rate(Bucket.D361, 2, "0", "30"));
        assertThat(tariff.scale(Bucket.D361, 1).rates()).containsExactly(rate(null, 1, "0", "10"));
        assertThat(tariff.scale(Bucket.D361, 3).rates()).containsExactly(rate(Bucket.D361, 2, "0", "30"));
        assertThat(tariff.scale(null, 5).rates()).containsExactly(rate(null, 1, "0", "10"));
    }

    @Test
    void theBanksOwnAndOthersMoneyEarnsNothingUnlessTheContractSaysSo() {
        assertThat(PaidBy.BY_DEFAULT)
                .containsExactlyInAnyOrder(
                        PaidBy.PAY_BORROWER, PaidBy.PAY_GUARANTOR, PaidBy.PAY_VOLUNTEER, PaidBy.PAY_RECEIVABLE);
        assertThat(PaidBy.choice()).isEqualTo(EnumSet.complementOf(EnumSet.of(PaidBy.PAY_NEW_LOAN)));
        assertThat(Arrays.stream(PaidBy.values()).map(Enum::name)).allMatch(code -> code.startsWith("PAY_"));
    }
}
