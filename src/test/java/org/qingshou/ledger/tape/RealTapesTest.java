package org.qingshou.ledger.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Branches;
import org.qingshou.content.ByteSource;
import org.qingshou.content.TableFiles;
import org.qingshou.content.TableForm;
import org.qingshou.content.TableRow;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Real card and loan files through the profiles kept for them: their counts and sums are those of the files. */
@QingshouTest
class RealTapesTest {
    private static final LocalDate AS_OF = LocalDate.of(2018, 6, 30);

    @Autowired
    Tapes tapes;

    @Autowired
    MappingProfiles profiles;

    @Autowired
    Branches branches;

    @Autowired
    JdbcClient jdbc;

    private String source = "";

    @BeforeEach
    void branchAndSource() {
        Books.branches(branches, "T101");
        source = "re-" + UUID.randomUUID();
    }

    private TapeStatus take(byte[] file, MappingProfile profile, LocalDate asOf) {
        RealFiles.assertNoColumnIsLost(file, profile, asOf);
        return tapes.importNow(
                Books.request(Books.upload(tapes, file), source, asOf, TapeKind.FULL_BOOK, profile), Books.TESTER);
    }

    private MappingProfile profile(String name) {
        return profiles.parse(RealFiles.profile(name));
    }

    /** Loans by days past due on the as-of date. */
    private Map<Integer, Long> byDays(LocalDate asOf) {
        Map<Integer, Long> days = new TreeMap<>();
        jdbc.sql("""
                        SELECT COALESCE(DATEDIFF(:on, overdue_since), 0) AS days, COUNT(*) AS n FROM loan
                        WHERE source = :s GROUP BY days""").param("on", asOf).param("s", source).query(rs -> {
            days.put(rs.getInt("days"), rs.getLong("n"));
        });
        return days;
    }

