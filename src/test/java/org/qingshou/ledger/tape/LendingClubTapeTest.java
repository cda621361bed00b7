package org.qingshou.ledger.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Branches;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real tape of 10,000 loans without loan numbers, with percent rates and with status words instead of days. */
@QingshouTest
class LendingClubTapeTest {
    private static final String FILE = "lendingclub_2018q1.csv";
    private static final LocalDate AS_OF = LocalDate.of(2018, 6, 30);

    @Autowired
    Tapes tapes;

    @Autowired
    MappingProfiles profiles;

    @Autowired
    Branches branches;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void branch() {
        Books.branches(branches, "T101");
    }

    @Test
    void theHeadersSuggestBalanceRateAndInstalment() {
        Inspection file = tapes.inspect(Books.upload(tapes, RealFiles.bytes(FILE)));
        assertThat(file.form().header()).hasSize(55);
        assertThat(file.suggested().rule(CanonicalColumn.PRINCIPAL_OUTSTANDING))
                .hasValueSatisfying(rule -> assertThat(rule.column()).isEqualTo("balance"));
        assertThat(file.suggested().rule(CanonicalColumn.INTEREST_RATE))
                .hasValueSatisfying(rule -> assertThat(rule.percent()).isTrue());
        assertThat(file.suggested().rule(CanonicalColumn.INSTALMENT_AMOUNT)).isPresent();
    }

    @Test
    void everyLoanArrivesAndTheSumsOfEachStatusAreThoseOfTheFile() {
        String source = "lc-" + UUID.randomUUID();
        MappingProfile profile = profiles.parse(RealFiles.profile("lendingclub"));
        RealFiles.assertNoColumnIsLost(RealFiles.bytes(FILE), profile, AS_OF);
        TapeStatus status = tapes.importNow(
                Books.request(Books.upload(tapes, RealFiles.bytes(FILE)), source, AS_OF, TapeKind.FULL_BOOK, profile),
                Books.TESTER);
        RealFiles.assertAddsUp(status, 10_000);
        assertThat(List.of(status.read(), status.added(), status.rejected())).containsExactly(10_000L, 10_000L, 0L);
        assertThat(sum(source, null)).isEqualTo(new Sum(9375 + 447, "141589488.17"));
        assertThat(count(source, "class_bank = 'SUBSTANDARD' AND scope = 'SCOPE_CONSUMER'"))
                .isEqualTo(66);
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

    private long count(String source, String where) {
        return jdbc.sql("SELECT COUNT(*) FROM loan WHERE source = :s AND " + where)
                .param("s", source)
                .query(Long.class)
                .single();
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
