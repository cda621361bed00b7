package org.qingshou.cases;

import java.time.Instant;
import java.util.UUID;
import org.qingshou.approvals.subject.ApprovalSubject;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;

/**
 * A request whose subject is a record of a case that a yes or a no moves on.
 *
 * @param <T> the record
 */
abstract class RecordApproval<T> implements ApprovalSubject {
    abstract T record(UUID id);

    /** On whose page the record stands. */
    abstract CaseId caseOf(T record);

    abstract void decided(UUID id, boolean allowed, ActorId by, Instant at);

    T record(AskedFor asked) {
        return record(id(asked));
    }

    @Override
    public void apply(AskedFor asked, ActorId checker, Instant at) {
        decided(id(asked), true, checker, at);
    }

    @Override
    public void dropped(AskedFor asked, ActorId by, Instant at) {
        decided(id(asked), false, by, at);
    }

    @Override
    public String makerRoute(AskedFor asked) {
        return "cases/" + caseOf(record(asked));
    }

    private static UUID id(AskedFor asked) {
        return UUID.fromString(asked.subjectId());
    }
}
