package org.qingshou.compliance.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.qingshou.access.Roles;
import org.qingshou.compliance.DoNotContact;
import org.qingshou.compliance.PackDesk;
import org.qingshou.compliance.PackWords;
import org.qingshou.compliance.rules.RulePack;
import org.qingshou.uikit.Chips;
import org.qingshou.uikit.PageBar;

/** What the guard decided and why, and the rules it decides by; the address holds which of the two. */
@Route("decisions")
@Menu(title = "compliance.menu.decisions", order = 60, icon = "vaadin:scale")
@RolesAllowed({Roles.COMPLIANCE, Roles.MANAGER})
class DecisionsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final String SHOW = "show";
    private static final String LIST = "list";
    private static final String RULES = "rules";
    private static final String SUPPRESSED = "suppressed";

    private final Chips<String> choice;
    private final boolean all;
    private final DecisionList list;
    private final RulesPart rules;

    DecisionsView(DecisionTools tools, RulePack pack, PackDesk desk, PackWords packWords, DoNotContact refusals) {
        getContent().addClassName("qs-page");
        all = tools.decisions().readsAll();
        choice = Chips.asTabs(
                getTranslation("compliance.decisions.show"),
                part -> "compliance.decisions.tab." + part,
                all ? List.of(LIST, RULES, SUPPRESSED) : List.of(LIST, RULES));
        list = new DecisionList(tools);
        rules = new RulesPart(
                pack, desk, packWords, tools.words(), tools.clock().getZone());
        DoNotContactPart suppressed =
                new DoNotContactPart(refusals, tools.users(), tools.clock().getZone());
        rules.setVisible(false);
        suppressed.setVisible(false);
        choice.addValueChangeListener(e -> {
            list.setVisible(e.getValue().equals(LIST));
            rules.setVisible(e.getValue().equals(RULES));
            suppressed.setVisible(e.getValue().equals(SUPPRESSED));
            if (e.getValue().equals(RULES)) rules.show();
            if (e.getValue().equals(SUPPRESSED)) suppressed.show();
            if (e.isFromClient()) address(e.getValue());
        });
        getContent().add(new PageBar(getTranslation("compliance.decisions.title")), choice, list, rules, suppressed);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SHOW)
                .filter(part -> RULES.equals(part) || (all && SUPPRESSED.equals(part)))
                .ifPresent(choice::setValue);
        list.read(event.getLocation().getQueryParameters());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("compliance.decisions.title");
    }

    private void address(String part) {
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, new Location("decisions", QueryParameters.of(SHOW, part))));
    }
}
