package org.qingshou.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qingshou.generator.GenerateBookCommand;
import org.qingshou.kernel.BusinessClock;

/** An administrator takes tapes in: a strange one through a mapping made on the screen, a usual one by itself. */
@ExtendWith(PrivateWords.class)
class ImportIT {
    private static final Path REAL_TAPE = Path.of("..", "shared", "data", "lendingclub_2018q1.csv");
    private static final Charset GB18030 = Charset.forName("GB18030");

    private static Browsers browsers;
    private static Site app;

    @BeforeAll
    static void start() {
        browsers = new Browsers();
        app = DemoApp.shared();
    }

    @AfterAll
    static void stop() {
        if (browsers != null) browsers.close();
    }

    @Test
    void aTapeWithoutLoanNumbersWithPercentRatesAndStatusWordsComesInThroughAMappingMadeOnTheScreen() {
        Assumptions.assumeTrue(Files.exists(REAL_TAPE), "the real tape is not beside this project; skipped");
        Person admin = new Person(browsers, app, true).signIn("admin");
        admin.open("/import");
        admin.findsThePageAccessible();
        drop(admin, REAL_TAPE);
        admin.sees("comma ,");
        admin.enter("Source", "lendingclub" + ProcessHandle.current().pid());
        constantOrRow(admin, "Loan number", "row number (one-off imports only)", "LC");
        constantOrRow(admin, "Customer number", "row number (one-off imports only)", "B");
        constantOrRow(admin, "Customer name", "row number (one-off imports only)", "Borrower ");
        constantOrRow(admin, "Branch code", "constant…", "0901");
        constantOrRow(admin, "Currency", "constant…", "USD");
        admin.page.getByLabel("Create unknown branches").check();
        admin.choose("Source of Days past due", "loan_status");
        admin.click("Meaning of the values of Days past due");
        admin.fill("Values", """
                Current = 0
                Fully Paid = 0
                In Grace Period = 15
                Late (16-30 days) = 30
                Late (31-120 days) = 120
                Charged Off = 361""");
        admin.click("Save");
        admin.sees("Preview of 50 rows");
        admin.findsThePageAccessible();
        admin.takesPicture("import-en");
        admin.click("Dry run");
        admin.page.waitForURL("**/import/*");
        admin.sees("The dry run is done and nothing has changed");
        assertThat(counts(admin)).containsExactly("10,000", "10,000", "0", "0", "0", "0");
        admin.click("Apply");
        admin.sees("Done: 10,000 rows = added + changed + unchanged + left out + rejected.");
        assertThat(counts(admin)).containsExactly("10,000", "10,000", "0", "0", "0", "0");
        admin.findsThePageAccessible();
    }

    @Test
    void aChineseTapeMapsItselfRejectsWhatIsWrongAndDayEndOpensAndAssignsItsCases() throws IOException {
        LocalDate yesterday = LocalDate.now(BusinessClock.DEFAULT_ZONE).minusDays(1);
        List<String> lines = bookOf(yesterday);
        Path tape = Files.write(Path.of("target", "it-tape.csv").toAbsolutePath(), spoiled(lines), GB18030);

        Person admin = new Person(browsers, app, false).signIn("admin");
        admin.open("/import");
        drop(admin, tape);
        admin.sees("GB18030");
        admin.enter("数据来源", "第二核心" + ProcessHandle.current().pid());
        admin.takesPicture("import-zh");
        admin.click("导入");
        admin.page.waitForURL("**/import/*");
        String read = Integer.toString(lines.size() - 1);
        String good = Integer.toString(lines.size() - 3);
        assertThat(admin.page.getByText("被拒绝的行").first()).isVisible();
        assertThat(counts(admin)).containsExactly(read, good, "0", "0", "0", "2");
        admin.findsThePageAccessible();
        Download download = admin.page.waitForDownload(() -> admin.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("下载被拒绝的行"))
                .click());
        List<String> rejected = Files.readAllLines(download.path(), GB18030);
        assertThat(rejected).hasSize(3);
        assertThat(rejected.getFirst()).startsWith(lines.getFirst().substring(0, 10));

        admin.open("/day-end");
        admin.findsThePageAccessible();
        admin.click("执行日终");
        assertThat(admin.page.getByText(yesterday + " 已完成").first())
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(90_000));
        admin.takesPicture("day-end-zh");

        String cases = new BankApi(app).get("/api/v1/cases?size=500");
        assertThat(cases).contains("\"openedOn\":\"" + yesterday + "\"").contains("\"owner\":\"");
    }

    @Test
    void aTapeSentAgainUnderItsKeyGetsTheFirstAnswerAndAnotherTapeUnderItIsRefused() {
        BankApi bank = new BankApi(app);
        String key = java.util.UUID.randomUUID().toString();
        LocalDate day = LocalDate.now(BusinessClock.DEFAULT_ZONE).minusDays(1);
        String tape = "借据号,客户编号,客户名称,机构号,本金余额,逾期天数\nK1,K1,王伟,0101,0.00,0\n";
        var first = bank.tape(key, "keyed" + ProcessHandle.current().pid(), day, tape);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        var again = bank.tape(key, "keyed" + ProcessHandle.current().pid(), day, tape);
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"))
                .isPresent();
        assertThat(bank.tape(key, "keyed" + ProcessHandle.current().pid(), day, tape.replace("0.00", "1.00"))
                        .statusCode())
                .isEqualTo(422);
    }

    /** 60 loans of a seed that the demo does not use, most of them overdue. */
    private static List<String> bookOf(LocalDate day) throws IOException {
        Path folder = Path.of("target", "it-book").toAbsolutePath();
        int code = GenerateBookCommand.run(
                new String[] {
                    "--loans",
                    "60",
                    "--seed",
                    "4711",
                    "--as-of",
                    day.toString(),
                    "--out",
                    folder.toString(),
                    "--overdue-percent",
                    "80"
                },
                System.out,
                System.err);
        assertThat(code).isZero();
        try (var files = Files.list(folder)) {
            Path tape = files.filter(file -> file.getFileName().toString().contains(day.toString())
                            && file.getFileName().toString().contains("tape"))
                    .findFirst()
                    .orElseThrow();
            return Files.readAllLines(tape, GB18030);
        }
    }

    /** Two rows are spoiled as spreadsheets do it. */
    private static List<String> spoiled(List<String> lines) {
        List<String> all = new ArrayList<>(lines);
        all.set(1, all.get(1).replaceFirst("^[^,]+", "1.10E+22"));
        String second = all.get(2);
        all.set(2, second.replaceFirst("^([^,]+),[^,]*", "$1,"));
        return all;
    }

    private static void drop(Person admin, Path file) {
        admin.page.locator("input[type=file]").setInputFiles(file.toAbsolutePath());
        assertThat(admin.page.getByText(file.getFileName().toString()).nth(1)).isVisible();
        admin.settled();
    }

    private static void constantOrRow(Person admin, String column, String source, String text) {
        admin.choose("Source of " + column, source);
        admin.fill("Constant or prefix of " + column, text);
    }

    private static List<String> counts(Person admin) {
        Locator cards = admin.page.locator(".qs-cards .qs-figure");
        assertThat(cards).hasCount(6);
        return cards.allTextContents();
    }
}
