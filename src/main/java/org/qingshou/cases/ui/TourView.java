package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Roles;
import org.qingshou.cases.TourDesk;
import org.qingshou.cases.TourStop;
import org.qingshou.compliance.ExportVolume.Data;
import org.qingshou.exports.ExportPass;
import org.qingshou.exports.ExportWish;
import org.qingshou.exports.download.Downloads;
import org.qingshou.exports.download.GuardedDownload;
import org.qingshou.uikit.DayPicker;
import org.qingshou.uikit.EmptyState;
import org.qingshou.uikit.PageBar;

/** A day on the road: the visits planned for it, in the order in which they are driven, to take along on paper. */
@Route("tour")
@Menu(title = "cases.tour.title", order = 22, icon = "vaadin:car")
@RolesAllowed({Roles.OFFICER, Roles.MANAGER})
class TourView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final transient TourDesk desk;
    private final DatePicker day = new DayPicker(getTranslation("cases.tour.day"));
    private final TextField vehicle = new TextField(getTranslation("cases.tour.vehicle"));
    private final TextField route = new TextField(getTranslation("cases.tour.route"));
    private final Div list = new Div();
    private final GuardedDownload print;
    private final transient List<TourStop> stops = new ArrayList<>();
    // Downloads run apart from the page: they take what was chosen, not the fields.
    private transient volatile TourDesk.@Nullable Wish chosen;

    TourView(TourDesk desk, Downloads downloads) {
        this.desk = desk;
        print = downloads.file(getTranslation("cases.tour.print"), this::wish, this::write);
        print.setId("tour-print");
        day.addValueChangeListener(e -> refresh());
        vehicle.setMaxLength(200);
        route.setMaxLength(200);
        vehicle.addValueChangeListener(e -> choose());
        route.addValueChangeListener(e -> choose());
        Div fields = new Div(day, vehicle, route);
        fields.addClassName("qs-row");
        list.addClassName("qs-stack");
        Paragraph help = new Paragraph(getTranslation("cases.tour.help"));
        help.addClassName("qs-soft");
        getContent().addClassName("qs-page");
        getContent().add(new PageBar(getTranslation("cases.tour.title"), print), help, fields, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (day.isEmpty()) day.setValue(desk.today());
        else refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("cases.tour.title");
    }

    private void refresh() {
        stops.clear();
        LocalDate on = day.getValue();
        if (on != null) stops.addAll(desk.stops(on));
        show();
    }

    private void show() {
        list.removeAll();
        if (stops.isEmpty()) list.add(new EmptyState(getTranslation("cases.tour.empty")));
        for (int i = 0; i < stops.size(); i++) {
            int at = i;
            list.add(new TourStopCard(
                    stops.get(i),
                    desk.staff(stops.get(i)),
                    i + 1,
                    i == 0 ? null : () -> move(at, at - 1),
                    i == stops.size() - 1 ? null : () -> move(at, at + 1),
                    () -> leaveOut(at)));
        }
        print.setVisible(!stops.isEmpty());
        choose();
    }

    private void move(int from, int to) {
        Collections.swap(stops, from, to);
        show();
    }

    private void leaveOut(int at) {
        stops.remove(at);
        show();
    }

    private void choose() {
        LocalDate on = day.getValue();
        chosen = on == null
                ? null
                : new TourDesk.Wish(
                        on,
                        vehicle.getValue(),
                        route.getValue(),
                        stops.stream().map(TourStop::id).toList());
    }

    private @Nullable ExportWish wish() {
        TourDesk.Wish wish = chosen;
        return wish == null
                ? null
                : new ExportWish(
                        TourDesk.FILE,
                        wish.on().toString(),
                        "tour",
                        Data.SENSITIVE,
                        wish.order().size());
    }

    private void write(ExportPass pass, DownloadEvent event) throws IOException {
        TourDesk.Wish wish = chosen;
        if (wish == null) return;
        event.setFileName("tour-" + wish.on() + ".pdf");
        event.setContentType("application/pdf");
        try (OutputStream out = event.getOutputStream()) {
            desk.print(wish, pass, out);
        }
    }
}
