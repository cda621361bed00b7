package org.qingshou.compliance.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.qingshou.access.Roles;
import org.qingshou.compliance.rules.RulePack;
import org.qingshou.uikit.Chips;
import org.qingshou.uikit.PageBar;

/** What the guard decided and why, and the rules it decides by. */
@Route("decisions")
@Menu(title = "compliance.menu.decisions", order = 60, icon = "vaadin:scale")
@RolesAllowed({Roles.COMPLIANCE, Roles.MANAGER})
class DecisionsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final DecisionList list;

    DecisionsView(DecisionTools tools, RulePack pack) {
        getContent().addClassName("qs-page");
        list = new DecisionList(tools);
        RuleList rules = new RuleList(pack, tools.words());
        Chips<String> choice = Chips.asTabs(
                getTranslation("compliance.decisions.show"),
                part -> "compliance.decisions.tab." + part,
                List.of("list", "rules"));
        rules.setVisible(false);
        choice.addValueChangeListener(e -> {
            list.setVisible(e.getValue().equals("list"));
            rules.setVisible(e.getValue().equals("rules"));
        });
        getContent().add(new PageBar(getTranslation("compliance.decisions.title")), choice, list, rules);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.read(event.getLocation().getQueryParameters());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("compliance.decisions.title");
    }
}
