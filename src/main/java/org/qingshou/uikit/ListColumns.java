package org.qingshou.uikit;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets a reader choose which columns of a list are shown; the choice is remembered. The first column names the row and
 * stays. On a phone rows are cards, and there is nothing to choose.
 */
public class ListColumns extends Composite<Div> {
    private static final String AWAY = "qs-column-away";

    private final Map<String, Grid.Column<?>> columns = new LinkedHashMap<>();

    /**
     * @param list name under which the choice is kept
     * @param grid whose columns to choose have keys
     */
    public ListColumns(String list, Grid<?> grid) {
        String words = getTranslation("kit.columns");
        grid.getColumns().forEach(column -> {
            String key = column.getKey();
            if (key != null) columns.put(key, column);
        });
        Set<String> away = ColumnStore.here().map(store -> store.hidden(list)).orElse(Set.of());
        columns.forEach((key, column) -> put(column, away.contains(key)));
        Button open = new Button(VaadinIcon.SPLIT_H.create());
        open.setAriaLabel(words);
        open.setTooltipText(words);
        Popover choice = new Popover();
        choice.setTarget(open);
        choice.setAriaLabel(words);
        // Hardly anybody opens it, so its boxes are made when somebody does.
        open.addClickListener(e -> {
            if (choice.getChildren().findAny().isEmpty()) choice.add(boxes(list, words));
        });
        getContent().addClassName("qs-desk-only");
        getContent().add(open, choice);
    }

    private CheckboxGroup<String> boxes(String list, String words) {
        CheckboxGroup<String> shown = new CheckboxGroup<>(words);
        shown.addThemeName("vertical");
        shown.setItems(columns.keySet());
        shown.setItemLabelGenerator(
                key -> Objects.requireNonNull(columns.get(key)).getHeaderText());
        shown.setValue(columns.keySet().stream()
                .filter(key -> !away(Objects.requireNonNull(columns.get(key))))
                .collect(Collectors.toSet()));
        shown.addValueChangeListener(e -> {
            Set<String> hidden = without(e.getValue());
            columns.forEach((key, column) -> put(column, hidden.contains(key)));
            ColumnStore.here().ifPresent(store -> store.keep(list, hidden));
        });
        return shown;
    }

    private Set<String> without(Set<String> keys) {
        return columns.keySet().stream().filter(key -> !keys.contains(key)).collect(Collectors.toSet());
    }

    private static void put(Grid.Column<?> column, boolean away) {
        ComponentUtil.setData(column, AWAY, away);
        column.setVisible(!away);
    }

    /** Whether the reader has put this column away. */
    static boolean away(Grid.Column<?> column) {
        return Boolean.TRUE.equals(ComponentUtil.getData(column, AWAY));
    }
}
