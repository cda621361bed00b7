package org.qingshou.worklist.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.UserInfo;
import org.qingshou.uikit.Chips;
import org.qingshou.worklist.WorklistFilter;
import org.qingshou.worklist.WorklistPlace;
import org.qingshou.worklist.WorklistSort;
import org.qingshou.worklist.WorklistTab;

/** Tabs by stage, the place, and for a manager the officer; the search stands in the page's bar. */
class FilterBar extends Composite<Div> {
    private final Chips<WorklistTab> tabs = Chips.asTabs(
            getTranslation("worklist.tabs"), tab -> "worklist.tab." + tab, Arrays.asList(WorklistTab.values()));
    private final ComboBox<UserInfo> owner = new ComboBox<>();
    private final ComboBox<WorklistPlace> place = new ComboBox<>();
    private final Select<WorklistSort> sort = new Select<>();
    private final TextField search = new WorklistSearch();
    private final Runnable changed;
    private boolean quiet;

    FilterBar(List<UserInfo> owners, List<WorklistPlace> places, Runnable changed) {
        this.changed = changed;
        getContent().addClassName("qs-worklist-filter");
        tabs.addValueChangeListener(e -> changed());
        owner.setItems(owners);
        owner.setItemLabelGenerator(UserInfo::displayName);
        owner.setPlaceholder(getTranslation("worklist.owner.all"));
        owner.setAriaLabel(getTranslation("worklist.owner"));
        owner.setClearButtonVisible(true);
        owner.setVisible(!owners.isEmpty());
        owner.addValueChangeListener(e -> changed());
        place.setItems(places);
        place.setItemLabelGenerator(
                one -> getTranslation("worklist.place.count", one.name(), Integer.toString(one.cases())));
        place.setPlaceholder(getTranslation("worklist.place.all"));
        place.setAriaLabel(getTranslation("worklist.place"));
        place.setClearButtonVisible(true);
        place.setOverlayWidth("16rem");
        place.setVisible(!places.isEmpty());
        place.addValueChangeListener(e -> changed());
        sort.setItems(WorklistSort.values());
        sort.setValue(WorklistSort.TRADE);
        sort.setItemLabelGenerator(by -> getTranslation("worklist.sort." + by));
        sort.setAriaLabel(getTranslation("worklist.sort"));
        sort.addValueChangeListener(e -> changed());
        search.addValueChangeListener(e -> changed());
        getContent().add(tabs, owner, place, sort);
    }

    TextField search() {
        return search;
    }

    WorklistFilter filter() {
        WorklistSort by = sort.getValue();
        UserInfo of = owner.getValue();
        WorklistPlace at = place.getValue();
        return new WorklistFilter(
                tabs.getValue(),
                of == null ? null : of.id(),
                at == null ? null : at.division(),
                search.getValue(),
                by,
                by.highFirst());
    }

    /** Shows a filter as far as it is on offer here; whoever calls this reads the filter anew. */
    void show(WorklistFilter wanted) {
        quiet = true;
        tabs.setValue(wanted.tab());
        owner.setValue(offered(owner, one -> one.id().equals(wanted.owner())));
        place.setValue(offered(place, one -> one.division().equals(wanted.division())));
        sort.setValue(wanted.sort());
        search.setValue(wanted.search());
        quiet = false;
    }

    private static <T> @Nullable T offered(ComboBox<T> field, Predicate<T> wanted) {
        return field.getListDataView().getItems().filter(wanted).findFirst().orElse(null);
    }

    private void changed() {
        if (!quiet) changed.run();
    }
}
