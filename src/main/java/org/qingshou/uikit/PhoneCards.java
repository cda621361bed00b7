package org.qingshou.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.function.SerializableFunction;

/** One card a row in the place of a grid's columns where the window is too narrow for them (WCAG 1.4.10, reflow). */
public final class PhoneCards {
    private static final int PHONE_PIXELS = 700;

    private PhoneCards() {}

    /** Adds the card as a column that takes turns with those the grid has now, as wide as the window allows. */
    public static <T> Grid.Column<T> on(Grid<T> grid, String header, SerializableFunction<T, Component> card) {
        Grid.Column<T> column = grid.addComponentColumn(card::apply).setHeader(header);
        column.setVisible(false);
        grid.addAttachListener(e -> watch(e.getUI(), grid, column));
        return column;
    }

    private static <T> void watch(UI ui, Grid<T> grid, Grid.Column<T> card) {
        Page page = ui.getPage();
        page.retrieveExtendedClientDetails(details -> turn(grid, card, details.getWindowInnerWidth()));
        var watching = page.addBrowserWindowResizeListener(e -> turn(grid, card, e.getWidth()));
        grid.addDetachListener(e -> {
            e.unregisterListener();
            watching.remove();
        });
    }

    private static <T> void turn(Grid<T> grid, Grid.Column<T> card, int width) {
        boolean phone = width < PHONE_PIXELS;
        if (card.isVisible() != phone)
            grid.getColumns()
                    .forEach(column ->
                            column.setVisible(phone == (column == card) && (phone || !ListColumns.away(column))));
    }
}
