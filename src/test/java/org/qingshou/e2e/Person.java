package org.qingshou.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Somebody at the screen: signs in, clicks and types by what is written there. */
final class Person {
    static final String PASSWORD = "demo-qingshou";
    /** Where the pictures of the documentation go; they are copied to {@code docs/images} when they are to change. */
    private static final Path PICTURES = Path.of("target", "screenshots");

    /** The same words may also stand in a closed notice, which nobody sees. */
    private static final Locator.FilterOptions VISIBLE = new Locator.FilterOptions().setVisible(true);

    final Page page;
    private final Site app;
    private final boolean english;

    Person(Browsers browsers, Site app, boolean english) {
        this(browsers, app, english, 1440, 900);
    }

    Person(Browsers browsers, Site app, boolean english, int width, int height) {
        this.app = app;
        this.english = english;
        page = browsers.page(app, english, width, height);
    }

    Person signIn(String login) {
        page.navigate(app.url("/login"));
        field(english ? "Login" : "登录名").fill(login);
        field(english ? "Password" : "密码").fill(PASSWORD);
        button(english ? "Sign in" : "登录").click();
        page.waitForURL(url -> !url.contains("/login"));
        settled();
        return this;
    }

    void open(String path) {
        page.navigate(app.url(path));
        settled();
    }

    /** Waits until the server has answered everything. */
    void settled() {
        page.waitForFunction("() => window.Vaadin?.Flow?.clients && Object.values(window.Vaadin.Flow.clients)"
                + ".every(c => !c.isActive || !c.isActive())");
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    void click(String name) {
        button(name).first().click();
        settled();
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    void fill(String label, String value) {
        Locator field = field(label);
        field.fill(value);
        field.press("Tab");
        settled();
    }

    /** Chooses an option of a combo box by typing. */
    void choose(String label, String option) {
        Locator box = page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
        box.first().click();
        box.first().fill(option);
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .first()
                .click();
        settled();
    }

    /** Enters a value that a combo box does not offer. */
    void enter(String label, String value) {
        Locator box = page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
        box.first().fill(value);
        box.first().press("Enter");
        box.first().press("Tab");
        settled();
    }

    void sees(String text) {
        assertThat(page.getByText(text).filter(VISIBLE).first()).isVisible();
    }

    void sees(Pattern text) {
        assertThat(page.getByText(text).filter(VISIBLE).first()).isVisible();
    }

    /** Nothing on the page goes beyond its right edge. */
    void findsThePageNarrowEnough() {
        assertThat((Boolean) page.evaluate(
                        "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as(page.url())
                .isTrue();
    }

    /** Opens the bell once, so that whatever comes next is the only unread notice, whichever time it bears. */
    void readsTheNotices() {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile(english ? "^Notices, " : "^通知，")))
                .click();
        settled();
        assertThat(page.locator(".qs-notices")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator(".qs-notices")).isHidden();
        assertThat(button(notices(0))).isVisible();
    }

    /** The bell rings by itself, while the page stays as it is; opens the notice that came. */
    void opensTheNoticeThatComes(String text) {
        button(notices(1)).click();
        settled();
        page.locator(".qs-notices .qs-unread a")
                .filter(new Locator.FilterOptions().setHasText(text))
                .click();
        settled();
    }

    private String notices(int unread) {
        return english ? "Notices, " + unread + " unread" : "通知，" + unread + " 条未读";
    }

    void findsThePageAccessible() {
        assertThat(Browsers.violations(page)).as(page.url()).isEmpty();
    }

    void takesPicture(String name) {
        try {
            Files.createDirectories(PICTURES);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
