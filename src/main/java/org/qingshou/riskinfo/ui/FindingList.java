package org.qingshou.riskinfo.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.qingshou.riskinfo.RiskFinding;
import org.qingshou.uikit.Facts;

/** Findings one by one, under the heading of their kind. */
class FindingList extends Composite<Div> {
    FindingList(List<RiskFinding> findings) {
        getContent().addClassName("qs-stack");
        findings.stream()
                .collect(Collectors.groupingBy(RiskFinding::kind, TreeMap::new, Collectors.toList()))
                .forEach((kind, of) -> {
                    getContent().add(new H3(getTranslation("risk-kind." + kind)));
                    of.forEach(finding -> getContent().add(facts(finding)));
                });
    }

    private Facts facts(RiskFinding finding) {
        return new Facts()
                .add(getTranslation("riskinfo.column.date"), finding.date())
                .add(getTranslation("riskinfo.column.authority"), finding.authority())
                .add(getTranslation("riskinfo.column.amount"), finding.amount())
                .add(getTranslation("riskinfo.column.number"), finding.number());
    }
}
