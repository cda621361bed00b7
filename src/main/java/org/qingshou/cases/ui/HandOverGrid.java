package org.qingshou.cases.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qingshou.cases.CaseList;
import org.qingshou.kernel.CaseId;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;
import org.qingshou.uikit.TwoLines;

/** An officer's cases, each with room for a note to whoever takes it over. */
class HandOverGrid extends Grid<CaseList.Row> {
    private static final int LONGEST_NOTE = 4000;

    private final transient Map<CaseId, String> notes = new HashMap<>();

    HandOverGrid(CaseList cases, CaseList.Filter filter) {
        addClassName("qs-tall-grid");
        addComponentColumn(
                        row -> CaseLinks.toCase(row.header().id(), row.header().caseNo()))
                .setHeader(getTranslation("cases.list.case"))
                .setWidth("11rem")
                .setFlexGrow(0);
        addComponentColumn(row ->
                        new TwoLines(row.name(), row.header().balances().total().shown()))
                .setHeader(getTranslation("cases.list.customer"))
                .setAutoWidth(true);
        addComponentColumn(row -> CaseMarks.state(this, row.header().state()))
                .setHeader(getTranslation("cases.list.state"))
                .setWidth("7.5rem")
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.START);
        addComponentColumn(this::note)
                .setHeader(getTranslation("cases.handover.note.own"))
                .setFlexGrow(2);
        PhoneCards.on(this, getTranslation("cases.list.case"), this::card);
        setEmptyStateText(getTranslation("cases.handover.none"));
        setItems(
                query -> cases.page(filter, query.getOffset(), query.getLimit()).stream(),
                query -> cases.total(filter).count());
    }

    /** Whether rows are chosen one by one. */
    void choose(boolean some) {
        setSelectionMode(some ? SelectionMode.MULTI : SelectionMode.NONE);
    }

    List<CaseId> chosen() {
        return getSelectedItems().stream().map(row -> row.header().id()).toList();
    }

    Map<CaseId, String> notes() {
        return Map.copyOf(notes);
    }

    private RowCard card(CaseList.Row row) {
        return new RowCard(
                        CaseLinks.toCase(row.header().id(), row.name()),
                        row.header().balances().total().shown())
                .soft(row.header().caseNo())
                .marks(List.of(CaseMarks.state(this, row.header().state()), note(row)));
    }

    private TextField note(CaseList.Row row) {
        CaseId id = row.header().id();
        TextField note = new TextField();
        note.setAriaLabel(getTranslation("cases.handover.note.of", row.header().caseNo()));
        note.setPlaceholder(getTranslation("cases.handover.note.own"));
        note.setMaxLength(LONGEST_NOTE);
        note.setWidthFull();
        note.setValue(notes.getOrDefault(id, ""));
        note.addValueChangeListener(e -> notes.put(id, e.getValue()));
        return note;
    }
}
