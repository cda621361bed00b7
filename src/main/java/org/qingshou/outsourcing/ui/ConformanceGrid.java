package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import org.qingshou.kernel.ActorId;
import org.qingshou.outsourcing.AgencyConformance;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;

/** The reports about an agency's interface, the latest first. */
class ConformanceGrid extends Composite<Div> {
    private static final int REPORTS_CONTACTS = 2;
    private static final int HASH_SHOWN = 16;

    ConformanceGrid(List<AgencyConformance> reports, Function<ActorId, String> names) {
        Grid<AgencyConformance> grid = new Grid<>();
        grid.addColumn(row -> Shown.moment(row.at())).setHeader(getTranslation("agencies.report.at"));
        grid.addComponentColumn(this::mark)
                .setHeader(getTranslation("agencies.report.reached"))
                .setFlexGrow(2);
        grid.addColumn(this::items)
                .setHeader(getTranslation("agencies.report.items"))
                .setFlexGrow(2);
        grid.addColumn(AgencyConformance::endpoint)
                .setHeader(getTranslation("outsourcing.agency.endpoint.label"))
                .setFlexGrow(2)
                .setTooltipGenerator(AgencyConformance::endpoint);
        grid.addColumn(ConformanceGrid::hash)
                .setHeader(getTranslation("agencies.report.hash"))
                .setTooltipGenerator(AgencyConformance::sha256)
                .setWidth("12rem");
        grid.addColumn(row -> names.apply(row.by())).setHeader(getTranslation("agencies.entered.by"));
        PhoneCards.on(
                grid,
                getTranslation("agencies.report.at"),
                row -> new RowCard(new Span(Shown.moment(row.at())), "")
                        .soft(items(row))
                        .soft(Shown.joined(row.endpoint(), hash(row), names.apply(row.by())))
                        .marks(List.of(mark(row))));
        grid.setAllRowsVisible(true);
        grid.setEmptyStateText(getTranslation("agencies.report.none"));
        grid.setItems(reports);
        getContent().add(grid);
    }

    private String items(AgencyConformance row) {
        return getTranslation(
                "agencies.report.counts",
                Integer.toString(row.passed()),
                Integer.toString(row.failed()),
                Integer.toString(row.skipped()));
    }

    private static String hash(AgencyConformance row) {
        return row.sha256().substring(0, HASH_SHOWN) + "…";
    }

    private Component mark(AgencyConformance row) {
        return Marks.of(
                getTranslation("conformance-level." + row.level()),
                row.level() < REPORTS_CONTACTS ? Marks.Tone.WARN : Marks.Tone.GOOD);
    }
}
