package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.qingshou.cases.CasePage;
import org.qingshou.cases.panel.CasePanel;
import org.qingshou.kernel.CaseId;
import org.qingshou.uikit.Chips;

/**
 * Loans, people, promises, holds, disputes and complaints, notices, decisions and what other modules bring, one at a time; each is read when it is looked
 * at.
 */
class CaseTabs extends Composite<Div> {
    private final Map<String, Supplier<Component>> parts = new LinkedHashMap<>();
    private final Chips<String> choice;
    private final Div shown = new Div();

    CaseTabs(CaseTools tools, CasePage page, List<CasePanel> panels, Runnable changed) {
        CaseId id = page.header().id();
        parts.put("cases.tab.loans", () -> new LoansTab(tools, page, changed));
        parts.put("cases.tab.people", () -> new PeopleTab(tools, page, changed));
        parts.put("cases.tab.promises", () -> new PromisesTab(tools, page, changed));
        parts.put("cases.tab.holds", () -> new HoldsTab(tools, page, changed));
        parts.put("cases.tab.grievances", () -> new GrievancesTab(tools, page, changed));
        parts.put("cases.tab.notices", () -> new NoticesTab(tools, page, changed));
        parts.put("cases.tab.papers", () -> new PapersTab(tools, id));
        parts.put("cases.tab.decisions", () -> new DecisionsTab(tools, page));
        panels.forEach(panel -> parts.put(panel.titleKey(), () -> panel.build(id, changed)));
        choice = Chips.asTabs(getTranslation("cases.tab.choose"), key -> key, parts.keySet());
        choice.addValueChangeListener(e -> show(e.getValue()));
        show(choice.getValue());
        getContent().addClassNames("qs-panel", "qs-stack");
        getContent().add(choice, shown);
    }

    /** Which part is shown, so that a fresh page shows the same. */
    String selected() {
        return choice.getValue();
    }

    void select(String part) {
        if (parts.containsKey(part)) choice.setValue(part);
    }

    private void show(String part) {
        shown.removeAll();
        Supplier<Component> content = parts.get(part);
        if (content != null) shown.add(content.get());
    }
}
