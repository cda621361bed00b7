package org.qingshou.worklist.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DateTimeException;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import org.qingshou.worklist.SeasonKind;
import org.qingshou.worklist.SeasonWindow;

/** When a window is open: two days of the year, or days around the lunar new year. */
class SeasonDays extends Div {
    private static final int ORDINARY_DAYS = 15;

    private final TextField from = new TextField(getTranslation("worklist.season.from"));
    private final TextField to = new TextField(getTranslation("worklist.season.to"));
    private final IntegerField before = new IntegerField(getTranslation("worklist.season.before"));
    private final IntegerField after = new IntegerField(getTranslation("worklist.season.after"));

    SeasonDays() {
        addClassName("qs-form");
        from.setHelperText(getTranslation("worklist.season.md.help"));
        before.setValue(ORDINARY_DAYS);
        after.setValue(ORDINARY_DAYS);
        add(from, to, before, after);
    }

    void of(SeasonKind kind) {
        boolean festival = kind == SeasonKind.SPRING_FESTIVAL;
        from.setVisible(!festival);
        to.setVisible(!festival);
        before.setVisible(festival);
        after.setVisible(festival);
    }

    void fill(SeasonWindow window) {
        from.setValue(SeasonWords.told(window.from()));
        to.setValue(SeasonWords.told(window.to()));
        if (window.before() != null) before.setValue(window.before());
        if (window.after() != null) after.setValue(window.after());
    }

    @Nullable
    MonthDay from() {
        return day(from.getValue());
    }

    @Nullable
    MonthDay to() {
        return day(to.getValue());
    }

    @Nullable
    Integer before() {
        return before.getValue();
    }

    @Nullable
    Integer after() {
        return after.getValue();
    }

    /** What is no day of the year stays empty, and the window itself says what is missing. */
    private static @Nullable MonthDay day(String entered) {
        try {
            return MonthDay.parse("--" + entered.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
