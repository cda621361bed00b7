package org.qingshou.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.shared.Registration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.notify.Notice;
import org.qingshou.notify.Notices;
import org.qingshou.uikit.Said;

/** Unread notices of the person signed in: their number, which changes as they come, and the list behind it. */
class NoticeBell extends Composite<Div> {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final int SHOWN = 20;

    private final transient Notices notices;
    private final transient NoticeWatch watch;
    private final ActorId reader;
    private final Button bell = new Button(VaadinIcon.BELL_O.create());
    private final Div list = new Div();
    private final Popover popover = new Popover();
    private Registration watching = () -> {};

    NoticeBell(Notices notices, NoticeWatch watch, ActorId reader) {
        this.notices = notices;
        this.watch = watch;
        this.reader = reader;
        bell.addThemeVariants(ButtonVariant.SMALL);
        list.addClassName("qs-notices");
        popover.add(list);
        popover.setTarget(bell);
        popover.addOpenedChangeListener(e -> {
            if (e.isOpened()) open();
        });
        getContent().add(bell, popover);
        count();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        Registration told = watch.watch(reader, ui.accessLater(this::count, () -> {})::run);
        Registration moved = ui.addAfterNavigationListener(e -> {
            popover.close();
            count();
        });
        watching = Registration.combine(told, moved);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        watching.remove();
    }

    private void count() {
        long unread = notices.unread(reader);
        bell.setText(unread == 0 ? "" : Long.toString(unread));
        bell.setAriaLabel(getTranslation("shell.notices", Long.toString(unread)));
    }

    private void open() {
        list.removeAll();
        var latest = notices.latest(reader, SHOWN);
        if (latest.isEmpty()) list.add(new Paragraph(getTranslation("shell.notices.none")));
        latest.forEach(notice -> list.add(line(notice)));
        notices.markRead(reader);
        count();
    }

    private Div line(Notice notice) {
        String text = Said.of(this, notice.key(), notice.args());
        String when = FORM.format(LocalDateTime.ofInstant(notice.at(), BusinessClock.DEFAULT_ZONE));
        Div line =
                new Div(notice.route().isEmpty() ? new Span(text) : new Anchor(notice.route(), text), new Span(when));
        if (!notice.read()) line.addClassName("qs-unread");
        return line;
    }
}
