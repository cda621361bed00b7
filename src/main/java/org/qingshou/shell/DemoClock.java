package org.qingshou.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.qingshou.database.ClockShift;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.uikit.DayPicker;

/** What time it is in the demo, and a way to move it: to see what the guard says at night, or the next day-end. */
class DemoClock extends Composite<Div> {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final BusinessClock clock;
    private final Button shown = new Button(VaadinIcon.CLOCK.create());

    DemoClock(BusinessClock clock, ClockShift shift) {
        this.clock = clock;
        shown.addThemeVariants(ButtonVariant.SMALL);
        shown.setId("demo-clock");
        DateTimePicker picker = new DateTimePicker(getTranslation("shell.clock.to"));
        picker.setId("demo-clock-picker");
        picker.setStep(Duration.ofMinutes(30));
        picker.setDatePickerI18n(DayPicker.words(picker));
        // Every clock of the house has 24 hours, as British clocks do and American ones do not.
        picker.setLocale(Locale.CHINESE.getLanguage().equals(getLocale().getLanguage()) ? getLocale() : Locale.UK);
        Button set = new Button(getTranslation("shell.clock.set"), e -> move(picker.getValue(), shift));
        set.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        Button back = new Button(getTranslation("shell.clock.real"), e -> move(null, shift));
        back.addThemeVariants(ButtonVariant.SMALL);
        Div acts = new Div(set, back);
        acts.addClassName("qs-actions");
        Div body = new Div(picker, acts);
        body.addClassName("qs-form");
        Popover popover = new Popover(body);
        popover.setTarget(shown);
        popover.addOpenedChangeListener(e -> {
            if (e.isOpened()) picker.setValue(now());
        });
        getContent().add(shown, popover);
        show();
    }

    private void move(@org.jspecify.annotations.Nullable LocalDateTime to, ClockShift shift) {
        Duration offset = Duration.ZERO;
        if (to != null) {
            LocalDateTime real = LocalDateTime.ofInstant(clock.instant().minus(clock.offset()), clock.getZone());
            offset = Duration.between(real, to);
        }
        shift.to(offset);
        show();
        getUI().ifPresent(ui -> ui.getPage().reload());
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), clock.getZone())
                .withSecond(0)
                .withNano(0);
    }

    private void show() {
        shown.setText(getTranslation("shell.clock", FORM.format(now())));
    }
}
