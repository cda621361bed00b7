package org.qingshou.strategy.methods.accounting;

import org.qingshou.strategy.method.Answers;

/** What a line of a statement is about, and whether it comes in or goes out. */
enum Item {
    REVENUE(true),
    OFF_FARM_WAGES(true),
    SUBSIDY(true),
    OTHER_INCOME(true),
    GOODS(false),
    INPUTS(false),
    WAGES(false),
    RENT(false),
    INTEREST(false),
    HOUSEHOLD(false),
    OTHER_COST(false);

    private final boolean income;

    Item(boolean income) {
        this.income = income;
    }

    boolean income() {
        return income;
    }

    static Item of(Answers line) {
        return valueOf(line.text("item"));
    }
}
