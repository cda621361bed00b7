package org.qingshou.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** A dialog that is open on somebody's page, filled in by the labels that stand over its fields. */
final class Form {
    final Locator dialog;
    private final Person person;

    Form(Person person, Pattern title) {
        this.person = person;
        dialog = person.page.getByRole(
                AriaRole.DIALOG, new com.microsoft.playwright.Page.GetByRoleOptions().setName(title));
        // The element itself has no box of its own; what it shows has.
        assertThat(dialog.getByRole(AriaRole.HEADING).first()).isVisible();
    }

    Form(Person person, String title) {
        this(person, words("^", title, "$"));
    }

    /** The form over its page, as it stands now, breaks no rule of accessibility. */
    Form isAccessible() {
        person.findsThePageAccessible();
        return this;
    }

    /** Types into a field; whatever is typed here is private and must not turn up in a log. */
    Form writes(String label, String text) {
        PrivateWords.typed(text);
        return types(label, text, "Tab");
    }

    /** Types a date; the key closes the calendar that opened over the form. */
    Form writes(String label, LocalDate day) {
        return types(label, day.toString(), "Enter");
    }

    private Form types(String label, String text, String end) {
        Locator field = dialog.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
        field.fill(text);
        field.press(end);
        person.settled();
        return this;
    }

    /** Chooses from a drop-down list. */
    Form chooses(String label, Pattern option) {
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words("^", label, "( .*)?$")))
                .click();
        dialog.page()
                .getByRole(AriaRole.OPTION, new com.microsoft.playwright.Page.GetByRoleOptions().setName(option))
                .first()
                .click();
        person.settled();
        return this;
    }

    Form chooses(String label, String option) {
        return chooses(label, words("^", option, "$"));
    }

    /** Adds to a list of several by typing, and leaves the field, which closes its suggestions. */
    Form adds(String label, String option) {
        Locator box = dialog.getByRole(
                AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(label).setExact(true));
        box.fill(option);
        dialog.page()
                .getByRole(
                        AriaRole.OPTION,
                        new com.microsoft.playwright.Page.GetByRoleOptions()
                                .setName(option)
                                .setExact(true))
                .click();
        box.press("Tab");
        person.settled();
        return this;
    }

    /** Presses one of several keys that stand side by side. */
    Form marks(String label, String option) {
        dialog.getByRole(
                        AriaRole.RADIOGROUP,
                        new Locator.GetByRoleOptions().setName(label).setExact(true))
                .getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(option).setExact(true))
                .check();
        person.settled();
        return this;
    }

    Form ticks(String label) {
        dialog.getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).check();
        person.settled();
        return this;
    }

    Form brings(Path file, String receipt) {
        dialog.locator("input[type=file]").setInputFiles(file);
        sees(receipt);
        return this;
    }

    Form sees(String text) {
        assertThat(dialog.getByText(text).first()).isVisible();
        return this;
    }

    Locator button(Pattern name) {
        return dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    Form presses(String name) {
        button(words("^", name, "$")).click();
        person.settled();
        return this;
    }

    /** These words as they stand; the browser reads the pattern, and it knows no quoting as Java's. */
    private static Pattern words(String before, String words, String after) {
        return Pattern.compile(before + words.replaceAll("([^\\p{L}\\p{N} ])", "\\\\$1") + after);
    }

    void isGone() {
        assertThat(dialog).hasCount(0);
    }
}
