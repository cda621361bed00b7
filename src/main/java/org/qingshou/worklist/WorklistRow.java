package org.qingshou.worklist;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.CaseState;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.ledger.CustomerKind;

/**
 * One line of the worklist.
 *
 * @param days past due on the business date
 * @param methods codes of the methods being worked, the first one opened first
 * @param takenOverFrom name of the officer who handed the case over, until the new one has looked at it
 * @param clockKind what runs out on {@code clockOn}: text key {@code worklist.clock.<kind>}
 */
public record WorklistRow(
        CaseId id,
        String caseNo,
        String customer,
        CustomerKind kind,
        Band band,
        List<Reason> reasons,
        CaseState state,
        List<String> methods,
        Money total,
        long days,
        @Nullable String nextAction,
        @Nullable LocalDate nextActionOn,
        @Nullable String clockKind,
        @Nullable LocalDate clockOn,
        @Nullable ActorId owner,
        @Nullable String takenOverFrom) {}
