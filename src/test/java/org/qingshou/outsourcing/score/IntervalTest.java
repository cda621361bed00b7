package org.qingshou.outsourcing.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The intervals are those of the literature. */
class IntervalTest {
    /** Newcombe 1998 (Statistics in Medicine 17:857–872), table I, the score method without continuity correction. */
    @ParameterizedTest
    @CsvSource({"81,263,0.2553,0.3662", "15,148,0.0624,0.1605", "0,20,0.0000,0.1611", "1,29,0.0061,0.1718"})
    void aShareHasWilsonsInterval(int hits, int cases, double low, double high) {
        Interval share = Interval.wilson(hits, cases);
        assertThat(share.low()).isCloseTo(low, within(0.00006));
        assertThat(share.high()).isCloseTo(high, within(0.00006));
    }

    /** Newcombe 1998 (Statistics in Medicine 17:873–890), table II, method 10. */
    @ParameterizedTest
    @CsvSource({
        "56,70,48,80,0.0524,0.3339",
        "9,10,3,10,0.1705,0.8090",
        "6,7,2,7,0.0582,0.8062",
        "5,56,0,29,-0.0381,0.1926",
        "0,10,0,20,-0.1611,0.2775",
        "10,10,0,20,0.6791,1.0000"
    })
    void aDifferenceHasNewcombesInterval(int first, int ofFirst, int second, int ofSecond, double low, double high) {
        Interval difference = Interval.difference(Interval.wilson(first, ofFirst), Interval.wilson(second, ofSecond));
        assertThat(difference.low()).isCloseTo(low, within(0.00006));
        assertThat(difference.high()).isCloseTo(high, within(0.00006));
    }

    @Test
    void ofNoCasesEverythingIsPossibleAndNothingShown() {
        Interval nothing = Interval.wilson(0, 0);
        assertThat(nothing.low()).isZero();
        assertThat(nothing.high()).isOne();
        assertThat(Interval.difference(nothing, nothing).away()).isFalse();
    }
}
