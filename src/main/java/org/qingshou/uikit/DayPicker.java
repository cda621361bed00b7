package org.qingshou.uikit;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.text.DateFormatSymbols;
import java.util.Arrays;
import java.util.List;

/** A day as it is written everywhere else here, {@code 2026-01-31}, with a calendar in the reader's language. */
public class DayPicker extends DatePicker {
    private static final long serialVersionUID = 1L;

    public DayPicker() {
        setI18n(words());
    }

    public DayPicker(String label) {
        this();
        setLabel(label);
    }

    private DatePickerI18n words() {
        DateFormatSymbols names = DateFormatSymbols.getInstance(getLocale());
        return new DatePickerI18n()
                .setDateFormat("yyyy-MM-dd")
                .setFirstDayOfWeek(1)
                .setMonthNames(months(names))
                .setWeekdays(days(names.getWeekdays()))
                .setWeekdaysShort(days(names.getShortWeekdays()).stream()
                        .map(name -> name.replace("星期", "").replace("周", ""))
                        .toList())
                .setToday(getTranslation("kit.today"))
                .setCancel(getTranslation("kit.cancel"));
    }

    private static List<String> months(DateFormatSymbols names) {
        return Arrays.asList(names.getMonths()).subList(0, 12);
    }

    /** From Sunday on; the first place of the array is not used. */
    private static List<String> days(String[] names) {
        return Arrays.asList(names).subList(1, 8);
    }
}
