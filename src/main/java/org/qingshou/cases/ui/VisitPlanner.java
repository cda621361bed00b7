package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.qingshou.uikit.DayPicker;

/** A day to plan the visit for, instead of beginning it. */
class VisitPlanner extends Composite<Div> {
    private final DatePicker day = new DayPicker(getTranslation("cases.visit.day"));

    VisitPlanner(LocalDate today, Consumer<LocalDate> planned) {
        day.setMin(today);
        day.setHelperText(getTranslation("cases.visit.day.help"));
        Button plan = new Button(getTranslation("cases.visit.plan"), e -> {
            LocalDate on = day.getValue();
            day.setInvalid(on == null);
            day.setErrorMessage(getTranslation("kit.required"));
            if (on != null) planned.accept(on);
        });
        getContent().addClassName("qs-row");
        getContent().add(day, plan);
    }
}
