package org.qingshou.compliance;

import org.qingshou.approvals.subject.ApprovalSubject;
import org.qingshou.kernel.BusinessClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One kind of request for each sort of act that wants a second person, so that policies and inbox can tell them apart. */
@Configuration(proxyBeanMethods = false)
class PermitConfiguration {
    @Bean
    ApprovalSubject employerVisit(ActPermits permits, BusinessClock clock) {
        return new PermitSubject(ActPermits.VISIT_EMPLOYER, permits, clock);
    }

    @Bean
    ApprovalSubject preservingAct(ActPermits permits, BusinessClock clock) {
        return new PermitSubject(ActPermits.PRESERVE, permits, clock);
    }

    @Bean
    ApprovalSubject otherContact(ActPermits permits, BusinessClock clock) {
        return new PermitSubject(ActPermits.CONTACT, permits, clock);
    }
}
