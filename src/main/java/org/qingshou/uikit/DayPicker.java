package org.qingshou.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.text.DateFormatSymbols;
import java.util.Arrays;
import java.util.List;

/** A day as it is written everywhere else here, {@code 2026-01-31}, with a calendar in the reader's language. */
public class DayPicker extends DatePicker {
    private static final long serialVersionUID = 1L;

    public DayPicker() {
        setI18n(words(this));
    }

    public DayPicker(String label) {
        this();
        setLabel(label);
    }

    /** Format and words of the calendar, for whatever else holds one. */
    public static DatePickerI18n words(Component reader) {
        DateFormatSymbols names = DateFormatSymbols.getInstance(
                UI.getCurrent() == null ? Texts.CHINESE : UI.getCurrent().getLocale());
        return new DatePickerI18n()
                .setDateFormat("yyyy-MM-dd")
                .setFirstDayOfWeek(1)
                .setMonthNames(months(names))
                .setWeekdays(days(names.getWeekdays()))
                .setWeekdaysShort(days(names.getShortWeekdays()).stream()
                        .map(name -> name.replace("星期", "").replace("周", ""))
                        .toList())
                .setToday(reader.getTranslation("kit.today"))
                .setCancel(reader.getTranslation("kit.cancel"));
    }

    private static List<String> months(DateFormatSymbols names) {
        return Arrays.asList(names.getMonths()).subList(0, 12);
    }

    /** From Sunday on; the first place of the array is not used. */
    private static List<String> days(String[] names) {
        return Arrays.asList(names).subList(1, 8);
    }
}
