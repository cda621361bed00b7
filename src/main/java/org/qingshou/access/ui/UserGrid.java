package org.qingshou.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.UserRow;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.TwoLines;

/** The list of users, read as it scrolls. */
class UserGrid extends Composite<Div> {
    /** One stretch of rows. */
    interface Source {
        List<UserRow> page(int offset, int limit);
    }

    private final BusinessClock clock;
    private final Grid<UserRow> grid = new Grid<>();

    UserGrid(BusinessClock clock, Consumer<@Nullable UserRow> selected) {
        this.clock = clock;
        grid.addComponentColumn(row ->
                        new TwoLines(row.user().displayName(), row.user().id().value()))
                .setHeader(getTranslation("access.users.name"))
                .setAutoWidth(true);
        grid.addColumn(row -> roles(row)).setHeader(getTranslation("access.users.roles"));
        grid.addColumn(row -> place(row)).setHeader(getTranslation("access.users.branch"));
        grid.addColumn(row -> row.user().staffNo()).setHeader(getTranslation("access.users.staffNo"));
        grid.addComponentColumn(this::state).setHeader(getTranslation("access.users.state"));
        grid.setEmptyStateText(getTranslation("access.users.empty"));
        grid.addSelectionListener(e -> selected.accept(e.getFirstSelectedItem().orElse(null)));
        grid.addClassName("qs-fill");
        getContent().add(grid);
    }

    void source(Source rows, IntSupplier count) {
        grid.setItemsPageable(
                page -> rows.page((int) page.getOffset(), page.getPageSize()), page -> (long) count.getAsInt());
    }

    void refresh() {
        grid.deselectAll();
        grid.getDataProvider().refreshAll();
    }

    Optional<UserRow> selected() {
        return grid.getSelectedItems().stream().findFirst();
    }

    boolean locked(UserRow row) {
        Instant until = row.lockedUntil();
        return until != null && until.isAfter(clock.instant());
    }

    private String roles(UserRow row) {
        return String.join(
                "、",
                row.user().roles().stream()
                        .sorted()
                        .map(role -> getTranslation("role." + role))
                        .toList());
    }

    private static String place(UserRow row) {
        BranchCode branch = row.user().branch();
        if (branch != null) return branch.value();
        String agency = row.user().agencyCode();
        return agency == null ? "—" : agency;
    }

    private Component state(UserRow row) {
        if (!row.user().enabled()) return mark("access.users.disabled", Marks.Tone.NEUTRAL);
        if (locked(row)) return mark("access.users.locked", Marks.Tone.BAD);
        return mark("access.users.active", Marks.Tone.GOOD);
    }

    private Badge mark(String key, Marks.Tone tone) {
        return Marks.of(getTranslation(key), tone);
    }
}
