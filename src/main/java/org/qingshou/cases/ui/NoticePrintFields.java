package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.NoticeDesk;
import org.qingshou.cases.paper.NoticeKind;
import org.qingshou.compliance.Clearance;
import org.qingshou.compliance.Purpose;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;

/** To whom a notice goes and what it says; which notice is asked only where there is a choice. */
class NoticePrintFields extends Composite<Div> {
    private final transient NoticeDesk desk;
    private final transient CaseId id;
    private final PersonSelect person;
    private final Select<NoticeKind> kind = new Select<>();
    private final Select<Purpose> purpose = new Select<>();
    private final Checkbox suit = new Checkbox(getTranslation("cases.letter.suit"));

    NoticePrintFields(NoticeDesk desk, CaseId id) {
        this.desk = desk;
        this.id = id;
        person = new PersonSelect(desk.addressees(id));
        kind.setLabel(getTranslation("cases.letter.kind"));
        kind.setItems(NoticeKind.values());
        kind.setItemLabelGenerator(item -> getTranslation("notice-kind." + item));
        kind.setValue(NoticeKind.DEMAND);
        kind.setVisible(desk.assignable(id));
        kind.addValueChangeListener(e -> {
            purpose.setVisible(demands());
            suit.setVisible(demands());
        });
        purpose.setLabel(getTranslation("cases.letter.purpose"));
        purpose.setItems(Purpose.PRESS, Purpose.PRESERVE);
        purpose.setItemLabelGenerator(item -> getTranslation("purpose." + item));
        purpose.setValue(Purpose.PRESS);
        if (desk.limitationExpired(id)) {
            suit.setEnabled(false);
            suit.setHelperText(getTranslation("cases.letter.expired"));
        }
        getContent().addClassName("qs-stack");
        getContent().add(person, kind, purpose, suit);
    }

    /** Whether it asks for payment, so that a manager may let pass what a hold stops. */
    boolean demands() {
        return kind.getValue() == NoticeKind.DEMAND;
    }

    PersonId person() {
        return person.person();
    }

    Purpose purpose() {
        return purpose.getValue();
    }

    boolean suit() {
        return suit.getValue();
    }

    Clearance clear(@Nullable String why) {
        return demands() ? desk.clear(id, person(), purpose(), suit(), why) : desk.clearAssignment(id, person(), why);
    }
}
