package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.qingshou.kernel.CaseId;
import org.qingshou.ledger.ContactPoint;
import org.qingshou.uikit.Marks;

/** A number or address, masked; shown for a minute on demand, which is written down. */
class MaskedPoint extends Composite<Div> {
    private final Span value = new Span();
    private final Button show;
    private final transient ContactPoint point;

    MaskedPoint(CaseTools tools, CaseId caseId, ContactPoint point) {
        this.point = point;
        show = new Button(VaadinIcon.EYE.create(), e -> reveal(tools, caseId));
        show.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        show.setAriaLabel(getTranslation("cases.people.reveal", point.shown()));
        value.setText(point.shown());
        value.addClassName("qs-strong");
        Span kind = new Span(getTranslation("contact-point-kind." + point.kind()));
        Span source = new Span(getTranslation("lawful-source." + point.source()));
        source.addClassName("qs-soft");
        getContent().addClassName("qs-row");
        getContent().add(kind, value, show, source);
        if (!point.status().equals("VALID"))
            getContent().add(Marks.of(getTranslation("contact-point-status." + point.status()), Marks.Tone.BAD));
    }

    private void reveal(CaseTools tools, CaseId caseId) {
        value.setText(tools.desk().reveal(caseId, point.id()));
        show.setEnabled(false);
        tools.timer().after(UI.getCurrent(), () -> {
            value.setText(point.shown());
            show.setEnabled(true);
        });
    }
}
