package org.qingshou.compliance.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import org.qingshou.compliance.PackDesk;
import org.qingshou.compliance.PackWords;
import org.qingshou.compliance.RulingTexts;
import org.qingshou.compliance.rules.RulePack;
import org.qingshou.uikit.Panel;

/** The rules with the parameters in force, and the versions of the pack; a compliance officer proposes another. */
class RulesPart extends Composite<Div> {
    private final transient RulePack pack;
    private final transient PackDesk desk;
    private final transient PackWords words;
    private final Paragraph about = new Paragraph();
    private final Panel versions = new Panel(getTranslation("compliance.packs.versions"));
    private final Button propose = new Button(getTranslation("compliance.packs.propose"));
    private final RuleList list;
    private final transient ZoneId zone;

    RulesPart(RulePack pack, PackDesk desk, PackWords words, RulingTexts rulings, ZoneId zone) {
        this.pack = pack;
        this.desk = desk;
        this.words = words;
        this.zone = zone;
        list = new RuleList(pack, rulings, words);
        about.addClassName("qs-soft");
        propose.addClickListener(e -> new PackDialog(pack, desk, words, rulings, zone, desk.open(), this::show).open());
        versions.withActions(propose);
        getContent().addClassName("qs-stack");
        getContent().add(about, versions, list);
    }

    /** As it stands now. */
    void show() {
        PackDesk.Shown shown = desk.open();
        about.setText(getTranslation(
                "compliance.rules.pack",
                shown.inForce().version(),
                Integer.toString(pack.all().size())));
        propose.setVisible(shown.proposes());
        versions.setBody(new PackHistory(desk.versions(), words, zone, id -> {
            desk.withdraw(id);
            show();
        }));
        list.show(shown.inForce());
    }
}
