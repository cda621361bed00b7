package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.outsourcing.AgencyInfo;
import org.qingshou.outsourcing.AgencyStaffDesk;
import org.qingshou.outsourcing.AgencyStaffDesk.Row;
import org.qingshou.outsourcing.StaffMember;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;
import org.qingshou.uikit.TwoLines;

/** The people of one agency, with what stands against each. */
class StaffDialog extends Dialog {
    private final transient AgencyStaffDesk desk;
    private final transient AgencyInfo agency;
    private final transient Runnable changed;
    private final Grid<Row> grid = new Grid<>();

    StaffDialog(AgencyStaffDesk desk, AgencyInfo agency, Runnable changed) {
        this.desk = desk;
        this.agency = agency;
        this.changed = changed;
        boolean edits = desk.mayEdit();
        setHeaderTitle(getTranslation("outsourcing.staff.of", agency.name()));
        addClassName("qs-form-dialog");
        grid.addComponentColumn(
                        row -> new TwoLines(row.member().name(), row.member().number()))
                .setHeader(getTranslation("outsourcing.staff.person"));
        grid.addColumn(row -> Shown.text(row.member().trainedOn()))
                .setHeader(getTranslation("outsourcing.staff.trained"));
        grid.addColumn(row -> Shown.text(row.member().attestedOn()))
                .setHeader(getTranslation("outsourcing.staff.attested"));
        grid.addComponentColumn(this::mark).setHeader(getTranslation("outsourcing.column.state"));
        if (edits)
            grid.addComponentColumn(row -> edit(row.member())).setHeader(getTranslation("outsourcing.column.action"));
        PhoneCards.on(grid, getTranslation("outsourcing.staff.person"), row -> card(row, edits));
        grid.setEmptyStateText(getTranslation("outsourcing.staff.none"));
        grid.setAllRowsVisible(true);
        Div body = new Div(new Paragraph(getTranslation("outsourcing.staff.about")), grid);
        body.addClassName("qs-stack");
        add(body);
        Button add = new Button(getTranslation("outsourcing.staff.add"), e -> open(null));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.setVisible(edits);
        getFooter().add(new Button(getTranslation("kit.close"), e -> close()), add);
        refresh();
    }

    private void refresh() {
        grid.setItems(desk.of(agency.code()));
    }

    private RowCard card(Row row, boolean edits) {
        List<Component> marks = new ArrayList<>(List.of(mark(row)));
        if (edits) marks.add(edit(row.member()));
        StaffMember member = row.member();
        return new RowCard(new Span(member.name()), member.number())
                .soft(Shown.joined(member.trainedOn(), member.attestedOn()))
                .marks(marks);
    }

    private Component mark(Row row) {
        if (!row.member().active()) return Marks.of(getTranslation("outsourcing.staff.gone"), Marks.Tone.NEUTRAL);
        return row.finding()
                .map(finding -> Marks.of(getTranslation("outsourcing.staff." + finding), Marks.Tone.WARN))
                .orElseGet(() -> Marks.of(getTranslation("outsourcing.staff.good"), Marks.Tone.GOOD));
    }

    private Component edit(StaffMember member) {
        Button button = new Button(getTranslation("outsourcing.agencies.edit"), e -> open(member));
        button.setAriaLabel(getTranslation("outsourcing.agencies.edit.of", member.name()));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private void open(@Nullable StaffMember member) {
        new StaffForm(desk, agency.code(), member, () -> {
                    refresh();
                    changed.run();
                })
                .open();
    }
}
