package org.qingshou.ledger.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import org.qingshou.kernel.Money;
import org.qingshou.ledger.tape.PaymentDesk;
import org.qingshou.ledger.tape.PaymentLine;
import org.qingshou.ledger.tape.PaymentResult;
import org.qingshou.uikit.Panel;

/** Payments of a file whose loan no tape has told yet. */
class WaitingPanel extends Composite<Panel> {
    private final Grid<PaymentLine> grid = new Grid<>();

    WaitingPanel() {
        grid.addColumn(PaymentLine::paymentNo)
                .setHeader(getTranslation("tape.column.payment_payment_no"))
                .setAutoWidth(true);
        grid.addColumn(PaymentLine::loanNo)
                .setHeader(getTranslation("tape.column.payment_loan_no"))
                .setAutoWidth(true);
        grid.addColumn(PaymentLine::paidOn)
                .setHeader(getTranslation("tape.column.payment_paid_on"))
                .setAutoWidth(true);
        grid.addColumn(line -> new Money(line.amount()).shown())
                .setHeader(getTranslation("tape.column.payment_amount"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        getContent().setBody(grid);
    }

    @Override
    protected Panel initContent() {
        return new Panel(getTranslation("ledger.payments.waiting.title"));
    }

    void show(PaymentDesk desk, PaymentResult file) {
        setVisible(file.waiting() > 0);
        grid.setItems(query -> desk.waiting(file.id(), query.getOffset(), query.getLimit()).stream(), query ->
                (int) file.waiting());
    }
}
