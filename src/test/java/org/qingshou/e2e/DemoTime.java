package org.qingshou.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The demo's clock, read and moved on the screen; it is everybody's, so a journey that moves it puts it back. */
final class DemoTime {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}");
    private static final LocalTime MORNING = LocalTime.of(8, 30);
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    private DemoTime() {}

    static LocalDateTime shownTo(Person person) {
        Matcher moment = MOMENT.matcher(person.page.locator("#demo-clock").textContent());
        if (!moment.find()) throw new AssertionError("no demo clock on " + person.page.url());
        return LocalDateTime.parse(moment.group(), SHOWN);
    }

    /** Outside the hours in which people may be called, the clock is moved on to the next morning. */
    static void inOfficeHours(Person person) {
        LocalDateTime next = nextOfficeHour(person);
        if (!next.equals(shownTo(person))) move(person, next);
    }

    /** Now, or the next morning where nobody may be called now. */
    static LocalDateTime nextOfficeHour(Person person) {
        LocalDateTime now = shownTo(person);
        if (now.toLocalTime().isAfter(MORNING) && now.toLocalTime().isBefore(EVENING)) return now;
        LocalDateTime today = now.toLocalDate().atTime(10, 0);
        return today.isAfter(now) ? today : today.plusDays(1);
    }

    static void move(Person person, LocalDateTime moment) {
        open(person);
        Locator picker = person.page.locator("#demo-clock-picker");
        enter(
                picker.locator("vaadin-date-time-picker-date-picker input, vaadin-date-picker input")
                        .first(),
                moment.toLocalDate().toString());
        enter(
                picker.locator("vaadin-date-time-picker-time-picker input, vaadin-time-picker input")
                        .first(),
                moment.toLocalTime().toString());
        person.settled();
        press(person, "拨动", "Move");
        assertThat(person.page.locator("#demo-clock"))
                .containsText(moment.toLocalDate().toString());
    }

    static void putBack(Person person) {
        open(person);
        press(person, "恢复真实时间", "Back to real time");
    }

    private static void open(Person person) {
        person.page.locator("#demo-clock").click();
        assertThat(person.page.locator("#demo-clock-picker")).isVisible();
        person.settled();
    }

    private static void enter(Locator field, String value) {
        field.fill(value);
        field.press("Enter");
    }

    private static void press(Person person, String chinese, String english) {
        person.page.evaluate("() => window.beforeTheClockMoved = true");
        person.button(chinese).or(person.button(english)).click();
        person.page.waitForFunction("() => !window.beforeTheClockMoved");
        assertThat(person.page.locator("#demo-clock")).isVisible();
        person.settled();
    }
}
