package org.qingshou.outsourcing.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.qingshou.testing.Refusals.refused;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qingshou.kernel.Money;
import org.qingshou.outsourcing.money.Compared.Result;

/** An agency's rows are put beside our lines, and a file that cannot be read says where. */
class MatchingTest {
    private static final UUID CASE = UUID.fromString("0198a000-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("0198a000-0000-7000-8000-000000000002");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private static StatementLine ours(
            int number, LineKind kind, UUID placement, @Nullable String paymentNo, String amount, String commission) {
        boolean money = LineKind.RECEIPTS.contains(kind);
        return new StatementLine(
                number,
                kind,
                placement,
                null,
                null,
                null,
                paymentNo,
                money ? DAY : null,
                money ? PaidBy.PAY_BORROWER : null,
                Money.of(amount),
                money ? BigDecimal.TEN : null,
                Money.of(commission));
    }

    private static Theirs theirs(
            int row, @Nullable UUID placement, String paymentNo, @Nullable String amount, String commission) {
        return new Theirs(
                row,
                placement,
                paymentNo,
                amount == null ? null : DAY,
                amount == null ? null : Money.of(amount),
                Money.of(commission));
    }

    @Test
    void byTheBanksNumberFirstThenByCaseDayAndAmountThenByCase() {
        List<Compared> compared = Matching.of(
                List.of(
                        ours(1, LineKind.MONEY, CASE, "Z1", "100.00", "10.00"),
                        ours(2, LineKind.MONEY, CASE, "Z2", "100.00", "10.00"),
                        ours(3, LineKind.MINIMUM, CASE, null, "0.00", "30.00")),
                List.of(
                        theirs(2, CASE, "", "100.00", "10.00"),
                        theirs(3, null, "Z1", null, "12.00"),
                        theirs(4, CASE, "", null, "30.00")));
        assertThat(compared)
                .extracting(
                        each -> each.theirs() == null ? 0 : each.theirs().row(),
                        Compared::result,
                        each -> each.difference().toString())
                .containsExactly(
                        tuple(3, Result.DIFFERENT, "2.00"),
                        tuple(2, Result.SAME, "0.00"),
                        tuple(4, Result.SAME, "0.00"));
    }

    @Test
    void whatOnlyOneSideHasIsTold() {
        List<Compared> compared = Matching.of(
                List.of(ours(1, LineKind.MONEY, CASE, "Z1", "100.00", "10.00")),
                List.of(theirs(2, OTHER, "", "50.00", "5.00")));
        assertThat(compared)
                .extracting(Compared::result, each -> each.difference().toString())
                .containsExactly(tuple(Result.ONLY_OURS, "-10.00"), tuple(Result.ONLY_THEIRS, "5.00"));
    }

    @Test
    void twoPaymentsOfOneDayAreNotTakenForEachOther() {
        List<Compared> compared = Matching.of(
                List.of(
                        ours(1, LineKind.MONEY, CASE, "Z1", "100.00", "10.00"),
                        ours(2, LineKind.MONEY, CASE, "Z2", "100.00", "8.00")),
                List.of(theirs(2, CASE, "", "100.00", "8.00"), theirs(3, CASE, "", "100.00", "10.00")));
        assertThat(compared).extracting(Compared::result).containsOnly(Result.SAME);
    }

    @Test
    void moneyThatEarnsNothingIsNoDifference() {
        assertThat(Matching.of(List.of(ours(1, LineKind.MONEY, CASE, "Z1", "100.00", "0.00")), List.of()))
                .isEmpty();
    }

    private static InputStream file(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileIsReadByItsColumnsInEitherLanguage() {
        assertThat(TheirFile.read(file("还款日期,案件包编号,金额,佣金\n2026/3/10," + CASE + ",\"1,000.00\",100\n")))
                .containsExactly(new Theirs(2, CASE, "", DAY, Money.of("1000.00"), Money.of("100.00")));
        assertThat(TheirFile.read(file("paymentNo,commission\nZ1,-5.5\n")))
                .containsExactly(new Theirs(2, null, "Z1", null, null, Money.of("-5.50")));
    }

    @Test
    void whatIsWrongInAFileIsNamedByItsRow() {
        refused("money.theirs.columns", () -> TheirFile.read(file("a,b\n1,2\n")));
        refused("money.theirs.commission", () -> TheirFile.read(file("packageId,commission\n" + CASE + ",\n")));
        refused("money.theirs.about", () -> TheirFile.read(file("packageId,commission\n,5\n")));
        refused("money.theirs.package", () -> TheirFile.read(file("packageId,commission\nx,5\n")));
        refused("money.theirs.amount", () -> TheirFile.read(file("packageId,commission\n" + CASE + ",1.005\n")));
        refused("money.theirs.amount", () -> TheirFile.read(file("packageId,commission\n" + CASE + ",1e99\n")));
        refused(
                "money.theirs.day",
                () -> TheirFile.read(file("packageId,paidOn,commission\n" + CASE + ",2026-13-01,5\n")));
    }
}
