package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;

/** Complaints, for whoever hears of one: an officer, an agency. */
public interface Complaints {
    /**
     * Takes a complaint in, or joins an open one of the same kind in the case.
     *
     * @param on the day it was received, from which its clocks run
     */
    UUID receive(CaseId caseId, ComplaintTold told, LocalDate on, ActorId by, Instant at);
}
