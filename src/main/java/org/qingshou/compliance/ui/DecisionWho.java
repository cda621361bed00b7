package org.qingshou.compliance.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.DecisionFilter;
import org.qingshou.compliance.DecisionSearch;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.uikit.Texts;

/** Whose decisions: of one case, of the person whom a number of the bank's names, on one phone number. */
class DecisionWho extends Composite<Div> {
    private final DecisionSearch search;
    private final Texts texts;
    private final Runnable changed;
    private final TextField caseNo = field("case", VaadinIcon.BRIEFCASE);
    private final TextField person = field("person", VaadinIcon.USER);
    private final TextField number = field("number", VaadinIcon.PHONE);
    private final Button everybody = new Button(getTranslation("compliance.decisions.everybody"));
    private Set<PersonId> persons = Set.of();
    private byte @Nullable [] index;

    DecisionWho(DecisionSearch search, Texts texts, Runnable changed) {
        this.search = search;
        this.texts = texts;
        this.changed = changed;
        caseNo.addValueChangeListener(e -> {
            if (e.isFromClient()) changed.run();
        });
        person.setHelperText(getTranslation("compliance.decisions.filter.person.help"));
        number.setHelperText(getTranslation("compliance.decisions.filter.number.help"));
        person.addValueChangeListener(e -> {
            if (e.isFromClient())
                take(person, () -> persons = person.isEmpty() ? Set.of() : search.person(person.getValue()));
        });
        number.addValueChangeListener(e -> {
            if (e.isFromClient())
                take(number, () -> index = number.isEmpty() ? null : search.number(number.getValue()));
        });
        everybody.setIcon(VaadinIcon.CLOSE_SMALL.create());
        everybody.addClickListener(e -> {
            person.clear();
            persons = Set.of();
            changed.run();
        });
        getContent().addClassNames("qs-row", "qs-filters");
        getContent().add(caseNo, person, number, everybody);
    }

    private TextField field(String name, VaadinIcon icon) {
        TextField field = new TextField(getTranslation("compliance.decisions.filter." + name));
        field.setPrefixComponent(icon.create());
        field.setClearButtonVisible(true);
        field.setId("decisions-" + name);
        return field;
    }

    private void take(TextField field, Runnable look) {
        try {
            look.run();
            field.setInvalid(false);
        } catch (Refused e) {
            field.setErrorMessage(texts.of(e, getLocale()));
            field.setInvalid(true);
            return;
        }
        changed.run();
    }

    DecisionFilter onto(DecisionFilter filter) {
        String no = caseNo.getValue().strip();
        everybody.setVisible(!persons.isEmpty());
        DecisionFilter.Who who = filter.who();
        return filter.with(new DecisionFilter.Who(who.actor(), who.agency(), persons, no.isEmpty() ? null : no))
                .onNumber(index);
    }

    void show(DecisionFilter filter) {
        String no = filter.who().caseNo();
        caseNo.setValue(no == null ? "" : no);
        persons = filter.who().persons();
        everybody.setVisible(!persons.isEmpty());
    }
}
