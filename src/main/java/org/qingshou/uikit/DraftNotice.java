package org.qingshou.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Says above a form that earlier input stands in it again, from when it is, and how to be rid of it. */
final class DraftNotice extends Div {
    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    DraftNotice() {
        addClassNames("qs-advice", "qs-row");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void show(DraftStore.Draft draft, Runnable discard) {
        removeAll();
        add(new Span(getTranslation("kit.draft.back", shown(draft, draft.at()))));
        LocalDateTime until = draft.clearedUntil();
        if (until != null) add(new Span(getTranslation("kit.draft.cleared", shown(draft, until))));
        Button away = new Button(getTranslation("kit.draft.discard"), e -> discard.run());
        away.addThemeVariants(ButtonVariant.TERTIARY);
        add(away);
        setVisible(true);
    }

    private static String shown(DraftStore.Draft draft, LocalDateTime at) {
        return (draft.today() ? TIME : DAY).format(at);
    }
}
