package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.qingshou.cases.CaseList;
import org.qingshou.cases.CaseState;
import org.qingshou.kernel.ActorId;
import org.qingshou.ledger.Classification;

/** By what the list is narrowed. */
class CaseFilters extends Composite<Div> {
    private final TextField text = new TextField(getTranslation("cases.list.search"));
    private final Select<CaseState> state = new Select<>();
    private final ComboBox<ActorId> owner = new ComboBox<>(getTranslation("cases.list.owner"));
    private final Select<Classification> grade = new Select<>();
    private final Runnable changed;
    private final List<ActorId> owners;
    private boolean reading;

    CaseFilters(List<ActorId> owners, Function<ActorId, String> names, Runnable changed) {
        this.owners = owners;
        this.changed = changed;
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setHelperText(getTranslation("cases.list.search.help"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addClassName("qs-search");
        select(state, "cases.list.state", "cases.list.state.open", "case-state.", CaseState.values());
        select(grade, "cases.list.grade", "cases.list.all", "classification.", Classification.values());
        owner.setItems(owners);
        owner.setItemLabelGenerator(names::apply);
        owner.setClearButtonVisible(true);
        text.addValueChangeListener(e -> tell());
        state.addValueChangeListener(e -> tell());
        grade.addValueChangeListener(e -> tell());
        owner.addValueChangeListener(e -> tell());
        getContent().addClassNames("qs-row", "qs-filters");
        getContent().add(text, state, owner, grade);
    }

    @SafeVarargs
    private <T> void select(Select<T> field, String label, String none, String prefix, T... items) {
        field.setLabel(getTranslation(label));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation(none));
        field.setItems(items);
        field.setItemLabelGenerator(item -> getTranslation(item == null ? none : prefix + item));
    }

    CaseList.Filter value() {
        return new CaseList.Filter(text.getValue(), state.getValue(), owner.getValue(), grade.getValue());
    }

    /** The filters as an address holds them: never what was searched for. */
    QueryParameters address() {
        Map<String, String> shown = new TreeMap<>();
        state.getOptionalValue().ifPresent(value -> shown.put("state", value.name()));
        owner.getOptionalValue().ifPresent(value -> shown.put("owner", value.value()));
        grade.getOptionalValue().ifPresent(value -> shown.put("class", value.name()));
        return QueryParameters.simple(shown);
    }

    void read(QueryParameters address) {
        reading = true;
        address.getSingleParameter("state")
                .flatMap(code -> named(CaseState.values(), code))
                .ifPresent(state::setValue);
        address.getSingleParameter("class")
                .flatMap(code -> named(Classification.values(), code))
                .ifPresent(grade::setValue);
        address.getSingleParameter("owner")
                .flatMap(login ->
                        owners.stream().filter(one -> one.value().equals(login)).findFirst())
                .ifPresent(owner::setValue);
        reading = false;
    }

    private static <T extends Enum<T>> java.util.Optional<T> named(T[] values, String code) {
        return Arrays.stream(values).filter(value -> value.name().equals(code)).findFirst();
    }

    private void tell() {
        if (!reading) changed.run();
    }
}
