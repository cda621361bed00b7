package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.qingshou.outsourcing.BatchDesk.RuleGroup;

/** To which agencies the rules of placing give the cases that were chosen; one click narrows the batch to one agency's. */
class RuleGroups extends Composite<Div> {
    RuleGroups(List<RuleGroup> groups, int chosen, Consumer<RuleGroup> taken) {
        getContent().addClassName("qs-stack");
        getContent().setVisible(!groups.isEmpty());
        if (groups.isEmpty()) return;
        int named = groups.stream().mapToInt(group -> group.cases().size()).sum();
        getContent()
                .add(new Paragraph(getTranslation("rules.groups", Integer.toString(named), Integer.toString(chosen))));
        groups.forEach(group -> {
            Button choose = new Button(getTranslation("rules.groups.choose"), e -> taken.accept(group));
            choose.setAriaLabel(
                    getTranslation("rules.groups.choose.of", group.agency().name()));
            choose.addThemeVariants(ButtonVariant.SMALL);
            Div line = new Div(
                    new Span(getTranslation(
                            "rules.groups.line",
                            group.agency().name(),
                            Integer.toString(group.cases().size()))),
                    choose);
            line.addClassName("qs-marks");
            getContent().add(line);
        });
    }
}
