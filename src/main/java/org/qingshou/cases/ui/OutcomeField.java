package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.ContactOutcome;
import org.qingshou.cases.OutcomeChoice;
import org.qingshou.uikit.Chips;

/** What came of it: the ten usual answers as keys, the others behind "more". */
class OutcomeField extends Composite<Div> {
    private final Chips<ContactOutcome> usual;
    private final ComboBox<ContactOutcome> rare;

    OutcomeField(OutcomeChoice outcomes, Consumer<@Nullable ContactOutcome> changed) {
        usual = new Chips<>(getTranslation("cases.contact.outcome"), item -> "outcome." + item, outcomes.first());
        rare = new ComboBox<>(getTranslation("cases.contact.outcome.more"));
        rare.setItems(outcomes.further());
        rare.setItemLabelGenerator(item -> getTranslation("outcome." + item));
        rare.setClearButtonVisible(true);
        usual.addValueChangeListener(e -> {
            if (e.getValue() != null) rare.clear();
            changed.accept(value());
        });
        rare.addValueChangeListener(e -> {
            if (e.getValue() != null) usual.clear();
            changed.accept(value());
        });
        getContent().add(usual, new Details(getTranslation("cases.contact.more"), rare));
    }

    Optional<ContactOutcome> checked() {
        ContactOutcome chosen = value();
        usual.setInvalid(chosen == null);
        usual.setErrorMessage(getTranslation("cases.contact.outcome.missing"));
        return Optional.ofNullable(chosen);
    }

    private @Nullable ContactOutcome value() {
        return usual.getValue() != null ? usual.getValue() : rare.getValue();
    }
}
