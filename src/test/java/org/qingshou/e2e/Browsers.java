package org.qingshou.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Real Chromium of the machine; where there is none, the tests say so and are skipped. */
final class Browsers implements AutoCloseable {
    /** For a machine that does much else at the same time. */
    private static final int PATIENCE_MILLIS = 45_000;

    private final Playwright playwright;
    private final Browser browser;

    Browsers() {
        Optional<Path> chromium = find();
        Assumptions.assumeTrue(
                chromium.isPresent(), "no Chromium on the PATH: install the package 'chromium' to run the journeys");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.orElseThrow())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** A page of a fresh, signed-out browser. */
    Page page(Site app, boolean english, int width, int height) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale(english ? "en" : "zh-CN")
                .setAcceptDownloads(true));
        context.addCookies(List.of(new Cookie("qs-lang", english ? "en" : "zh-CN")
                .setDomain("localhost")
                .setPath("/")));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context.newPage();
    }

    /** Violations of WCAG 2.2 A and AA on the page as it stands, one line each. */
    static List<String> violations(Page page) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(Browsers::line)
                        .toList();
    }

    private static String line(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " — "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }

    static Optional<Path> find() {
        return Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator, -1))
                .flatMap(folder ->
                        List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable").stream()
                                .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
