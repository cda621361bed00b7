package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.DataProvider;
import java.util.ArrayList;
import java.util.List;
import org.qingshou.outsourcing.CertificateDesk;
import org.qingshou.outsourcing.OwedCertificate;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;

/** Certificates that agencies owe, the oldest first; a manager enters those that came on paper. */
class CertificateGrid extends Composite<Div> {
    private final transient CertificateDesk desk;
    private final boolean enters;
    private final Grid<OwedCertificate> grid = new Grid<>();

    CertificateGrid(CertificateDesk desk) {
        this.desk = desk;
        enters = desk.mayEnter();
        grid.addComponentColumn(row -> Shown.toCase(row.caseId(), row.caseNo()))
                .setHeader(getTranslation("outsourcing.column.case"));
        grid.addColumn(OwedCertificate::agencyName)
                .setHeader(getTranslation("outsourcing.agency"))
                .setFlexGrow(2);
        grid.addComponentColumn(row -> Shown.state(this, row.state()))
                .setHeader(getTranslation("outsourcing.column.state"));
        grid.addColumn(row -> row.ended().toString()).setHeader(getTranslation("outsourcing.certificate.ended"));
        grid.addComponentColumn(this::due).setHeader(getTranslation("outsourcing.certificate.due"));
        if (enters) grid.addComponentColumn(this::enter).setHeader(getTranslation("outsourcing.column.action"));
        PhoneCards.on(grid, getTranslation("outsourcing.tab.certificates"), this::card);
        grid.addClassName("qs-fill");
        grid.setEmptyStateText(getTranslation("outsourcing.certificates.none"));
        getContent().addClassName("qs-stack");
        getContent().add(new Paragraph(getTranslation("outsourcing.certificates.about")), grid);
    }

    void refresh() {
        grid.setItems(DataProvider.fromCallbacks(
                query -> desk.owed(query.getOffset(), query.getLimit()).stream(), query -> desk.countOwed()));
    }

    private RowCard card(OwedCertificate row) {
        List<Component> marks = new ArrayList<>(List.of(due(row)));
        if (enters) marks.add(enter(row));
        return new RowCard(Shown.toCase(row.caseId(), row.caseNo()), "")
                .soft(Shown.joined(row.agencyName(), getTranslation("placement-state." + row.state()), row.ended()))
                .marks(marks);
    }

    private Component due(OwedCertificate row) {
        boolean late = row.late(desk.today());
        return Marks.of(
                getTranslation(
                        late ? "outsourcing.certificate.late" : "outsourcing.certificate.by",
                        row.due().toString()),
                late ? Marks.Tone.BAD : Marks.Tone.INFO);
    }

    private Component enter(OwedCertificate row) {
        Button button = new Button(
                getTranslation("outsourcing.certificate.enter"),
                e -> new CertificateDialog(desk, row, this::refresh).open());
        button.setAriaLabel(getTranslation("outsourcing.certificate.enter.of", row.caseNo()));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
