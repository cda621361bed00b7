package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.qingshou.access.UserInfo;
import org.qingshou.cases.CasePage;
import org.qingshou.kernel.CaseId;
import org.qingshou.uikit.DraftPlace;
import org.qingshou.uikit.FormDialog;

/** The small forms of the case page: note, hold, owner. */
final class SmallForms {
    private final Component owner;
    private final CaseTools tools;
    private final CasePage page;
    private final Runnable changed;

    SmallForms(Component owner, CaseTools tools, CasePage page, Runnable changed) {
        this.owner = owner;
        this.tools = tools;
        this.page = page;
        this.changed = changed;
    }

    private CaseId id() {
        return page.header().id();
    }

    void note() {
        TextArea text = new TextArea(owner.getTranslation("cases.note.field"));
        text.setMaxLength(4000);
        form("cases.note.title", () -> tools.acts().note(id(), text.getValue()), text)
                .keep(DraftPlace.of("note", id()))
                .open();
    }

    void hold() {
        new HoldForm(owner, tools, page).open(changed);
    }

    void assign() {
        Select<UserInfo> officer = new Select<>();
        officer.setLabel(owner.getTranslation("cases.assign.field"));
        officer.setItemLabelGenerator(UserInfo::displayName);
        List<UserInfo> officers = tools.assignment().officers(id());
        officer.setItems(officers);
        officers.stream().findFirst().ifPresent(officer::setValue);
        form(
                        "cases.assign.title",
                        () -> officer.getOptionalValue()
                                .ifPresent(to -> tools.assignment().reassign(List.of(id()), to.id())),
                        officer)
                .open();
    }

    private FormDialog form(String title, Runnable act, Component... fields) {
        return new FormDialog(
                owner.getTranslation(title),
                owner.getTranslation("kit.save"),
                () -> {
                    act.run();
                    changed.run();
                    return true;
                },
                fields);
    }
}
