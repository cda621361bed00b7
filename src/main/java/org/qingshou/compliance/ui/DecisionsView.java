package org.qingshou.compliance.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.qingshou.access.Roles;
import org.qingshou.access.Users;
import org.qingshou.compliance.Decisions;
import org.qingshou.compliance.RulingTexts;
import org.qingshou.compliance.rules.RulePack;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.uikit.PageBar;

/** What the guard decided and why, and the rules it decides by. */
@Route("decisions")
@Menu(title = "compliance.menu.decisions", order = 60, icon = "vaadin:scale")
@RolesAllowed({Roles.COMPLIANCE, Roles.MANAGER})
class DecisionsView extends Composite<Div> implements HasDynamicTitle {
    DecisionsView(Decisions decisions, RulePack pack, RulingTexts words, Users users, BusinessClock clock) {
        getContent().addClassName("qs-page");
        TabSheet tabs = new TabSheet();
        tabs.addClassName("qs-tabs");
        tabs.add(
                getTranslation("compliance.decisions.tab.list"),
                new DecisionList(decisions, words, users, clock.getZone()));
        tabs.add(getTranslation("compliance.decisions.tab.rules"), new RuleList(pack, words));
        getContent().add(new PageBar(getTranslation("compliance.decisions.title")), tabs);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("compliance.decisions.title");
    }
}
