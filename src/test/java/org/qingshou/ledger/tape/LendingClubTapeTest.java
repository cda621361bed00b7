package org.qingshou.ledger.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Branches;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real tape of 10,000 loans without loan numbers, with percent rates and with status words instead of days. */
@QingshouTest
class LendingClubTapeTest {
    private static final Path FILE = Path.of("..", "shared", "data", "lendingclub_2018q1.csv");
    private static final LocalDate AS_OF = LocalDate.of(2018, 6, 30);
    private static final Map<String, String> DAYS = Map.of(
            "Current", "0",
            "Fully Paid", "0",
            "In Grace Period", "15",
            "Late (16-30 days)", "30",
            "Late (31-120 days)", "120",
            "Charged Off", "361");

    @Autowired
    Tapes tapes;

    @Autowired
    Branches branches;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void fileAndBranch() {
        Assumptions.assumeTrue(Files.exists(FILE), "the real tape is not beside this project; skipped");
        Books.branches(branches, "T101");
    }

    private static MappingProfile mapping(Inspection file) {
        return file.suggested()
                .with(CanonicalColumn.LOAN_NO, ColumnRule.rowNumber("LC"))
                .with(CanonicalColumn.CUSTOMER_NO, ColumnRule.rowNumber("B"))
                .with(CanonicalColumn.CUSTOMER_NAME, ColumnRule.rowNumber("Borrower "))
                .with(CanonicalColumn.BRANCH_CODE, ColumnRule.constant("T101"))
                .with(CanonicalColumn.CURRENCY, ColumnRule.constant("USD"))
                .with(
                        CanonicalColumn.DISBURSED_ON,
                        ColumnRule.column("issue_month").withDate("MMM-yyyy"))
                .with(
                        CanonicalColumn.DAYS_PAST_DUE,
                        ColumnRule.column("loan_status").withValues(DAYS));
    }

    @Test
    void theHeadersSuggestBalanceRateAndInstalment() throws IOException {
        Inspection file = tapes.inspect(Books.upload(tapes, Files.readAllBytes(FILE)));
        assertThat(file.form().header()).hasSize(55);
        assertThat(file.suggested().rule(CanonicalColumn.PRINCIPAL_OUTSTANDING))
                .hasValueSatisfying(rule -> assertThat(rule.column()).isEqualTo("balance"));
        assertThat(file.suggested().rule(CanonicalColumn.INTEREST_RATE))
                .hasValueSatisfying(rule -> assertThat(rule.percent()).isTrue());
        assertThat(file.suggested().rule(CanonicalColumn.INSTALMENT_AMOUNT)).isPresent();
    }

    @Test
    void everyLoanArrivesAndTheSumsOfEachStatusAreThoseOfTheFile() throws IOException {
        String source = "lc-" + UUID.randomUUID();
        UUID upload = Books.upload(tapes, Files.readAllBytes(FILE));
        TapeStatus status = tapes.importNow(
                Books.request(upload, source, AS_OF, TapeKind.FULL_BOOK, mapping(tapes.inspect(upload))), Books.TESTER);
        assertThat(List.of(status.read(), status.added(), status.rejected())).containsExactly(10_000L, 10_000L, 0L);
        assertThat(sum(source, null)).isEqualTo(new Sum(9375 + 447, "141589488.17"));
        assertThat(sum(source, 15)).isEqualTo(new Sum(67, "1176943.68"));
        assertThat(sum(source, 30)).isEqualTo(new Sum(38, "607822.04"));
        assertThat(sum(source, 120)).isEqualTo(new Sum(66, "1214912.21"));
        assertThat(sum(source, 361)).isEqualTo(new Sum(7, "0.00"));
        assertThat(jdbc.sql("SELECT interest_rate FROM loan WHERE source = :s AND loan_no = 'LC1'")
                        .param("s", source)
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("0.1407");
    }

    private record Sum(long loans, String principal) {}

    private Sum sum(String source, @org.jspecify.annotations.Nullable Integer days) {
        return jdbc.sql("""
                        SELECT COUNT(*) AS n, SUM(principal_outstanding) AS total FROM loan WHERE source = :s
                            AND overdue_since <=> :since""")
                .param("s", source)
                .param("since", days == null ? null : AS_OF.minusDays(days))
                .query((rs, n) ->
                        new Sum(rs.getLong("n"), rs.getBigDecimal("total").toPlainString()))
                .single();
    }
}
