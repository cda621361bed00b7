package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.qingshou.outbox.OutboundView;
import org.qingshou.outsourcing.OutsourcingDesk;
import org.qingshou.outsourcing.OutsourcingDesk.StuckMessage;
import org.qingshou.uikit.Notes;

/** Messages that will not leave without a person: sent again, or resumed, by a manager. */
class StuckMessages extends Composite<Div> {
    private final OutsourcingDesk desk;
    private final Grid<StuckMessage> grid = new Grid<>();

    StuckMessages(OutsourcingDesk desk) {
        this.desk = desk;
        grid.addComponentColumn(row ->
                        Shown.toCase(row.placement().caseId(), row.placement().caseNo()))
                .setHeader(getTranslation("outsourcing.column.case"));
        grid.addColumn(row -> row.placement().agencyName()).setHeader(getTranslation("outsourcing.agency"));
        grid.addColumn(row -> getTranslation("message-kind." + row.message().kind()))
                .setHeader(getTranslation("outsourcing.column.message"));
        grid.addComponentColumn(row -> Shown.state(this, row.message().state()))
                .setHeader(getTranslation("outsourcing.column.state"));
        grid.addColumn(row -> why(row.message())).setHeader(getTranslation("outsourcing.column.why"));
        if (desk.mayMend()) grid.addComponentColumn(this::mend).setHeader(getTranslation("outsourcing.column.action"));
        grid.addClassName("qs-fill");
        grid.setEmptyStateText(getTranslation("outsourcing.messages.none"));
        getContent().addClassName("qs-stack");
        getContent().add(new Paragraph(getTranslation("outsourcing.messages.about")), grid);
    }

    void refresh() {
        grid.setItems(desk.stuck());
    }

    static String why(OutboundView message) {
        Integer status = message.lastStatus();
        String cause = Shown.text(message.lastCause());
        return status == null ? cause : ("HTTP " + status + " " + cause).strip();
    }

    private Component mend(StuckMessage row) {
        boolean paused = row.message().paused();
        String key = paused ? "outsourcing.resume" : "outsourcing.resend";
        Button button = new Button(getTranslation(key), e -> {
            if (paused) desk.resume(row.message().id());
            else desk.resend(row.message().id());
            Notes.done(getTranslation(key + ".done"));
            refresh();
        });
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
