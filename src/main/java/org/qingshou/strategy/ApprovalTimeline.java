package org.qingshou.strategy;

import java.time.Instant;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.cases.Timeline;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.springframework.stereotype.Component;

/** Requests and their answers, as lines in the case's timeline. */
@Component
class ApprovalTimeline {
    private final Timeline timeline;

    ApprovalTimeline(Timeline timeline) {
        this.timeline = timeline;
    }

    void asked(CaseId caseId, String kind, ActorId by, Instant at, String subject) {
        add(caseId, by, at, "strategy.timeline.asked", "#approval." + kind, subject);
    }

    void approved(AskedFor asked, ActorId by, Instant at, String subject) {
        add(CaseId.of(asked.subjectId()), by, at, "strategy.timeline.approved", "#approval." + asked.kind(), subject);
    }

    void dropped(AskedFor asked, ActorId by, Instant at) {
        add(CaseId.of(asked.subjectId()), by, at, "strategy.timeline.dropped", "#approval." + asked.kind());
    }

    private void add(CaseId caseId, ActorId by, Instant at, String key, String... args) {
        timeline.add(caseId, at, Timeline.Kind.APPROVAL, by, key, null, args);
    }
}
