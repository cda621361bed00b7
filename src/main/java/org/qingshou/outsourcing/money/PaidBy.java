package org.qingshou.outsourcing.money;

import java.util.EnumSet;
import java.util.Set;

/** Sources of payments (回款来源) as the ledger knows them, and whether an agency may earn on them at all. */
public enum PaidBy {
    PAY_BORROWER,
    PAY_GUARANTOR,
    PAY_VOLUNTEER,
    PAY_RECEIVABLE,
    PAY_SETOFF,
    PAY_COURT,
    PAY_COLLATERAL,
    PAY_IN_KIND,
    PAY_INSURER,
    PAY_NEW_LOAN;

    /** What earns where the contract says nothing else: money that somebody chose to pay. */
    public static final Set<PaidBy> BY_DEFAULT = Set.of(PAY_BORROWER, PAY_GUARANTOR, PAY_VOLUNTEER, PAY_RECEIVABLE);

    /** Whether a contract may make it earn: a new loan in the place of the old one recovers nothing. */
    public boolean mayEarn() {
        return this != PAY_NEW_LOAN;
    }

    /** Those that a contract may name. */
    public static Set<PaidBy> choice() {
        EnumSet<PaidBy> all = EnumSet.allOf(PaidBy.class);
        all.removeIf(source -> !source.mayEarn());
        return all;
    }
}
