package org.qingshou.ledger;

import java.time.Instant;
import java.util.UUID;
import org.qingshou.kernel.ActorId;

/**
 * A closures file was applied, a sale was completed, or an asset was taken in payment; published in the transaction of its
 * last part. Its loans are the rows of {@code pub_loan_closure} with this import id, or the sale's or asset's; their balances
 * have been moved already.
 */
public record LoansEnded(UUID importId, ActorId actor, Instant at) {}
