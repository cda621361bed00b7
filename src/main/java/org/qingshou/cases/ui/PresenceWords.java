package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;

/** What stands above a case about other people, in words. */
final class PresenceWords {
    private PresenceWords() {}

    static Component others(Component reader, List<String> names) {
        Span others = new Span(
                VaadinIcon.EYE.create(),
                new Span(reader.getTranslation(
                        "cases.presence.others", String.join(reader.getTranslation("cases.presence.and"), names))));
        others.addClassName("qs-presence-others");
        return others;
    }

    /** @param by empty where it was no person */
    static Component changed(Component reader, String by, Runnable reload) {
        Button again = new Button(reader.getTranslation("cases.presence.reload"), e -> reload.run());
        again.addThemeVariants(ButtonVariant.SMALL);
        Span words = new Span(
                by.isEmpty()
                        ? reader.getTranslation("cases.presence.changed.system")
                        : reader.getTranslation("cases.presence.changed", by));
        Div line = new Div(words, again);
        line.addClassNames("qs-advice", "qs-row");
        return line;
    }
}
