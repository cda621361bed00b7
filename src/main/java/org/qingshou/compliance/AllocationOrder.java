package org.qingshou.compliance;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * R-ALLOC-01: in which order a payment covers what is owed where it does not say so itself. Costs before interest before
 * principal is Civil Code 561; the order among the kinds of interest is ours, and the contract may differ. Cards long
 * overdue take principal first (practice, medium confidence).
 *
 * @param order parts covered first come first
 * @param cardOrder the same for cards more than {@code cardAfterDays} overdue
 */
public record AllocationOrder(List<Part> order, List<Part> cardOrder, int cardAfterDays) {
    /** The five balances of a loan. */
    public enum Part {
        FEES,
        INTEREST,
        COMPOUND,
        PENALTY,
        PRINCIPAL
    }

    public static final AllocationOrder STATUTORY = new AllocationOrder(
            List.of(Part.FEES, Part.INTEREST, Part.COMPOUND, Part.PENALTY, Part.PRINCIPAL),
            List.of(Part.PRINCIPAL, Part.FEES, Part.INTEREST, Part.COMPOUND, Part.PENALTY),
            90);

    private static final String CARD = "SCOPE_CARD";

    public AllocationOrder {
        order = complete(order);
        cardOrder = complete(cardOrder);
    }

    private static List<Part> complete(List<Part> order) {
        if (order.size() != Part.values().length || Set.copyOf(order).size() != order.size())
            throw new IllegalArgumentException("an allocation order names every part once");
        return List.copyOf(order);
    }

    /**
     * Divides a payment; what exceeds all that is owed is in no part.
     *
     * @param scope {@code SCOPE_…} code of the loan
     */
    public Map<Part, BigDecimal> allocate(
            BigDecimal amount, Map<Part, BigDecimal> due, String scope, long daysPastDue) {
        List<Part> first = CARD.equals(scope) && daysPastDue > cardAfterDays ? cardOrder : order;
        Map<Part, BigDecimal> parts = new EnumMap<>(Part.class);
        BigDecimal left = amount;
        for (Part part : first) {
            BigDecimal covered =
                    left.min(due.getOrDefault(part, BigDecimal.ZERO)).max(BigDecimal.ZERO);
            parts.put(part, covered);
            left = left.subtract(covered);
        }
        return parts;
    }
}
