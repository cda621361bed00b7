package org.qingshou.ledger.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingshou.ledger.tape.LatestRow;
import org.qingshou.ledger.tape.MappingProfile;
import org.qingshou.ledger.tape.RowFilter;

/** Which rows of the file count: those that meet all conditions, and of several rows of a loan the latest. */
class RowsTaken extends Div {
    private final List<String> headers;
    private final Runnable changed;
    private final ComboBox<String> latest = new ComboBox<>(getTranslation("ledger.import.latest"));
    private final Div conditions = new Div();
    private final List<FilterFields> filters = new ArrayList<>();
    private @Nullable LatestRow shown;

    RowsTaken(List<String> headers, Runnable changed) {
        this.headers = headers;
        this.changed = changed;
        latest.setItems(headers);
        latest.setClearButtonVisible(true);
        latest.setPlaceholder(getTranslation("ledger.import.latest.none"));
        latest.setHelperText(getTranslation("ledger.import.latest.help"));
        latest.addClassName("qs-wide");
        latest.addValueChangeListener(e -> {
            if (e.isFromClient()) changed.run();
        });
        Button more =
                new Button(getTranslation("ledger.import.filter.add"), VaadinIcon.PLUS.create(), e -> condition(null));
        more.addThemeVariants(ButtonVariant.SMALL);
        conditions.addClassName("qs-stack");
        addClassName("qs-stack");
        add(latest, conditions, new Div(more));
    }

    private void condition(@Nullable RowFilter filter) {
        FilterFields fields = new FilterFields(headers, filter, changed, this::remove);
        filters.add(fields);
        conditions.add(fields);
    }

    private void remove(FilterFields fields) {
        filters.remove(fields);
        conditions.remove(fields);
        changed.run();
    }

    void show(MappingProfile profile) {
        filters.clear();
        conditions.removeAll();
        profile.filters().forEach(this::condition);
        shown = profile.latest();
        latest.setValue(shown == null ? null : shown.column());
    }

    MappingProfile applied(MappingProfile profile) {
        List<RowFilter> conditionsNow = filters.stream()
                .map(FilterFields::filter)
                .flatMap(Optional::stream)
                .toList();
        return profile.taking(conditionsNow, latestNow());
    }

    private @Nullable LatestRow latestNow() {
        String column = latest.getValue();
        if (column == null) return null;
        return shown != null && shown.column().equals(column) ? shown : LatestRow.by(column);
    }
}
