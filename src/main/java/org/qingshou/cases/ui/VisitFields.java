package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.UserInfo;
import org.qingshou.cases.ContactDesk;
import org.qingshou.cases.PersonLine;
import org.qingshou.cases.VisitWish;
import org.qingshou.compliance.Clearance;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.Purpose;
import org.qingshou.compliance.Ruling;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.ledger.ContactPoint;

/** To whom, where, what kind of visit, for what, and who comes along. */
class VisitFields extends Composite<Div> {
    final PersonSelect person;
    final Select<UserInfo> second = new Select<>();
    final AddressSelect address = new AddressSelect(getTranslation("cases.visit.address"));
    private final TextField place = new TextField(getTranslation("cases.visit.place.field"));
    private final Select<ContactAction> kind = new Select<>();
    private final Select<Purpose> purpose = new Select<>();

    /** @param kinds what the bank offers, the usual first */
    VisitFields(List<PersonLine> people, List<ContactAction> kinds, List<UserInfo> colleagues) {
        person = new PersonSelect(people);
        kind.setLabel(getTranslation("cases.visit.kind"));
        kind.setItems(kinds);
        kind.setItemLabelGenerator(item -> getTranslation("contact-action." + item));
        kind.setValue(kinds.getFirst());
        purpose.setLabel(getTranslation("cases.act.purpose"));
        purpose.setItems(Purpose.PRESS, Purpose.SURVEY, Purpose.CARE, Purpose.INFORM);
        purpose.setItemLabelGenerator(item -> getTranslation("purpose." + item));
        purpose.setValue(Purpose.PRESS);
        second.setLabel(getTranslation("cases.visit.second.field"));
        second.setItems(colleagues);
        second.setItemLabelGenerator(UserInfo::displayName);
        person.addValueChangeListener(e -> address.offer(e.getValue(), kind() == ContactAction.VISIT_BUSINESS));
        kind.addValueChangeListener(e -> address.suggest(kind() == ContactAction.VISIT_BUSINESS));
        address.offer(person.getValue(), kind() == ContactAction.VISIT_BUSINESS);
        getContent().addClassName("qs-form");
        getContent().add(person, kind, purpose, second, address, place);
    }

    void onChange(Runnable changed) {
        List.of(person, kind, purpose, second).forEach(field -> field.addValueChangeListener(e -> changed.run()));
    }

    ContactAction kind() {
        return kind.getValue();
    }

    Purpose purpose() {
        return purpose.getValue();
    }

    @Nullable
    ActorId secondStaff() {
        return second.getOptionalValue().map(UserInfo::id).orElse(null);
    }

    /** The companion, who is needed where the visit is not begun at once. */
    @Nullable
    ActorId second() {
        second.setInvalid(second.isEmpty());
        return secondStaff();
    }

    Ruling preview(ContactDesk desk, CaseId id) {
        return desk.previewVisit(id, person.person(), kind(), purpose(), secondStaff());
    }

    /** @param why the reason to go on where a rule only warns */
    Clearance start(ContactDesk desk, CaseId id, @Nullable String why) {
        return desk.startVisit(id, person.person(), kind(), purpose(), secondStaff(), why);
    }

    VisitWish wish(ActorId with) {
        return new VisitWish(person.person(), kind(), purpose(), with, placeText());
    }

    /** The place in words; where only an address on file was chosen, that one masked. */
    String placeText() {
        ContactPoint point = address.getValue();
        return place.isEmpty() && point != null ? point.shown() : place.getValue();
    }

    boolean placeMissing() {
        place.setInvalid(placeText().isBlank());
        place.setErrorMessage(getTranslation("cases.visit.place"));
        return place.isInvalid();
    }
}
