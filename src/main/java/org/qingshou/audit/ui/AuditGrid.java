package org.qingshou.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.qingshou.audit.AuditEntry;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.uikit.TwoLines;

/** The trail, newest first, read as it scrolls. */
class AuditGrid extends Composite<Div> {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int ID_SHOWN = 13;

    /** One stretch of rows. */
    interface Source {
        List<AuditEntry> page(int offset, int limit);
    }

    private final Grid<AuditEntry> grid = new Grid<>();
    private final ActionNames names;
    private final Consumer<String> subjectChosen;

    AuditGrid(ActionNames names, Consumer<String> subjectChosen) {
        this.names = names;
        this.subjectChosen = subjectChosen;
        grid.addColumn(entry -> FORM.format(LocalDateTime.ofInstant(entry.at(), BusinessClock.DEFAULT_ZONE)))
                .setHeader(getTranslation("audit.at"))
                .setWidth("12rem")
                .setFlexGrow(0);
        grid.addComponentColumn(AuditGrid::actor).setHeader(getTranslation("audit.actor"));
        grid.addColumn(entry -> names.action(entry.action(), getLocale())).setHeader(getTranslation("audit.action"));
        grid.addComponentColumn(this::subject)
                .setHeader(getTranslation("audit.subject"))
                .setFlexGrow(2);
        grid.addColumn(AuditFile::facts)
                .setHeader(getTranslation("audit.facts"))
                .setTooltipGenerator(AuditFile::facts)
                .setFlexGrow(3);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(getTranslation("audit.empty"));
        grid.addClassName("qs-fill");
        getContent().add(grid);
    }

    void source(Source rows, IntSupplier count) {
        grid.setItemsPageable(
                page -> rows.page((int) page.getOffset(), page.getPageSize()), page -> (long) count.getAsInt());
    }

    void refresh() {
        grid.getDataProvider().refreshAll();
    }

    private static Component actor(AuditEntry entry) {
        return entry.actorName().equals(entry.actor())
                ? new Span(entry.actor())
                : new TwoLines(entry.actorName(), entry.actor());
    }

    private Component subject(AuditEntry entry) {
        String kind = names.subject(entry.subjectType(), getLocale());
        Button button = new Button(kind + " " + brief(entry.subjectId()), e -> subjectChosen.accept(entry.subjectId()));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setTooltipText(entry.subjectId());
        button.setAriaLabel(getTranslation("audit.subject.choose", kind, entry.subjectId()));
        return button;
    }

    private static String brief(String id) {
        return id.length() <= ID_SHOWN + 1 ? id : id.substring(0, ID_SHOWN) + "…";
    }
}