    private static long between(Map<Integer, Long> byDays, int from, int to) {
        return byDays.entrySet().stream()
                .filter(entry -> entry.getKey() >= from && entry.getKey() <= to)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private String sum(String column) {
        return jdbc.sql("SELECT SUM(" + column + ") FROM loan WHERE source = :s")
                .param("s", source)
                .query(BigDecimal.class)
                .single()
                .toPlainString();
    }

    private long count(String where) {
        return jdbc.sql("SELECT COUNT(*) FROM loan WHERE source = :s AND " + where)
                .param("s", source)
                .query(Long.class)
                .single();
    }

    @Test
    void cardClientsAreCountedByMonthsLateAndNegativeBillsAreCredits() {
        TapeStatus status = take(RealFiles.bytes("uci_taiwan_card.csv"), profile("uci-taiwan-card"), AS_OF);
        RealFiles.assertAddsUp(status, 30_000);
        assertThat(List.of(status.added(), status.rejected())).containsExactly(30_000L, 0L);
        assertThat(byDays(AS_OF))
                .isEqualTo(Map.of(
                        0, 23_182L, 30, 3_688L, 60, 2_667L, 90, 322L, 120, 76L, 150, 26L, 180, 11L, 210, 9L, 240, 19L));
        assertThat(count("principal_outstanding < 0")).isEqualTo(590);
        assertThat(sum("principal_outstanding")).isEqualTo("1536699927.00");
        assertThat(status.messages())
                .contains(TapeMessage.of("tape.warn.credit", "590"), TapeMessage.of("tape.warn.scientific", "4168"));
    }

    @Test
    void withoutTheProfilesPermissionEachNegativeBillIsARejectedRow() {
        MappingProfile strict =
                profile("uci-taiwan-card").with(CanonicalColumn.PRINCIPAL_OUTSTANDING, ColumnRule.column("BILL_AMT1"));
        TapeStatus status = take(RealFiles.bytes("uci_taiwan_card.csv"), strict, AS_OF);
        RealFiles.assertAddsUp(status, 30_000);
        assertThat(List.of(status.added(), status.rejected())).containsExactly(29_410L, 590L);
        assertThat(tapes.rejected(status.id(), 0, 1000))
                .hasSize(590)
                .allMatch(row -> row.reason().equals("negative") && row.field().equals("principal_outstanding"));
    }

    @Test
    void ofMonthlyBalancesTheLatestOfEachLoanCountsAndTheOlderOnesAreLeftOut() {
        byte[] file = RealFiles.bytes("homecredit/credit_card_balance.csv");
        TapeStatus status = take(file, profile("homecredit-card-latest"), AS_OF);
        RealFiles.assertAddsUp(status, 20_000);
        assertThat(List.of(status.added(), status.leftOut(), status.rejected())).containsExactly(7_883L, 12_117L, 0L);
        assertThat(status.messages()).contains(TapeMessage.of("tape.message.older", "12117"));
        Map<Integer, Long> days = byDays(AS_OF);
        assertThat(List.of(between(days, 0, 0), between(days, 1, 30), between(days, 31, 90), between(days, 91, 9999)))
                .containsExactly(7_731L, 58L, 8L, 86L);
        assertThat(sum("principal_outstanding")).isEqualTo("455855864.09");
    }

    @Test
    void withTheMonthInTheKeyEveryMonthIsCountedInItsBucket() {
        byte[] file = RealFiles.bytes("homecredit/credit_card_balance.csv");
        TapeStatus status = take(file, profile("homecredit-card-months"), AS_OF);
        RealFiles.assertAddsUp(status, 20_000);
        assertThat(status.added()).isEqualTo(20_000);
        Map<Integer, Long> days = byDays(AS_OF);
        assertThat(List.of(between(days, 0, 0), between(days, 1, 30), between(days, 31, 90), between(days, 91, 9999)))
                .containsExactly(19_293L, 416L, 36L, 255L);
        assertThat(sum("principal_outstanding")).isEqualTo("1072162343.26");
        assertThat(count("principal_outstanding < 0")).isEqualTo(15);
    }

    @Test
    void withoutTheProfilesPermissionEachThirdDecimalIsARejectedRow() {
        MappingProfile strict = profile("homecredit-card-months")
                .with(
                        CanonicalColumn.PRINCIPAL_OUTSTANDING,
                        ColumnRule.column("AMT_RECEIVABLE_PRINCIPAL")
                                .allowing(Set.of(ReadingPermission.CREDIT_BALANCE)));
        TapeStatus status = take(RealFiles.bytes("homecredit/credit_card_balance.csv"), strict, AS_OF);
        RealFiles.assertAddsUp(status, 20_000);
        assertThat(List.of(status.added(), status.rejected())).containsExactly(20_000L - 3_564L, 3_564L);
    }

    @Test
    void aCzechBanksLoansAreReadWithSemicolonsShortDatesAndStatusesAndWhatWasPaidIsLeftOut() {
        LocalDate end = LocalDate.of(1998, 12, 31);
        MappingProfile profile = profile("berka-loan");
        TapeStatus status = take(RealFiles.bytes("berka/loan.csv"), profile, end);
        RealFiles.assertAddsUp(status, 682);
        assertThat(List.of(status.added(), status.leftOut(), status.rejected())).containsExactly(479L, 203L, 0L);
        assertThat(status.messages()).contains(TapeMessage.of("tape.message.filtered", "203"));
        assertThat(List.of(
                        count("class_bank = 'SUBSTANDARD'"),
                        count("class_bank = 'NORMAL'"),
                        count("class_bank = 'SPECIAL_MENTION'"),
                        count("overdue_since IS NOT NULL")))
                .containsExactly(31L, 403L, 45L, 76L);
        assertThat(count("disbursed_on BETWEEN '1993-01-01' AND '1998-12-31'")).isEqualTo(479);
        source = "re-" + UUID.randomUUID();
        TapeStatus all = take(RealFiles.bytes("berka/loan.csv"), profile.taking(List.of(), null), end);
        assertThat(all.added()).isEqualTo(682);
        assertThat(sum("original_amount")).isEqualTo("103261740.00");
        assertThat(count("product = 'finished, paid'")).isEqualTo(203);
    }

    @Test
    void instalmentsAreReadWithDaysRelativeToTheDateAndTheirDecimalsAsTheProfileSays() throws CellProblem {
        byte[] bytes = RealFiles.bytes("homecredit/installments_payments.csv");
        MappingProfile profile = profile("homecredit-instalments");
        RealFiles.assertNoColumnIsLost(bytes, profile, AS_OF);
        List<LoanRow> rows = good(bytes, profile);
        assertThat(rows).hasSize(20_000);
        assertThat(rows.stream().filter(row -> row.lastPaymentOn() == null)).hasSize(4);
        assertThat(rows.stream().filter(row -> daysLate(row) == 0)).hasSize(18_344);
        assertThat(rows.stream().filter(row -> daysLate(row) > 0)).hasSize(1_652);
        assertThat(rows.stream().filter(row -> daysLate(row) > 30)).hasSize(43);
        assertThat(rows.stream().filter(row -> daysLate(row) > 90)).hasSize(17);
        assertThat(rows.stream().filter(row -> compared(row) < 0)).hasSize(1_918);
        assertThat(rows.stream().filter(row -> compared(row) == 0)).hasSize(17_767);
        assertThat(rows.stream().filter(row -> row.lastPaymentAmount() != null && compared(row) > 0))
                .hasSize(311);
        // Counted on the file: 8,451 instalments and 8,260 payments have a third decimal, in 8,801 rows together.
        assertThat(20_000
                        - good(bytes, strict(profile, CanonicalColumn.INSTALMENT_AMOUNT, "AMT_INSTALMENT"))
                                .size())
                .isEqualTo(8_451);
        assertThat(20_000
                        - good(bytes, strict(profile, CanonicalColumn.LAST_PAYMENT_AMOUNT, "AMT_PAYMENT"))
                                .size())
                .isEqualTo(8_260);
    }

    private static MappingProfile strict(MappingProfile profile, CanonicalColumn column, String header) {
        return profile.with(column, ColumnRule.column(header));
    }

    private static int daysLate(LoanRow row) {
        LocalDate due = row.maturesOn();
        LocalDate paid = row.lastPaymentOn();
        return due == null || paid == null ? -1 : (int) Math.max(0, paid.toEpochDay() - due.toEpochDay());
    }

    /** Paid against due: less than 0 where too little was paid, 2 where nothing was. */
    private static int compared(LoanRow row) {
        BigDecimal paid = row.lastPaymentAmount();
        BigDecimal due = row.instalment();
        return paid == null || due == null ? 2 : paid.compareTo(due);
    }

    private static List<LoanRow> good(byte[] bytes, MappingProfile profile) {
        ByteSource file = () -> new ByteArrayInputStream(bytes);
        TableForm form = TableFiles.detect(file);
        RowReader reader = new RowReader(TapeKind.FULL_BOOK, profile, form, AS_OF, Set.of(), Set.of("T101"));
        List<LoanRow> rows = new ArrayList<>();
        TableFiles.read(file, form, row -> {
            if (reader.read(row) instanceof RowOutcome.Good good) rows.add(good.row());
            return true;
        });
        return rows;
    }

    @Test
    void theStreetsOfChinaAreReadInTheNationalEncoding() {
        byte[] utf8 = RealFiles.bytes("cn_divisions/streets.csv");
        byte[] national = new String(utf8, StandardCharsets.UTF_8).getBytes(Books.GB18030);
        List<TableRow> plain = rows(utf8, "UTF-8");
        assertThat(plain).hasSize(41_352);
        assertThat(rows(national, "GB18030")).isEqualTo(plain);
    }

    private static List<TableRow> rows(byte[] bytes, String charset) {
        ByteSource file = () -> new ByteArrayInputStream(bytes);
        TableForm form = TableFiles.detect(file);
        assertThat(form.charset()).isEqualTo(charset);
        List<TableRow> rows = new ArrayList<>();
        TableFiles.read(file, form, rows::add);
        return rows;
    }
}
