package org.qingshou.cases;

import java.time.LocalDate;
import org.qingshou.kernel.LoanId;
import org.qingshou.ledger.ClockKind;

/** A clock that ends so soon that a suit is proposed at once, wherever the ladder stands. */
public record UrgentClock(LoanId loan, String loanNo, ClockKind kind, LocalDate dueOn, long left) {}
