package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.UserInfo;
import org.qingshou.cases.PersonLine;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.Purpose;
import org.qingshou.kernel.ActorId;
import org.qingshou.ledger.ContactPoint;

/** To whom, where, what kind of visit, for what, and who comes along. */
class VisitFields extends Composite<Div> {
    private static final List<ContactAction> KINDS = List.of(
            ContactAction.VISIT_HOME,
            ContactAction.VISIT_BUSINESS,
            ContactAction.VISIT_DOOR_SERVICE,
            ContactAction.VISIT_FIELD_SURVEY,
            ContactAction.VISIT_COLLATERAL,
            ContactAction.VISIT_JOINT_COLLECT,
            ContactAction.VISIT_GUARANTOR);

    final Select<PersonLine> person = new Select<>();
    final Select<ContactAction> kind = new Select<>();
    final Select<Purpose> purpose = new Select<>();
    final Select<UserInfo> second = new Select<>();
    final Select<ContactPoint> address = new Select<>();
    final TextField place = new TextField(getTranslation("cases.visit.place.field"));

    VisitFields(List<PersonLine> people, List<UserInfo> colleagues, Runnable changed) {
        person.setLabel(getTranslation("cases.act.person"));
        person.setItemLabelGenerator(line -> line.name() + " · " + getTranslation("party-role." + line.role()));
        kind.setLabel(getTranslation("cases.visit.kind"));
        kind.setItems(KINDS);
        kind.setItemLabelGenerator(item -> getTranslation("contact-action." + item));
        kind.setValue(ContactAction.VISIT_HOME);
        purpose.setLabel(getTranslation("cases.act.purpose"));
        purpose.setItems(Purpose.PRESS, Purpose.SURVEY, Purpose.CARE, Purpose.INFORM);
        purpose.setItemLabelGenerator(item -> getTranslation("purpose." + item));
        purpose.setValue(Purpose.PRESS);
        second.setLabel(getTranslation("cases.visit.second.field"));
        second.setItems(colleagues);
        second.setItemLabelGenerator(UserInfo::displayName);
        address.setLabel(getTranslation("cases.visit.address"));
        address.setEmptySelectionAllowed(true);
        address.setItemLabelGenerator(
                point -> point == null ? "" : getTranslation("contact-point." + point.kind()) + " " + point.shown());
        person.addValueChangeListener(e -> {
            address.setItems(addresses(e.getValue()));
            changed.run();
        });
        person.setItems(people);
        person.setValue(people.getFirst());
        kind.addValueChangeListener(e -> changed.run());
        purpose.addValueChangeListener(e -> changed.run());
        second.addValueChangeListener(e -> changed.run());
        getContent().addClassName("qs-form");
        getContent().add(person, kind, purpose, second, address, place);
    }

    private static List<ContactPoint> addresses(@Nullable PersonLine line) {
        return line == null
                ? List.of()
                : line.points().stream()
                        .filter(point -> point.kind().isAddress())
                        .toList();
    }

    @Nullable
    ActorId secondStaff() {
        UserInfo chosen = second.getValue();
        return chosen == null ? null : chosen.id();
    }

    /** The place in words; where only an address on file was chosen, that one masked. */
    String placeText() {
        ContactPoint point = address.getValue();
        return place.isEmpty() && point != null ? point.shown() : place.getValue();
    }
}
