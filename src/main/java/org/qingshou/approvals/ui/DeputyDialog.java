package org.qingshou.approvals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import org.qingshou.access.UserInfo;
import org.qingshou.approvals.DeputyDesk;
import org.qingshou.uikit.DayPicker;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;
import org.qingshou.uikit.TwoLines;

/** Who decides while the manager is away, and the deputyships that stand or are to come. */
final class DeputyDialog {
    private final DeputyDesk desk;
    private final Runnable changed;
    private final UnorderedList list = new UnorderedList();
    private final ComboBox<UserInfo> deputy = new ComboBox<>();
    private final DatePicker from = new DayPicker();
    private final DatePicker until = new DayPicker();

    DeputyDialog(DeputyDesk desk, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
        list.addClassName("qs-plain-list");
        deputy.setLabel(list.getTranslation("approvals.deputy.who"));
        deputy.setItemLabelGenerator(UserInfo::displayName);
        deputy.setItems(desk.choices());
        from.setLabel(list.getTranslation("approvals.deputy.from"));
        until.setLabel(list.getTranslation("approvals.deputy.until"));
        deputy.setRequiredIndicatorVisible(true);
        from.setRequiredIndicatorVisible(true);
        until.setRequiredIndicatorVisible(true);
    }

    void open() {
        show();
        new FormDialog(
                        list.getTranslation("approvals.deputy"),
                        list.getTranslation("kit.save"),
                        this::named,
                        new Paragraph(list.getTranslation("approvals.deputy.help")),
                        list,
                        deputy,
                        from,
                        until)
                .open();
    }

    private void show() {
        list.removeAll();
        desk.lines().forEach(line -> list.add(new ListItem(line(line))));
    }

    private Component line(DeputyDesk.Line shown) {
        Div line = new Div(new TwoLines(
                list.getTranslation("approvals.deputy.line", shown.manager(), shown.deputy()),
                shown.from() + " – " + shown.until()));
        line.addClassName("qs-line");
        if (shown.mine()) {
            Button end = new Button(list.getTranslation("approvals.deputy.end"), e -> {
                desk.end(shown.id());
                show();
                changed.run();
            });
            end.setAriaLabel(list.getTranslation("approvals.deputy.end.of", shown.deputy()));
            end.addThemeVariants(ButtonVariant.SMALL);
            line.add(end);
        }
        return line;
    }

    private boolean named() {
        UserInfo who = deputy.getValue();
        LocalDate first = from.getValue();
        LocalDate last = until.getValue();
        deputy.setInvalid(who == null);
        from.setInvalid(first == null);
        until.setInvalid(last == null);
        deputy.setErrorMessage(list.getTranslation("kit.required"));
        from.setErrorMessage(list.getTranslation("kit.required"));
        until.setErrorMessage(list.getTranslation("kit.required"));
        if (who == null || first == null || last == null) return false;
        desk.name(who.id(), first, last);
        Notes.done(list.getTranslation("approvals.deputy.named"));
        changed.run();
        return true;
    }
}
