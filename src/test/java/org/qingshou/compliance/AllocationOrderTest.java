package org.qingshou.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qingshou.compliance.AllocationOrder.Part;

class AllocationOrderTest {
    private static final Map<Part, BigDecimal> DUE = Map.of(
            Part.FEES, money("10.00"),
            Part.INTEREST, money("20.00"),
            Part.COMPOUND, money("1.00"),
            Part.PENALTY, money("5.00"),
            Part.PRINCIPAL, money("1000.00"));

    @Test
    void costsComeBeforeInterestAndInterestBeforePrincipal() {
        assertThat(AllocationOrder.STATUTORY.allocate(money("33.50"), DUE, "SCOPE_BUSINESS", 200))
                .containsEntry(Part.FEES, money("10.00"))
                .containsEntry(Part.INTEREST, money("20.00"))
                .containsEntry(Part.COMPOUND, money("1.00"))
                .containsEntry(Part.PENALTY, money("2.50"))
                .containsEntry(Part.PRINCIPAL, money("0.00"));
    }

    @Test
    void aCardMoreThanNinetyDaysOverdueTakesPrincipalFirst() {
        assertThat(AllocationOrder.STATUTORY.allocate(money("100.00"), DUE, "SCOPE_CARD", 91))
                .containsEntry(Part.PRINCIPAL, money("100.00"));
        assertThat(AllocationOrder.STATUTORY.allocate(money("100.00"), DUE, "SCOPE_CARD", 90))
                .containsEntry(Part.PRINCIPAL, money("64.00"));
    }

    @Test
    void whatExceedsTheDebtIsInNoPart() {
        Map<Part, BigDecimal> parts = AllocationOrder.STATUTORY.allocate(money("2000.00"), DUE, "SCOPE_PERSONAL", 0);
        assertThat(parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("1036.00");
    }

    @Test
    void anOrderThatForgetsAPartIsRefused() {
        assertThatThrownBy(() -> new AllocationOrder(
                        List.of(Part.FEES, Part.PRINCIPAL), AllocationOrder.STATUTORY.cardOrder(), 90))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }
}
