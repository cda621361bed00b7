package org.qingshou.outsourcing.inbound;

import java.util.function.Function;
import org.qingshou.kernel.Refused;
import org.qingshou.outsourcing.inbound.AgencyMessages.BatchAnswered;
import org.qingshou.outsourcing.inbound.AgencyMessages.BatchTaken;

/** What the agency API needs of the house for answers to a whole batch. */
public interface AgencyBatches {
    /**
     * Takes one answer for every case of the batch; each case in a transaction of its own.
     *
     * @param words a refusal's sentence in the caller's language
     */
    BatchTaken answer(String agencyCode, BatchAnswered answered, Function<Refused, String> words);
}
