package org.qingshou.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** The demo's clock in the top bar. It is one for the whole application: who moves it puts it back. */
final class DemoTime {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/M/d");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private DemoTime() {}

    /** A person whose language is Chinese moves the clock. */
    static void move(Person person, LocalDateTime to) {
        Locator boxes = open(person).getByRole(AriaRole.COMBOBOX);
        enter(boxes.nth(0), DAY.format(to));
        enter(boxes.nth(1), TIME.format(to));
        person.settled();
        pressAndReload(person, "拨动");
    }

    static void putBack(Person person) {
        open(person);
        pressAndReload(person, "恢复真实时间");
    }

    private static Locator open(Person person) {
        person.page.locator("#demo-clock").click();
        Locator picker = person.page.locator("#demo-clock-picker");
        picker.waitFor();
        person.settled();
        return picker;
    }

    private static void enter(Locator box, String text) {
        box.fill(text);
        box.press("Enter");
    }

    /** The page is read anew from the server; what was there before carries a mark that the fresh one lacks. */
    private static void pressAndReload(Person person, String key) {
        person.page.evaluate("() => { window.beforeTheClock = true; }");
        person.button(key).click();
        person.page.waitForFunction("() => !window.beforeTheClock && window.Vaadin?.Flow?.clients");
        person.settled();
    }
}
