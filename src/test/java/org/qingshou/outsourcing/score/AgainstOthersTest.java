package org.qingshou.outsourcing.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qingshou.kernel.Money;

/** An agency is measured by what others bring in of the same kinds of cases, not by what it was given. */
class AgainstOthersTest {
    @Test
    void whoHasTheHarderCasesIsNotBehindForIt() {
        List<Stratum> strata = List.of(
                stratum("A", "hard", 10, "1000.00", "50.00"),
                stratum("A", "easy", 1, "100.00", "50.00"),
                stratum("B", "hard", 1, "100.00", "4.00"),
                stratum("B", "easy", 10, "1000.00", "400.00"));
        AgainstOthers a = AgainstOthers.of("A", strata);
        AgainstOthers b = AgainstOthers.of("B", strata);
        assertThat(a.rate()).isEqualByComparingTo("9.09");
        assertThat(b.rate()).isEqualByComparingTo("36.73");
        assertThat(a.others()).isEqualByComparingTo("7.27");
        assertThat(a.ahead()).isEqualByComparingTo("1.82");
        assertThat(b.ahead()).isNegative();
    }

    @Test
    void whatNobodyElseHadIsLeftOutOnBothSides() {
        List<Stratum> strata = List.of(
                stratum("A", "shared", 2, "100.00", "10.00"),
                stratum("A", "own", 5, "900.00", "900.00"),
                stratum("B", "shared", 2, "100.00", "20.00"));
        AgainstOthers a = AgainstOthers.of("A", strata);
        assertThat(a.compared()).isEqualTo(2);
        assertThat(a.own()).isEqualByComparingTo("10.00");
        assertThat(a.others()).isEqualByComparingTo("20.00");
    }

    @Test
    void whereNothingIsComparableNothingIsSaid() {
        AgainstOthers alone = AgainstOthers.of("A", List.of(stratum("A", "x", 2, "100.00", "10.00")));
        assertThat(alone.rate()).isEqualByComparingTo("10.00");
        assertThat(alone.ahead()).isNull();
        assertThat(alone.compared()).isZero();
    }

    @Test
    void thoseOfWhomNothingIsComparableStandLast() {
        List<Scorecard> ranked = ScoreDesk.ranked(List.of(
                card("ALONE", "50.00", null, null),
                card("WORSE", "9.00", "9.00", "10.00"),
                card("BETTER", "8.00", "8.00", "5.00")));
        assertThat(ranked).extracting(Scorecard::agency).containsExactly("BETTER", "WORSE", "ALONE");
        assertThat(ranked).extracting(Scorecard::place).containsExactly(1, 2, 3);
    }

    private static Scorecard card(String agency, String rate, @Nullable String own, @Nullable String others) {
        return new Scorecard(
                0,
                agency,
                agency,
                1,
                BigDecimal.ONE,
                BigDecimal.ZERO,
                new BigDecimal(rate),
                own == null ? null : new BigDecimal(own),
                others == null ? null : new BigDecimal(others),
                1,
                0,
                0,
                2000,
                3,
                0,
                null,
                null);
    }

    @Test
    void complaintsAreToldPerThousandContacts() {
        assertThat(card("A", "1.00", null, null).complaintsPerThousand()).isEqualByComparingTo("1.5");
    }

    private static Stratum stratum(String agency, String kind, int cases, String amount, String recovered) {
        return new Stratum(agency, kind, cases, Money.of(amount), Money.of(recovered));
    }
}
