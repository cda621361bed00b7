package org.qingshou.strategy.method;

import org.qingshou.ledger.CustomerKind;

/** What a borrower lives from, as far as the choice of a method asks. */
public enum Trade {
    FARM,
    SHOP,
    COMPANY,
    CONSUMER;

    public static Trade of(CustomerKind kind) {
        return switch (kind) {
            case FARMER, NEW_FARM_ENTITY -> FARM;
            case INDIVIDUAL_BUSINESS, SMALL_OWNER -> SHOP;
            case COMPANY, VILLAGE_COLLECTIVE -> COMPANY;
            case SALARIED, PUBLIC_EMPLOYEE, CONSUMER_OTHER -> CONSUMER;
        };
    }
}
