package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import org.qingshou.access.UserInfo;
import org.qingshou.cases.AbsenceDesk;
import org.qingshou.uikit.DayPicker;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** Who is away from when until when, and who stands in. */
final class AbsenceForm {
    private final Component owner;
    private final AbsenceDesk desk;
    private final ComboBox<UserInfo> officer;
    private final DatePicker from;
    private final DatePicker until;
    private final ComboBox<UserInfo> deputy;

    AbsenceForm(Component owner, AbsenceDesk desk) {
        this.owner = owner;
        this.desk = desk;
        officer = people("cases.absence.field.officer");
        officer.setRequiredIndicatorVisible(true);
        from = day("cases.absence.field.from");
        until = day("cases.absence.field.until");
        deputy = people("cases.absence.field.deputy");
        deputy.setClearButtonVisible(true);
        deputy.setHelperText(owner.getTranslation("cases.absence.field.deputy.help"));
        officer.addValueChangeListener(e -> deputy.setItems(
                e.getValue() == null ? List.of() : desk.deputies(e.getValue().id())));
        List<UserInfo> choices = desk.officers();
        officer.setItems(choices);
        if (choices.size() == 1) officer.setValue(choices.getFirst());
        officer.setReadOnly(choices.size() == 1);
    }

    private ComboBox<UserInfo> people(String key) {
        ComboBox<UserInfo> people = new ComboBox<>(owner.getTranslation(key));
        people.setItemLabelGenerator(UserInfo::displayName);
        return people;
    }

    private DatePicker day(String key) {
        DatePicker day = new DayPicker(owner.getTranslation(key));
        day.setRequiredIndicatorVisible(true);
        return day;
    }

    void open(Runnable changed) {
        new FormDialog(
                        owner.getTranslation("cases.absence.enter"),
                        owner.getTranslation("kit.save"),
                        () -> entered(changed),
                        new Paragraph(owner.getTranslation("cases.absence.effect")),
                        officer,
                        from,
                        until,
                        deputy)
                .open();
    }

    private boolean entered(Runnable changed) {
        UserInfo away = officer.getValue();
        LocalDate first = from.getValue();
        LocalDate last = until.getValue();
        officer.setInvalid(away == null);
        from.setInvalid(first == null);
        until.setInvalid(last == null);
        List.of(from, until).forEach(day -> day.setErrorMessage(owner.getTranslation("kit.required")));
        officer.setErrorMessage(owner.getTranslation("kit.required"));
        if (away == null || first == null || last == null) return false;
        UserInfo standIn = deputy.getValue();
        desk.enter(away.id(), first, last, standIn == null ? null : standIn.id());
        Notes.done(owner.getTranslation("cases.absence.entered"));
        changed.run();
        return true;
    }
}
