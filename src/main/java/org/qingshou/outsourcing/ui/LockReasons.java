package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.qingshou.outsourcing.Eligibility;
import org.qingshou.outsourcing.Eligibility.Choice;

/** Everything that stands against outsourcing a case: first the case's own reasons, then those of each agency. */
class LockReasons extends Composite<Div> {
    LockReasons(Eligibility eligibility) {
        Div box = getContent();
        box.addClassName("qs-stack");
        if (!eligibility.reasons().isEmpty()) {
            Div locked = new Div(
                    new Paragraph(getTranslation("outsourcing.locked.about")),
                    Shown.lines(this, eligibility.reasons()));
            locked.addClassName("qs-refusal");
            box.add(locked);
        }
        for (Choice agency : eligibility.agencies()) {
            if (agency.breaches().isEmpty()) continue;
            box.add(
                    new H3(getTranslation("outsourcing.agency.not", agency.name())),
                    Shown.lines(this, agency.breaches()));
        }
    }
}
