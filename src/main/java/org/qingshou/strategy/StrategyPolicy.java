package org.qingshou.strategy;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.CaseView;
import org.qingshou.kernel.Money;
import org.qingshou.ledger.ProductScope;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The bank's choices about the ladder.
 *
 * @param smallCase balance in yuan up to which a case goes in the small-case lane, as do all consumer and card debts
 * @param scoreColumn header of the tape's column that holds the bank's own score; without one the advice knows of none
 */
@ConfigurationProperties("qingshou.strategy")
record StrategyPolicy(
        @DefaultValue("50000") BigDecimal smallCase,
        @Nullable String scoreColumn) {
    private static final Set<ProductScope> SMALL = Set.of(ProductScope.SCOPE_CARD, ProductScope.SCOPE_CONSUMER);

    boolean small(CaseView view) {
        return SMALL.contains(view.scope())
                || new Money(smallCase).atLeast(view.balances().total());
    }
}
