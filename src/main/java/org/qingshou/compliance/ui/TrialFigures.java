package org.qingshou.compliance.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.format.DateTimeFormatter;
import org.qingshou.compliance.DryRun;
import org.qingshou.compliance.PackWords;
import org.qingshou.uikit.Said;

/** What a version would have decided on past acts: the figures, and the first of those acts. */
class TrialFigures extends Composite<Div> {
    TrialFigures(DryRun run, PackWords words, DateTimeFormatter time) {
        getContent().addClassName("qs-stack");
        UnorderedList figures = new UnorderedList();
        words.dryRun(run).forEach(line -> figures.add(new ListItem(Said.of(this, line.key(), line.args()))));
        getContent().add(figures);
        if (run.examples().isEmpty()) return;
        UnorderedList examples = new UnorderedList();
        for (DryRun.Example act : run.examples())
            examples.add(new ListItem(getTranslation(
                    "compliance.packs.run.example",
                    act.caseNo(),
                    time.format(act.at()),
                    getTranslation("contact-action." + act.action()),
                    getTranslation("verdict." + act.from()),
                    getTranslation("verdict." + act.to()),
                    String.join(" ", act.ruleIds()))));
        getContent()
                .add(
                        new H4(getTranslation(
                                "compliance.packs.run.examples",
                                Integer.toString(run.examples().size()))),
                        examples);
    }
}
