package org.qingshou.ledger.tape;

import java.util.Set;

/** Who paid, as the payment-source catalogue has it. */
final class PaymentSource {
    static final String BORROWER = "PAY_BORROWER";
    private static final Set<String> CODES = Set.of(
            BORROWER,
            "PAY_GUARANTOR",
            "PAY_VOLUNTEER",
            "PAY_SETOFF",
            "PAY_COURT",
            "PAY_COLLATERAL",
            "PAY_IN_KIND",
            "PAY_INSURER",
            "PAY_NEW_LOAN",
            "PAY_RECEIVABLE");

    private PaymentSource() {}

    static boolean isKnown(String code) {
        return CODES.contains(code);
    }
}
