package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.function.BiPredicate;
import org.qingshou.cases.CasePage;
import org.qingshou.uikit.DayPicker;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** Where a rule wants a second person: the way to ask a manager, with the day and the reason. */
class PermitAsk extends Composite<Div> {
    private final DatePicker day = new DayPicker(getTranslation("cases.permit.day"));
    private final TextArea reason = new TextArea(getTranslation("cases.permit.reason"));
    private final BiPredicate<LocalDate, String> asked;

    /** @param asked takes day and reason; {@code false} leaves the dialog open */
    PermitAsk(CasePage page, BiPredicate<LocalDate, String> asked) {
        this.asked = asked;
        LocalDate today = page.now().atZone(page.zone()).toLocalDate();
        day.setMin(today);
        day.setValue(today);
        day.setRequiredIndicatorVisible(true);
        reason.setMaxLength(1000);
        reason.setRequiredIndicatorVisible(true);
        getContent().add(new Button(getTranslation("cases.permit.ask"), e -> open()));
    }

    private void open() {
        new FormDialog(
                        getTranslation("cases.permit.ask"),
                        getTranslation("cases.permit.send"),
                        this::submit,
                        new Paragraph(getTranslation("cases.permit.help")),
                        day,
                        reason)
                .open();
    }

    private boolean submit() {
        LocalDate on = day.getValue();
        day.setInvalid(on == null);
        day.setErrorMessage(getTranslation("kit.required"));
        if (on == null || !asked.test(on, reason.getValue())) return false;
        Notes.done(getTranslation("cases.permit.asked"));
        return true;
    }
}
