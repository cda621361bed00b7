package org.qingshou.demo;

import java.util.List;
import org.qingshou.approvals.ApprovalDesk;
import org.qingshou.cases.CaseActs;
import org.qingshou.cases.CaseDesk;
import org.qingshou.cases.CaseList;
import org.qingshou.cases.ContactDesk;
import org.qingshou.cases.NoticeDesk;
import org.qingshou.cases.PlanDesk;
import org.qingshou.cases.ReductionDesk;
import org.qingshou.outsourcing.OutsourcingDesk;
import org.qingshou.strategy.StepProposals;
import org.qingshou.strategy.StrategyDesk;
import org.qingshou.strategy.method.CollectionMethod;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The services behind the screens at which the demo's people work. */
@Component
@Profile("demo")
record Desks(
        CaseList list,
        CaseDesk cases,
        CaseActs acts,
        PlanDesk plans,
        ReductionDesk reductions,
        ContactDesk contacts,
        NoticeDesk notices,
        StrategyDesk strategy,
        StepProposals proposals,
        ApprovalDesk approvals,
        OutsourcingDesk outsourcing,
        List<CollectionMethod> methods) {}
