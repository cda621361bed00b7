package org.qingshou.uikit;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Lets a reader choose which columns of a list are shown; the choice is remembered. The first column names the row and
 * stays. On a phone rows are cards, and there is nothing to choose.
 */
public class ListColumns extends Composite<MenuBar> {
    private static final String AWAY = "qs-column-away";

    private final String list;
    private final Set<String> hidden = new HashSet<>();

    /**
     * @param list name under which the choice is kept
     * @param grid whose columns to choose have keys
     */
    public ListColumns(String list, Grid<?> grid) {
        this.list = list;
        String words = getTranslation("kit.columns");
        MenuBar bar = getContent();
        bar.addClassName("qs-desk-only");
        bar.addThemeVariants(MenuBarVariant.LUMO_ICON);
        MenuItem open = bar.addItem(VaadinIcon.SPLIT_H.create());
        open.setAriaLabel(words);
        bar.setTooltipText(open, words);
        Map<String, Grid.Column<?>> columns = new LinkedHashMap<>();
        grid.getColumns().forEach(column -> {
            String key = column.getKey();
            if (key != null) columns.put(key, column);
        });
        ColumnStore.here().ifPresent(store -> hidden.addAll(store.hidden(list)));
        hidden.retainAll(columns.keySet());
        columns.forEach((key, column) -> {
            MenuItem item = open.getSubMenu().addItem(column.getHeaderText());
            item.setCheckable(true);
            item.setChecked(!hidden.contains(key));
            item.setKeepOpen(true);
            if (hidden.contains(key)) put(column, true);
            item.addClickListener(e -> choose(key, column, !item.isChecked()));
        });
    }

    private void choose(String key, Grid.Column<?> column, boolean away) {
        if (away) hidden.add(key);
        else hidden.remove(key);
        put(column, away);
        ColumnStore.here().ifPresent(store -> store.keep(list, Set.copyOf(hidden)));
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
