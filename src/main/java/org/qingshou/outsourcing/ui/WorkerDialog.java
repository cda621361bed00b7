package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.qingshou.outsourcing.AgencyHome;
import org.qingshou.outsourcing.PlacementView;
import org.qingshou.outsourcing.StaffMember;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** An agency's person names who works one of its placements. */
class WorkerDialog extends FormDialog {
    WorkerDialog(AgencyHome home, PlacementView placement, Runnable changed) {
        this(home, placement, changed, new Select<>());
    }

    private WorkerDialog(AgencyHome home, PlacementView placement, Runnable changed, Select<StaffMember> who) {
        super(
                who.getTranslation("outsourcing.worker.name"),
                who.getTranslation("outsourcing.worker.name"),
                () -> {
                    StaffMember chosen = who.getValue();
                    who.setInvalid(chosen == null);
                    if (chosen == null) return false;
                    Notes.done(home.name(placement.id(), chosen.number())
                            .map(finding -> who.getTranslation(
                                    "outsourcing.worker.named.but", who.getTranslation("staff-finding." + finding)))
                            .orElseGet(() -> who.getTranslation("outsourcing.worker.named")));
                    changed.run();
                    return true;
                },
                new Paragraph(who.getTranslation("outsourcing.worker.about")),
                who);
        List<StaffMember> people = home.people();
        who.setLabel(getTranslation("outsourcing.worker"));
        who.setItems(people);
        who.setItemLabelGenerator(member ->
                member == null ? "" : getTranslation("outsourcing.worker.of", member.name(), member.number()));
        who.setErrorMessage(getTranslation("kit.required"));
        who.setRequiredIndicatorVisible(true);
        if (people.isEmpty()) {
            who.setEnabled(false);
            who.setHelperText(getTranslation("outsourcing.worker.nobody"));
            saveButton().setEnabled(false);
        }
    }
}
