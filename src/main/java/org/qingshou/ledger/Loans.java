package org.qingshou.ledger;

import java.util.List;
import java.util.Optional;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.PersonId;

/** Loans, as the bank's tapes and payments tell them. */
public interface Loans {
    Optional<LoanView> find(LoanId id);

    List<LoanView> ofCustomer(PersonId person, BranchCode branch);

    /** In the order of the ids' loan numbers. */
    List<LoanView> all(List<LoanId> ids);

    /** What a person owes on own loans in this currency, in every branch of the bank. */
    Money owed(PersonId person, String currency);
}
