package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.DataProvider;
import java.util.List;
import org.qingshou.outsourcing.BatchDesk;
import org.qingshou.outsourcing.BatchState;
import org.qingshou.outsourcing.BatchView;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;

/** Batches, the latest first, with what the agencies answered. */
class BatchList extends Composite<Div> {
    private final transient BatchDesk desk;
    private final Grid<BatchView> grid = new Grid<>();

    BatchList(BatchDesk desk) {
        this.desk = desk;
        grid.addComponentColumn(BatchList::link)
                .setHeader(getTranslation("outsourcing.column.batch"))
                .setWidth("15rem")
                .setFlexGrow(0);
        grid.addColumn(BatchView::agencyName)
                .setHeader(getTranslation("outsourcing.agency"))
                .setFlexGrow(2);
        grid.addColumn(batch -> Integer.toString(batch.cases()))
                .setHeader(getTranslation("batches.cases"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(batch -> batch.amount().shown())
                .setHeader(getTranslation("outsourcing.column.total"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addComponentColumn(batch -> state(this, batch.state()))
                .setHeader(getTranslation("outsourcing.column.state"));
        grid.addColumn(this::answers).setHeader(getTranslation("batches.answers"));
        grid.addColumn(batch -> Shown.moment(batch.askedAt())).setHeader(getTranslation("batches.asked"));
        PhoneCards.on(
                grid,
                getTranslation("outsourcing.column.batch"),
                batch -> new RowCard(link(batch), batch.amount().shown())
                        .soft(Shown.joined(batch.agencyName(), Shown.moment(batch.askedAt())))
                        .soft(getTranslation("batches.count", Integer.toString(batch.cases())))
                        .soft(answers(batch))
                        .marks(List.of(state(this, batch.state()))));
        grid.addClassName("qs-fill");
        grid.setEmptyStateText(getTranslation("batches.list.none"));
        getContent().addClassName("qs-stack");
        getContent().add(new Paragraph(getTranslation("batches.about")), grid);
    }

    void refresh() {
        grid.setItems(DataProvider.fromCallbacks(
                query -> desk.page(query.getOffset(), query.getLimit()).stream(), query -> desk.count()));
    }

    static Component state(Component reader, BatchState state) {
        Marks.Tone tone = switch (state) {
            case ASKED -> Marks.Tone.INFO;
            case APPROVED -> Marks.Tone.GOOD;
            case DROPPED -> Marks.Tone.NEUTRAL;
        };
        return Marks.of(reader.getTranslation("batch-state." + state), tone);
    }

    private String answers(BatchView batch) {
        return getTranslation("batches.answered", Integer.toString(batch.taken()), Integer.toString(batch.declined()));
    }

    private static Anchor link(BatchView batch) {
        return new Anchor("outsourcing/batch/" + batch.id(), batch.batchNo());
    }
}
