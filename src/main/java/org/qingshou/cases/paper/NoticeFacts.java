package org.qingshou.cases.paper;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.ledger.LoanView;
import org.qingshou.ledger.PartyRole;

/**
 * What a demand notice (催收通知书) is filled with.
 *
 * @param expired a court no longer helps to collect one of the loans
 * @param suit it says that a court will be asked; never where {@code expired}
 * @param preserve it keeps a right and does not press
 */
public record NoticeFacts(
        String number,
        Creditor creditor,
        String addressee,
        @Nullable String idNumber,
        PartyRole role,
        String roleWords,
        String borrower,
        List<LoanView> loans,
        LocalDate asOf,
        LocalDate printedOn,
        boolean expired,
        boolean suit,
        boolean preserve) {
    public NoticeFacts {
        loans = List.copyOf(loans);
        if (loans.isEmpty()) throw new IllegalArgumentException("a notice about nothing");
        if (expired && suit) throw new IllegalArgumentException("R-LIM-03: an expired claim announces no suit");
    }

    /** The same of these loans only. */
    public NoticeFacts about(List<LoanView> some) {
        return new NoticeFacts(
                number, creditor, addressee, idNumber, role, roleWords, borrower, some, asOf, printedOn, expired, suit,
                preserve);
    }

    /** Who asks, where to pay, whom to call, where to complain. */
    public record Creditor(
            String bank,
            String branch,
            String accountName,
            String accountNo,
            String accountBank,
            String phone,
            String complaints) {}
}
