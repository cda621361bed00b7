package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.qingshou.exports.download.Downloads;
import org.qingshou.outsourcing.HandoverFile;
import org.qingshou.outsourcing.HandoverFileDesk;
import org.qingshou.outsourcing.ResultDesk;
import org.qingshou.outsourcing.WaitingForFile;
import org.qingshou.outsourcing.gateway.GatewayKinds;
import org.qingshou.uikit.Notes;
import org.qingshou.uikit.Panel;

/** Agencies without an interface: what waits for a file, the files that were made, and the results that come back. */
class FilePanel extends Composite<Div> {
    private final transient HandoverFileDesk desk;
    private final Div waiting = new Div();
    private final FileGrid files;

    FilePanel(HandoverFileDesk desk, ResultDesk results, Downloads downloads) {
        this.desk = desk;
        files = new FileGrid(desk, downloads, this::refresh);
        waiting.addClassName("qs-stack");
        getContent().addClassName("qs-stack");
        getContent().add(new Paragraph(getTranslation("outsourcing.files.about")), waiting, files);
        if (desk.mayAct()) getContent().add(new ResultPanel(results, this::refresh));
    }

    void refresh() {
        waiting.removeAll();
        var all = desk.waiting();
        if (all.isEmpty()) waiting.add(new Paragraph(getTranslation("outsourcing.files.nothing")));
        all.forEach(row -> waiting.add(panel(row)));
        files.refresh();
    }

    private Panel panel(WaitingForFile row) {
        Div buttons = new Div();
        buttons.addClassName("qs-row");
        buttons.add(new Span(getTranslation(
                "outsourcing.files.waiting", Integer.toString(row.packages()), Integer.toString(row.recalls()))));
        if (desk.mayAct()) {
            if (row.packages() > 0) buttons.add(make(row, GatewayKinds.PLACE));
            if (row.recalls() > 0) buttons.add(make(row, GatewayKinds.RECALL));
        }
        return new Panel(row.agencyName(), buttons);
    }

    private Button make(WaitingForFile row, String kind) {
        Button button = new Button(getTranslation("outsourcing.files.make." + kind), click -> {
            HandoverFile file = desk.make(row.agency(), kind);
            Notes.done(getTranslation("outsourcing.files.made", file.fileNo()));
            refresh();
        });
        button.setAriaLabel(getTranslation("outsourcing.files.make." + kind) + " " + row.agencyName());
        return button;
    }
}
