package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.CasePage;
import org.qingshou.cases.CaseView;
import org.qingshou.kernel.Divisions;
import org.qingshou.uikit.Facts;

/** What is owed, in its five balances, and what today allows. */
class CaseFiguresRow extends Composite<Section> {
    CaseFiguresRow(CasePage page) {
        CaseView header = page.header();
        Facts facts = new Facts();
        facts.addFigure(label("total"), header.balances().total().shown());
        facts.add(label("principal"), header.balances().principal().shown());
        facts.add(label("interest"), header.balances().interest().shown());
        facts.add(label("penalty"), header.balances().penalty().shown());
        facts.add(label("compound"), header.balances().compound().shown());
        facts.add(label("fees"), header.balances().fees().shown());
        facts.add(label("calls"), getTranslation("cases.figures.calls.left", Integer.toString(page.callsLeft())));
        facts.add(label("owner"), Optional.ofNullable(page.owner().name()).orElse(""));
        facts.add(label("next"), next(header));
        facts.add(label("place"), place(page.debtor().divisionCode()));
        facts.add(label("caseNo"), header.caseNo());
        facts.add(
                label("asOf"),
                getTranslation("cases.figures.asOf.value", page.businessDate().toString(), header.currency()));
        getContent().getElement().setAttribute("aria-label", getTranslation("cases.figures.title"));
        getContent().addClassNames("qs-panel", "qs-figures");
        getContent().add(facts);
    }

    private String label(String name) {
        return getTranslation("cases.figures." + name);
    }

    /** By name; of a code that the list does not have, what is known of it and the code itself. */
    private String place(@Nullable String code) {
        if (code == null) return "";
        Divisions.Place place = Divisions.of(code);
        return place.known() ? place.full() : getTranslation("cases.figures.place.partly", place.full(), code);
    }

    private String next(CaseView header) {
        String action = header.nextAction();
        LocalDate on = header.nextActionOn();
        return action == null || on == null ? "" : getTranslation("next." + action) + " " + on;
    }
}
