package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.qingshou.cases.CasePage;
import org.qingshou.cases.panel.CasePanel;
import org.qingshou.kernel.CaseId;

/** Loans, people, promises, holds, decisions and what other modules bring; each is read when it is first looked at. */
class CaseTabs extends Composite<Div> {
    private final TabSheet sheet = new TabSheet();
    private final Map<Tab, Supplier<Component>> unread = new HashMap<>();

    CaseTabs(CaseTools tools, CasePage page, List<CasePanel> panels, Runnable changed) {
        CaseId id = page.header().id();
        sheet.addClassName("qs-tabs");
        add("cases.tab.loans", () -> new LoansTab(tools.desk().loans(id), page.businessDate()));
        add("cases.tab.people", () -> new PeopleTab(tools, id));
        add("cases.tab.promises", () -> new PromisesTab(tools.desk().promises(id)));
        add("cases.tab.holds", () -> new HoldsTab(tools, page, changed));
        add("cases.tab.decisions", () -> new DecisionsTab(tools, page));
        panels.forEach(panel -> add(panel.titleKey(), () -> panel.build(id, changed)));
        sheet.addSelectedChangeListener(e -> read());
        read();
        getContent().add(sheet);
    }

    /** Which tab is open, so that a fresh page opens the same. */
    int selected() {
        return sheet.getSelectedIndex();
    }

    void select(int index) {
        sheet.setSelectedIndex(index);
    }

    private void add(String titleKey, Supplier<Component> content) {
        unread.put(sheet.add(getTranslation(titleKey), new Div()), content);
    }

    private void read() {
        Tab tab = sheet.getSelectedTab();
        Supplier<Component> content = tab == null ? null : unread.remove(tab);
        if (tab != null && content != null && sheet.getComponent(tab) instanceof Div place) place.add(content.get());
    }
}
