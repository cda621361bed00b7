package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.TourStop;
import org.qingshou.uikit.Marks;

/** One stop of a tour: whom, where, why, and its place in the order. */
class TourStopCard extends Composite<Div> {
    TourStopCard(
            TourStop stop,
            String staff,
            int number,
            @Nullable Runnable up,
            @Nullable Runnable down,
            Runnable leaveOut) {
        Anchor who = new Anchor("cases/" + stop.caseId(), number + " · " + stop.person());
        who.addClassName("qs-strong");
        Div head = new Div(
                who,
                Marks.of(
                        getTranslation(stop.role() == null ? "cases.tour.role.none" : "party-role." + stop.role()),
                        Marks.Tone.NEUTRAL));
        head.addClassName("qs-row");
        stop.holds().forEach(code -> head.add(Marks.of(getTranslation("hold." + code), Marks.Tone.WARN)));
        Span why = new Span(getTranslation(
                "cases.tour.why",
                getTranslation("contact-action." + stop.action()),
                getTranslation("purpose." + stop.purpose())));
        Span with = new Span(staff);
        with.addClassName("qs-soft");
        Div lines = new Div(new Span(stop.place()), why, with);
        lines.addClassName("qs-stack");
        Div actions = new Div(
                order(VaadinIcon.ARROW_UP, "cases.tour.up", stop, up),
                order(VaadinIcon.ARROW_DOWN, "cases.tour.down", stop, down),
                order(VaadinIcon.CLOSE_SMALL, "cases.tour.out", stop, leaveOut));
        actions.addClassName("qs-actions");
        getContent().addClassNames("qs-card", "qs-stack");
        getContent().add(head, lines, actions);
    }

    private Button order(VaadinIcon icon, String label, TourStop stop, @Nullable Runnable act) {
        Button button = new Button(icon.create(), e -> {
            if (act != null) act.run();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(label, stop.person()));
        button.setEnabled(act != null);
        return button;
    }
}
