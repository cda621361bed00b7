package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.qingshou.outsourcing.AgencyStaffDesk;
import org.qingshou.outsourcing.StaffMember;
import org.qingshou.uikit.DayPicker;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** Enters one of an agency's people or changes what is known of one. */
class StaffForm extends FormDialog {
    StaffForm(AgencyStaffDesk desk, String agency, @Nullable StaffMember member, Runnable changed) {
        this(desk, agency, member, changed, new Fields());
    }

    private StaffForm(
            AgencyStaffDesk desk, String agency, @Nullable StaffMember member, Runnable changed, Fields fields) {
        super(
                fields.getTranslation(member == null ? "outsourcing.staff.add" : "outsourcing.agencies.edit"),
                fields.getTranslation("kit.save"),
                () -> {
                    desk.save(fields.read(agency, member == null ? 0 : member.version()));
                    Notes.done(fields.getTranslation("outsourcing.staff.saved"));
                    changed.run();
                    return true;
                },
                fields);
        if (member != null) fields.show(member);
    }

    private static final class Fields extends Div {
        private final TextField number = new TextField();
        private final TextField name = new TextField();
        private final DatePicker trained = new DayPicker();
        private final DatePicker attested = new DayPicker();
        private final Checkbox active = new Checkbox();

        private Fields() {
            addClassName("qs-fields");
            number.setLabel(getTranslation("outsourcing.staff.number.label"));
            number.setRequiredIndicatorVisible(true);
            name.setLabel(getTranslation("outsourcing.staff.name.label"));
            name.setRequiredIndicatorVisible(true);
            trained.setLabel(getTranslation("outsourcing.staff.trained"));
            attested.setLabel(getTranslation("outsourcing.staff.attested"));
            attested.setHelperText(getTranslation("outsourcing.staff.attested.help"));
            active.setValue(true);
            active.setLabel(getTranslation("outsourcing.staff.active"));
            add(number, name, trained, attested, active);
        }

        private void show(StaffMember member) {
            number.setValue(member.number());
            number.setReadOnly(true);
            name.setValue(member.name());
            trained.setValue(member.trainedOn());
            attested.setValue(member.attestedOn());
            active.setValue(member.active());
        }

        private StaffMember read(String agency, int version) {
            return new StaffMember(
                    agency,
                    number.getValue().strip(),
                    name.getValue().strip(),
                    trained.getValue(),
                    attested.getValue(),
                    active.getValue(),
                    version);
        }
    }
}
