package org.qingshou.cases.ui;

import org.qingshou.cases.AgreementDesk;
import org.qingshou.cases.CaseActs;
import org.qingshou.cases.CaseAssignment;
import org.qingshou.cases.CaseDesk;
import org.qingshou.cases.CollateralDesk;
import org.qingshou.cases.ComplaintFiles;
import org.qingshou.cases.ContactDesk;
import org.qingshou.cases.GrievanceDesk;
import org.qingshou.cases.HistoryDesk;
import org.qingshou.cases.LoanDesk;
import org.qingshou.cases.NoticeDesk;
import org.qingshou.cases.PapersDesk;
import org.qingshou.cases.PlanDesk;
import org.qingshou.cases.PositionDesk;
import org.qingshou.cases.ReductionDesk;
import org.qingshou.cases.RestructuringDesk;
import org.qingshou.cases.SamePersonDesk;
import org.qingshou.cases.StandingDesk;
import org.qingshou.cases.panel.CasePanel;
import org.qingshou.compliance.RulingTexts;
import org.qingshou.exports.download.Downloads;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The services of the case page and what other modules bring to it. */
@Component
record CaseTools(
        CaseDesk desk,
        ContactDesk contacts,
        PositionDesk positions,
        NoticeDesk notices,
        HistoryDesk history,
        PapersDesk papers,
        CaseActs acts,
        CaseAssignment assignment,
        SamePersonDesk samePersons,
        LoanDesk loans,
        PlanDesk plans,
        ReductionDesk reductions,
        RestructuringDesk restructurings,
        CollateralDesk collaterals,
        GrievanceDesk grievances,
        ComplaintFiles complaintFiles,
        StandingDesk standings,
        AgreementDesk agreements,
        RulingTexts words,
        MinuteTimer timer,
        Downloads downloads,
        ObjectProvider<CasePanel> panels) {}
