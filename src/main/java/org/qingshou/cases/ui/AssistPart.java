package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.qingshou.access.UserInfo;
import org.qingshou.cases.AssistDesk;
import org.qingshou.kernel.CaseId;
import org.qingshou.uikit.DayPicker;
import org.qingshou.uikit.EmptyState;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** Who was asked to help with the case, what they said, and the form to ask somebody. */
class AssistPart extends Composite<Div> {
    private final transient AssistDesk desk;
    private final transient CaseId caseId;
    private final transient Runnable changed;

    AssistPart(AssistDesk desk, CaseId caseId, Runnable changed) {
        this.desk = desk;
        this.caseId = caseId;
        this.changed = changed;
        AssistDesk.Page page = desk.ofCase(caseId);
        getContent().addClassName("qs-stack");
        if (page.lines().isEmpty()) getContent().add(new EmptyState(getTranslation("cases.assist.empty")));
        page.lines().forEach(line -> getContent().add(new AssistCard(line, desk, changed)));
        if (page.colleagues().isEmpty()) return;
        Div actions = new Div(new Button(getTranslation("cases.assist.ask"), e -> ask(page.colleagues())));
        actions.addClassName("qs-actions");
        getContent().add(actions);
    }

    private void ask(List<UserInfo> colleagues) {
        ComboBox<UserInfo> colleague = new ComboBox<>(getTranslation("cases.assist.colleague.field"));
        colleague.setItems(colleagues);
        colleague.setItemLabelGenerator(UserInfo::displayName);
        colleague.setRequiredIndicatorVisible(true);
        DatePicker until = new DayPicker(getTranslation("cases.assist.until.field"));
        until.setRequiredIndicatorVisible(true);
        TextArea note = new TextArea(getTranslation("cases.assist.note.field"));
        note.setMaxLength(500);
        note.setRequiredIndicatorVisible(true);
        new FormDialog(
                        getTranslation("cases.assist.ask"),
                        getTranslation("kit.save"),
                        () -> {
                            colleague.setInvalid(colleague.isEmpty());
                            until.setInvalid(until.isEmpty());
                            if (colleague.isEmpty() || until.isEmpty()) return false;
                            desk.ask(caseId, colleague.getValue().id(), until.getValue(), note.getValue());
                            Notes.done(getTranslation("cases.assist.asked"));
                            changed.run();
                            return true;
                        },
                        colleague,
                        until,
                        note)
                .open();
    }
}
