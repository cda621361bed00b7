package org.qingshou.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassificationSpreadTest {
    @ParameterizedTest
    @CsvSource({
        "false, 99.99, 1000.00, false",
        "false, 100.00, 1000.00, false",
        "false, 100.01, 1000.00, true",
        "true, 900.00, 1000.00, false",
        "false, 0.00, 0.00, false",
        "false, 0.01, 0.01, true"
    })
    void moreThanATenthOfACompanysClaimsMakesAllBad(boolean retail, BigDecimal bad, BigDecimal all, boolean allBad) {
        assertThat(ClassificationSpread.STATUTORY.allBad(retail, bad, all)).isEqualTo(allBad);
    }
}
