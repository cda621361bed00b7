package org.qingshou.cases.paper;

import java.time.LocalDate;
import org.qingshou.ledger.Balances;

/**
 * What a notice of assignment (债权转让通知书) says beside what every notice does; without it a sale does not bind the
 * borrower (Civil Code 546).
 *
 * @param notice addressee, creditor and the loans that were sold
 * @param buyerCode the buyer's unified social credit code
 * @param owed the five parts on the cut-off day, as the agreement has them
 */
public record AssignmentFacts(
        NoticeFacts notice, String buyer, String buyerCode, String contractNo, LocalDate cutoffOn, Balances owed) {}
