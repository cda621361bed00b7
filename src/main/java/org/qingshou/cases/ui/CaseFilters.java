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
import org.qingshou.cases.CasePool;
import org.qingshou.cases.CaseState;
import org.qingshou.kernel.ActorId;
import org.qingshou.ledger.Classification;

/** By what the list is narrowed. */
class CaseFilters extends Composite<Div> {
    private final TextField text = new TextField(getTranslation("cases.list.search"));
    private final Select<CaseState> state = new Select<>();
    private final ComboBox<ActorId> owner = new ComboBox<>(getTranslation("cases.list.owner"));
    private final Select<Classification> grade = new Select<>();
    private final Select<CasePool> pool = new Select<>();
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
        select(pool, "cases.list.pool", "cases.list.all", "case-pool.", CasePool.values());
        owner.setItems(owners);
        owner.setItemLabelGenerator(names::apply);
        owner.setClearButtonVisible(true);
        text.addValueChangeListener(e -> tell());
        owner.addValueChangeListener(e -> tell());
        getContent().addClassNames("qs-row", "qs-filters");
        getContent().add(text, state, owner, grade, pool);
    }

    private <T> void select(Select<T> field, String label, String none, String prefix, T[] items) {
        field.setLabel(getTranslation(label));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation(none));
        field.setItems(items);
        field.addValueChangeListener(e -> tell());
        field.setItemLabelGenerator(item -> getTranslation(item == null ? none : prefix + item));
    }

    CaseList.Filter value() {
        return new CaseList.Filter(
                text.getValue(), state.getValue(), owner.getValue(), grade.getValue(), pool.getValue());
    }

    /** The filters as an address holds them: never what was searched for. */
    QueryParameters address() {
        Map<String, String> shown = new TreeMap<>();
        state.getOptionalValue().ifPresent(value -> shown.put("state", value.name()));
        owner.getOptionalValue().ifPresent(value -> shown.put("owner", value.value()));
        grade.getOptionalValue().ifPresent(value -> shown.put("class", value.name()));
        pool.getOptionalValue().ifPresent(value -> shown.put("pool", value.name()));
        return QueryParameters.simple(shown);
    }

    void read(QueryParameters address) {
        reading = true;
        take(address, "state", CaseState.values(), state);
        take(address, "class", Classification.values(), grade);
        take(address, "pool", CasePool.values(), pool);
        address.getSingleParameter("owner")
                .flatMap(login ->
                        owners.stream().filter(one -> one.value().equals(login)).findFirst())
                .ifPresent(owner::setValue);
        reading = false;
    }

    private static <T extends Enum<T>> void take(QueryParameters address, String name, T[] values, Select<T> field) {
        address.getSingleParameter(name)
                .flatMap(code -> Arrays.stream(values)
                        .filter(value -> value.name().equals(code))
                        .findFirst())
                .ifPresent(field::setValue);
    }

    private void tell() {
        if (!reading) changed.run();
    }
}
