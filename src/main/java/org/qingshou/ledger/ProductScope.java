package org.qingshou.ledger;

/** What a loan is for, as the rule pack distinguishes it (产品口径). */
public enum ProductScope {
    SCOPE_CARD,
    SCOPE_CONSUMER,
    SCOPE_PERSONAL,
    SCOPE_BUSINESS,
    SCOPE_CORPORATE
}
