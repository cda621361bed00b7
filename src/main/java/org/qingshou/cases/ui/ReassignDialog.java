package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.UserInfo;
import org.qingshou.cases.AssignmentPreview;
import org.qingshou.cases.CaseAssignment;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.uikit.Chips;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** Gives chosen cases to one officer or by the policy; what it would do is shown before it is done. */
final class ReassignDialog {
    private enum Way {
        OFFICER,
        POLICY
    }

    private final Component owner;
    private final CaseAssignment assignment;
    private final List<CaseId> ids;
    private final Runnable changed;
    private final Chips<Way> way;
    private final ComboBox<UserInfo> officer;
    private final PreviewPart part = new PreviewPart();
    private final FormDialog dialog;
    private @Nullable AssignmentPreview preview;

    ReassignDialog(Component owner, CaseAssignment assignment, List<CaseId> ids, Runnable changed) {
        this.owner = owner;
        this.assignment = assignment;
        this.ids = ids;
        this.changed = changed;
        way = new Chips<>(
                owner.getTranslation("cases.reassign.way"), item -> "cases.reassign." + item, List.of(Way.values()));
        officer = new ComboBox<>(owner.getTranslation("cases.assign.field"));
        officer.setItems(assignment.officers());
        officer.setItemLabelGenerator(ReassignDialog::label);
        dialog = new FormDialog(
                owner.getTranslation("cases.reassign.title", Integer.toString(ids.size())),
                owner.getTranslation("cases.preview.apply"),
                this::apply,
                way,
                officer,
                part);
        way.addValueChangeListener(e -> look());
        officer.addValueChangeListener(e -> look());
        way.setValue(Way.OFFICER);
    }

    void open() {
        dialog.open();
    }

    private static String label(UserInfo user) {
        BranchCode branch = user.branch();
        return branch == null ? user.displayName() : user.displayName() + " · " + branch.value();
    }

    private void look() {
        boolean byPolicy = way.getValue() == Way.POLICY;
        UserInfo to = officer.getValue();
        officer.setVisible(!byPolicy);
        preview = byPolicy ? assignment.previewByPolicy(ids) : to == null ? null : assignment.previewTo(ids, to.id());
        part.setVisible(preview != null);
        dialog.saveButton().setEnabled(preview != null && !preview.moves().isEmpty());
        if (preview != null) part.show(preview);
    }

    private boolean apply() {
        AssignmentPreview shown = preview;
        if (shown == null) return false;
        int made = assignment.apply(shown);
        Notes.done(owner.getTranslation("cases.preview.applied", Integer.toString(made)));
        changed.run();
        return true;
    }
}
