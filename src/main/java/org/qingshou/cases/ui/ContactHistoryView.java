package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Roles;
import org.qingshou.access.Users;
import org.qingshou.cases.ContactHistory;
import org.qingshou.cases.ContactHistoryDesk;
import org.qingshou.compliance.ExportVolume.Data;
import org.qingshou.exports.ExportPass;
import org.qingshou.exports.ExportWish;
import org.qingshou.exports.download.Downloads;
import org.qingshou.exports.download.GuardedDownload;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.uikit.DayPicker;
import org.qingshou.uikit.PageBar;
import org.qingshou.uikit.RouteIds;

/** All that was done, refused or given up towards one person, for whoever answers a complaint. */
@Route("contact-history/:person")
@RolesAllowed({Roles.OFFICER, Roles.MANAGER, Roles.COMPLIANCE})
class ContactHistoryView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    static final String PERSON = "person";

    private final transient ContactHistoryDesk desk;
    private final transient Users users;
    private final PageBar bar = new PageBar(getTranslation("cases.trail.title"));
    private final DatePicker from = new DayPicker(getTranslation("cases.trail.from"));
    private final DatePicker to = new DayPicker(getTranslation("cases.trail.to"));
    private final Span count = new Span();
    private final ContactHistoryDays days = new ContactHistoryDays();
    private final ContactHistoryGrid grid;
    // Downloads run apart from the page: they take what is shown, not the fields.
    private transient volatile @Nullable ContactHistory shown;
    private transient @Nullable PersonId person;

    ContactHistoryView(ContactHistoryDesk desk, Users users, Downloads downloads) {
        this.desk = desk;
        this.users = users;
        grid = new ContactHistoryGrid(this.users);
        GuardedDownload print = downloads.file(getTranslation("cases.trail.print"), this::wish, this::write);
        print.setId("trail-print");
        bar.setActions(print);
        from.setValue(desk.today().minusDays(ContactHistoryDesk.DAYS));
        to.setValue(desk.today());
        from.addValueChangeListener(e -> read());
        to.addValueChangeListener(e -> read());
        count.getElement().setAttribute("role", "status");
        Div fields = new Div(from, to);
        fields.addClassName("qs-row");
        Paragraph help = new Paragraph(getTranslation("cases.trail.help"));
        help.addClassName("qs-soft");
        getContent().addClassName("qs-page");
        getContent().add(bar, help, fields, count, days, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        person = new PersonId(RouteIds.uuid(event, PERSON));
        try {
            read();
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.NOT_FOUND) throw new NotFoundException();
            throw refused;
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("cases.trail.title");
    }

    private void read() {
        PersonId whose = person;
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        if (whose == null || first == null || last == null) return;
        ContactHistory history = desk.read(whose, first, last);
        shown = history;
        bar.setTitle(getTranslation("cases.trail.of", history.name()));
        count.setText(getTranslation(
                "cases.trail.count", Integer.toString(history.lines().size())));
        days.show(history.days());
        grid.setItems(history.lines());
    }

    private @Nullable ExportWish wish() {
        ContactHistory history = shown;
        if (history == null) return null;
        String subject = history.person().toString();
        return new ExportWish(ContactHistoryDesk.FILE, subject, "contact-history/" + subject, Data.SENSITIVE, 1);
    }

    private void write(ExportPass pass, DownloadEvent event) throws IOException {
        ContactHistory history = shown;
        if (history == null) return;
        event.setFileName("contacts-" + history.from() + "-" + history.to() + ".pdf");
        event.setContentType("application/pdf");
        try (OutputStream out = event.getOutputStream()) {
            desk.print(history.person(), history.from(), history.to(), pass, out);
        }
    }
}
