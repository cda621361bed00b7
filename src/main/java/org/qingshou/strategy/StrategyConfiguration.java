package org.qingshou.strategy;

import org.qingshou.approvals.subject.ApprovalSubject;
import org.qingshou.strategy.method.Opening;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One subject for each kind of request by which a step opens. */
@Configuration(proxyBeanMethods = false)
class StrategyConfiguration {
    @Bean
    ApprovalSubject escalation(
            CaseFiles files, Methods methods, Openings openings, ApprovalTimeline timeline, ShownFacts shown) {
        return new OpeningSubject(Opening.APR_STEP_ESCALATE, files, methods, openings, timeline, shown);
    }

    @Bean
    ApprovalSubject restartFunding(
            CaseFiles files, Methods methods, Openings openings, ApprovalTimeline timeline, ShownFacts shown) {
        return new OpeningSubject(Opening.APR_FUNDING, files, methods, openings, timeline, shown);
    }

    @Bean
    ApprovalSubject throughPeople(
            CaseFiles files, Methods methods, Openings openings, ApprovalTimeline timeline, ShownFacts shown) {
        return new OpeningSubject(Opening.APR_RELATIONS, files, methods, openings, timeline, shown);
    }
}
