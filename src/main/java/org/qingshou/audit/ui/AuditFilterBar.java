package org.qingshou.audit.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.qingshou.audit.AuditFilter;
import org.qingshou.uikit.DayPicker;

/** What to look for in the trail. */
class AuditFilterBar extends Composite<Div> {
    private final TextField subject = new TextField(getTranslation("audit.subject"));
    private final TextField actor = new TextField(getTranslation("audit.actor"));
    private final ComboBox<String> action = new ComboBox<>(getTranslation("audit.action"));
    private final DatePicker from = new DayPicker(getTranslation("audit.from"));
    private final DatePicker to = new DayPicker(getTranslation("audit.to"));
    private final Consumer<AuditFilter> changed;

    AuditFilterBar(ActionNames names, Consumer<AuditFilter> changed) {
        this.changed = changed;
        getContent().addClassName("qs-row");
        subject.setPlaceholder(getTranslation("audit.subject.help"));
        actor.setPlaceholder(getTranslation("audit.actor.help"));
        action.setItemLabelGenerator(code -> names.action(code, getLocale()));
        action.setClearButtonVisible(true);
        List.of(subject, actor).forEach(field -> field.setClearButtonVisible(true));
        List.of(from, to).forEach(AuditFilterBar::prepare);
        Button all = new Button(getTranslation("audit.all"), e -> changed.accept(AuditFilter.NONE));
        getContent().add(subject, actor, action, from, to, all);
        List.<AbstractField<?, ?>>of(subject, actor, action, from, to).forEach(this::listen);
    }

    AuditFilter withSubject(String id) {
        return new AuditFilter(id, "", "", null, null);
    }

    /** Shows the filter that the address holds; no event comes out of it. */
    void show(AuditFilter filter, List<String> actions) {
        List<String> choices = new ArrayList<>(actions);
        if (!filter.action().isEmpty() && !choices.contains(filter.action())) choices.add(filter.action());
        action.setItems(choices);
        subject.setValue(filter.subjectId());
        actor.setValue(filter.actor());
        action.setValue(filter.action().isEmpty() ? null : filter.action());
        from.setValue(filter.from());
        to.setValue(filter.to());
    }

    private static void prepare(DatePicker field) {
        field.setClearButtonVisible(true);
    }

    private void listen(AbstractField<?, ?> field) {
        field.addValueChangeListener(e -> {
            if (e.isFromClient()) changed.accept(entered());
        });
    }

    private AuditFilter entered() {
        return new AuditFilter(
                subject.getValue().strip(),
                actor.getValue().strip(),
                action.getValue() == null ? "" : action.getValue(),
                from.getValue(),
                to.getValue());
    }
}
