package org.qingshou.ledger;

import java.time.LocalDate;
import org.qingshou.kernel.ActorId;

/**
 * What was said to have happened to a clock; only what is proven has moved it.
 *
 * @param kind {@code LIM_…} or {@code GUA_…} code
 * @param proof code of the proof
 * @param reference number of the proof, such as a waybill or payment number
 * @param waiting a manager has not yet said whether this proof is enough
 */
public record LoanClockEvent(
        String kind, LocalDate on, String proof, String reference, boolean proven, boolean waiting, ActorId actor) {
    /** The contract states another guarantee period. */
    static final String TERM = "GUA_CONTRACT_TERM";

    /** The debtor's due date was moved by an extension, as the bank's own file tells it. */
    static final String EXTENSION = "LIM_EXTENSION";

    /** The whole loan was declared due, and the declaration arrived. */
    static final String ACCELERATED = "LIM_ACCELERATED";

    static final String GUARANTEE_ACCELERATED = "GUA_ACCELERATED";

    static final String LEDGER = "PROOF_LEDGER";

    static final String CONTRACT = "PROOF_CONTRACT";
}
