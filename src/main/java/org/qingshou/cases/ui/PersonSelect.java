package org.qingshou.cases.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.qingshou.cases.PersonLine;
import org.qingshou.kernel.PersonId;

/** One of the case's people, the first to begin with. */
class PersonSelect extends Select<PersonLine> {
    PersonSelect(List<PersonLine> people) {
        setLabel(getTranslation("cases.act.person"));
        setItemLabelGenerator(line -> line.name() + " · " + getTranslation("party-role." + line.role()));
        setItems(people);
        people.stream().findFirst().ifPresent(this::setValue);
    }

    PersonId person() {
        return getValue().person();
    }
}
