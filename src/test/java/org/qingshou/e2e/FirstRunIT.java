package org.qingshou.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** A production start: no default account, the one-time code of the log, and the data still there the next time. */
class FirstRunIT {
    private static final Pattern CODE = Pattern.compile("one-time code: ([0-9A-F]{10})");

    @Test
    void theFirstAdministratorNeedsTheCodeFromTheLogAndTheSecondStartKeepsTheData() throws Exception {
        FileSystemUtils.deleteRecursively(Path.of("target", "it-first-run"));
        FileSystemUtils.deleteRecursively(Path.of("target", "it-first-run.log"));
        try (Browsers browsers = new Browsers();
                RunningApp app = RunningApp.start("it-first-run")) {
            Page page = browsers.page(app.site(), true, 1440, 900);
            page.navigate(app.url("/"));
            page.waitForURL("**/setup");
            fill(page, "0000000000");
            assertThat(page.getByText("The one-time code is wrong")).isVisible();
            assertThat(Browsers.violations(page)).isEmpty();

            Matcher code = CODE.matcher(app.log());
            assertThat(code.find()).isTrue();
            fill(page, code.group(1));
            page.waitForURL("**/login");
            signIn(page, app);

            app.close();
            app.startAgain();
            signIn(page, app);
        }
    }

    private static void fill(Page page, String code) {
        page.getByLabel("One-time code").fill(code);
        page.getByLabel("Branch code").fill("0001");
        page.getByLabel("Branch name").fill("Head office");
        page.getByLabel("Division code of the branch's address").fill("330100");
        page.getByLabel("Administrator's login").fill("root.admin");
        page.getByLabel("Administrator's name").fill("Root");
        page.getByLabel("Administrator's password (10 characters or more)").fill("a-long-password");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Finish"))
                .click();
    }

    private static void signIn(Page page, RunningApp app) {
        page.navigate(app.url("/login"));
        page.getByLabel("Login", new Page.GetByLabelOptions().setExact(true)).fill("root.admin");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("a-long-password");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")))
                .isVisible();
    }
}
