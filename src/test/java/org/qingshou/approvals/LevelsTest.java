package org.qingshou.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingshou.kernel.BranchCode;

/** How many yeses a sum needs, from whom, and whose policy counts. */
class LevelsTest {
    private static final BranchCode TOWN = new BranchCode("town");
    private static final BranchCode CITY = new BranchCode("city");
    private static final BranchCode HEAD = new BranchCode("head");
    private static final List<BranchCode> PATH = List.of(TOWN, CITY, HEAD);
    private static final List<BigDecimal> LIMITS = amounts("10000", "100000");

    private static List<BigDecimal> amounts(String... amounts) {
        return List.of(amounts).stream().map(BigDecimal::new).toList();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "10000.00, 1", "10000.01, 2", "100000, 2", "100000.01, 3", "9999999, 3"})
    void eachLimitThatIsExceededNeedsOneYesMore(BigDecimal amount, int levels) {
        assertThat(Levels.needed(amount, LIMITS, List.of(), 3)).isEqualTo(levels);
    }

    @Test
    void thereAreNoMoreLevelsThanBranchesButAlwaysTwoPairsOfEyes() {
        BigDecimal much = new BigDecimal("500000");
        assertThat(Levels.needed(much, LIMITS, List.of(), 2)).isEqualTo(2);
        assertThat(Levels.needed(much, LIMITS, List.of(), 1)).isEqualTo(2);
    }

    @Test
    void aPolicyAddsLevelsAndTakesNoneAway() {
        BigDecimal amount = new BigDecimal("20000");
        assertThat(Levels.needed(amount, LIMITS, amounts("5000", "15000"), 3)).isEqualTo(3);
        assertThat(Levels.needed(amount, LIMITS, amounts("900000"), 3)).isEqualTo(2);
    }

    @Test
    void theNextYesComesFromTheNextBranchAndFromTheHighestWhereThereIsNone() {
        assertThat(Levels.deciding(PATH, 0)).isEqualTo(TOWN);
        assertThat(Levels.deciding(PATH, 1)).isEqualTo(CITY);
        assertThat(Levels.deciding(PATH, 5)).isEqualTo(HEAD);
    }

    @Test
    void theNearestBranchThatSaysSomethingCountsThenTheKindThenTheBank() {
        ApprovalSettings settings = new ApprovalSettings(
                30,
                3,
                Map.of("APR_PLAN", new ApprovalSettings.Kind(20, amounts("1"))),
                Map.of(
                        "city", Map.of("APR_PLAN", new ApprovalSettings.Kind(10, null)),
                        "head", Map.of("APR_PLAN", new ApprovalSettings.Kind(5, amounts("2")))));
        assertThat(settings.expireDays("APR_PLAN", PATH)).isEqualTo(10);
        assertThat(settings.limits("APR_PLAN", PATH)).isEqualTo(amounts("2"));
        assertThat(settings.expireDays("APR_PLAN", List.of(new BranchCode("other"))))
                .isEqualTo(20);
        assertThat(settings.expireDays("APR_RECALL", PATH)).isEqualTo(30);
        assertThat(settings.limits("APR_RECALL", PATH)).isEmpty();
    }
}
