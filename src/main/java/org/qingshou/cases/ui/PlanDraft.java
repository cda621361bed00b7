package org.qingshou.cases.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.CasePage;
import org.qingshou.cases.PlanBasis;

/** What the form of a plan opens with. */
record PlanDraft(BigDecimal amount, @Nullable BigDecimal each, LocalDate first, PlanBasis basis, String reason) {
    /** All that is owed, from a month hence; how it is divided is for the talks. */
    static PlanDraft of(CasePage page) {
        return new PlanDraft(
                page.header().balances().total().amount(),
                null,
                page.now().atZone(page.zone()).toLocalDate().plusMonths(1),
                PlanBasis.TALKS,
                "");
    }
}
