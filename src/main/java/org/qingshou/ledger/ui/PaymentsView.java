package org.qingshou.ledger.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import org.qingshou.access.Roles;
import org.qingshou.exports.download.Downloads;
import org.qingshou.kernel.Money;
import org.qingshou.ledger.tape.PaymentDesk;
import org.qingshou.ledger.tape.PaymentResult;
import org.qingshou.uikit.FileDrop;
import org.qingshou.uikit.PageBar;
import org.qingshou.uikit.Panel;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;

/** Payments files: drop one, see what was booked, take back what was not. */
@Route("payments")
@Menu(title = "ledger.menu.payments", order = 52, icon = "vaadin:money-deposit")
@RolesAllowed({Roles.ADMIN, Roles.MANAGER})
class PaymentsView extends Composite<Div> implements HasDynamicTitle {
    private final PaymentDesk desk;
    private final ComboBox<String> source = new ComboBox<>(getTranslation("ledger.import.source"));
    private final CountCards counts = new CountCards();
    private final RejectedPanel rejected;
    private final WaitingPanel waiting = new WaitingPanel();
    private final Grid<PaymentResult> history = new Grid<>();

    PaymentsView(PaymentDesk desk, Downloads downloads) {
        this.desk = desk;
        rejected = new RejectedPanel(downloads);
        List<String> sources = desk.sources();
        source.setItems(sources);
        source.setHelperText(getTranslation("ledger.payments.source.help"));
        source.setValue(sources.isEmpty() ? null : sources.getFirst());
        Paragraph about = new Paragraph(getTranslation("ledger.payments.intro"));
        about.addClassName("qs-soft");
        FileDrop<PaymentResult> drop =
                new FileDrop<>(getTranslation("ledger.payments.choose"), this::book, this::booked);
        source.addClassName("qs-wide");
        Div from = new Div(source);
        from.addClassName("qs-row");
        rejected.setVisible(false);
        waiting.setVisible(false);
        column("ledger.import.file", PaymentResult::fileName, false);
        column("ledger.import.source", PaymentResult::source, false);
        column("ledger.import.read", result -> Shown.count(result.read()), true);
        column("ledger.payments.booked", result -> Shown.count(result.booked()), true);
        column("ledger.payments.known", result -> Shown.count(result.known()), true);
        column("ledger.payments.waiting", result -> Shown.count(result.waiting()), true);
        column("ledger.import.rejected", result -> Shown.count(result.rejected()), true);
        column("ledger.payments.amount", result -> new Money(result.amount()).shown(), true);
        column("ledger.import.when", result -> Shown.at(result.createdAt()), false);
        PhoneCards.on(history, getTranslation("ledger.import.file"), this::card);
        history.setEmptyStateText(getTranslation("ledger.payments.none"));
        history.setItems(
                query -> desk.history(query.getOffset(), query.getLimit()).stream(), query -> (int) desk.count());
        history.addItemClickListener(e -> show(e.getItem()));
        getContent().addClassName("qs-page");
        getContent()
                .add(
                        new PageBar(getTranslation("ledger.payments.title")),
                        new Panel(getTranslation("ledger.payments.new"), about, from, drop),
                        counts,
                        rejected,
                        waiting,
                        new Panel(getTranslation("ledger.import.history"), history));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ledger.payments.title");
    }

    private void column(String key, Function<PaymentResult, String> value, boolean figure) {
        history.addColumn(value::apply)
                .setHeader(getTranslation(key))
                .setTextAlign(figure ? ColumnTextAlign.END : ColumnTextAlign.START)
                .setAutoWidth(true);
    }

    private RowCard card(PaymentResult result) {
        return new RowCard(new Span(result.fileName()), new Money(result.amount()).shown())
                .soft(Shown.at(result.createdAt()) + " · " + result.source())
                .line(String.join(
                        " · ",
                        figure("ledger.import.read", result.read()),
                        figure("ledger.payments.booked", result.booked()),
                        figure("ledger.payments.waiting", result.waiting()),
                        figure("ledger.import.rejected", result.rejected())));
    }

    private String figure(String key, long value) {
        return getTranslation(key) + " " + Shown.count(value);
    }

    private PaymentResult book(String fileName, InputStream in) {
        String from = source.getValue();
        return desk.importFile(fileName, in, from == null ? "" : from);
    }

    private void booked(PaymentResult result) {
        show(result);
        history.getDataProvider().refreshAll();
    }

    private void show(PaymentResult result) {
        counts.clear();
        counts.add(getTranslation("ledger.import.read"), Shown.count(result.read()));
        counts.add(getTranslation("ledger.payments.booked"), Shown.count(result.booked()));
        counts.add(getTranslation("ledger.payments.known"), Shown.count(result.known()));
        counts.add(getTranslation("ledger.payments.waiting"), Shown.count(result.waiting()));
        counts.add(getTranslation("ledger.import.rejected"), Shown.count(result.rejected()));
        counts.add(getTranslation("ledger.payments.amount"), new Money(result.amount()).shown());
        waiting.show(desk, result);
        rejected.setVisible(result.rejected() > 0);
        if (result.rejected() > 0)
            rejected.show(new PaymentsRejected(desk, result.id(), getLocale()), result.rejected(), result.source());
    }
}
