package org.qingshou.outsourcing;

import org.qingshou.ledger.ProductScope;

/**
 * The kinds of claims that collection agencies work (债权类型). A bank places three of them; the others are kept because
 * they say what an agency is used to.
 */
public enum ClaimKind {
    CLM_CREDIT_CARD,
    CLM_POST_LOAN,
    CLM_CONSUMER,
    CLM_PROPERTY_FEE,
    CLM_PRIVATE_LENDING,
    CLM_SALES;

    /** What a case of this scope is to an agency. */
    public static ClaimKind of(ProductScope scope) {
        return switch (scope) {
            case SCOPE_CARD -> CLM_CREDIT_CARD;
            case SCOPE_CONSUMER -> CLM_CONSUMER;
            case SCOPE_PERSONAL, SCOPE_BUSINESS, SCOPE_CORPORATE -> CLM_POST_LOAN;
        };
    }
}
