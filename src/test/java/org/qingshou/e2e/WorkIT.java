package org.qingshou.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qingshou.e2e.BankCases.Found;
import org.qingshou.kernel.BusinessClock;

/**
 * An officer works a case within the rules, and a manager, at another screen at the same time, decides how it goes on.
 * That no service call lets a maker decide either is shown by
 * {@code ApprovalsTest#aManagerCannotDecideAnOwnRequestWhateverTheSpellingOfTheLogin}.
 */
@ExtendWith(PrivateWords.class)
class WorkIT {
    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final LocalTime NIGHT = LocalTime.of(22, 30);
    private static final Pattern PRESSING = Pattern.compile(
            "承诺今日到期|等待到账确认|的承诺失约|只还了一部分|暂缓复查 .{5} 到期" + "|暂缓 .{5} 已到期|委外期 .{5} 届满|分期今日到期|的分期逾期未还|还款计划 .{5} 违约");
    private static final Pattern REASON = Pattern.compile("承诺|分期|还款计划|下一步|暂缓|委外|审批|七法已尽|尚未联系|天未联系|大额|中额|小额");

    /** Keys that show more and change nothing. */
    private static final Pattern READING = Pattern.compile("\\d .*|More|Show.*|All|", Pattern.DOTALL);

    private static Browsers browsers;
    private static Site app;

    private final LocalDate today = LocalDate.now(BusinessClock.DEFAULT_ZONE);
    private final LocalDate yesterday = today.minusDays(1);

    @BeforeAll
    static void start() {
        browsers = new Browsers();
        app = DemoApp.shared();
    }

    @AfterAll
    static void stop() {
        if (browsers != null) browsers.close();
    }

    @AfterEach
    void putTheClockBack() {
        DemoTime.putBack(new Person(browsers, app, false).signIn("li.na"));
    }

    @Test
    void anOfficerWorksACaseByTheRulesAndAManagerOpensItsNextMethod() {
        Person officer = new Person(browsers, app, false).signIn("li.na");
        findsTheWorklistInOrder(officer);

        DemoTime.move(officer, yesterday.atTime(MORNING));
        Found found = untouched(officer);
        opensFromTheWorklist(officer, found);
        diagnoses(officer);
        beginsTheAdvisedMethod(officer);
        visits(officer, "面见、不愿还", false);

        DemoTime.move(officer, yesterday.atTime(NIGHT));
        isRefusedTheCall(officer);

        DemoTime.move(officer, today.atTime(MORNING));
        calls(officer);
        isToldWhichEvidenceIsMissing(officer);
        visits(officer, "通知书已签收", true);
        promises(officer);
        officer.takesPicture("case-zh");

        Person manager = new Person(browsers, app, true).signIn("zhao.min");
        manager.open("/approvals");
        manager.readsTheNotices();
        proposesTheNextMethod(officer);
        officer.readsTheNotices();
        manager.opensTheNoticeThatComes("Escalate to next method");
        approves(manager, found);
        officer.opensTheNoticeThatComes("您的申请已通过");
        findsTheStepUnlocked(officer);
        manager.open("/cases/" + found.id());
        manager.sees(found.caseNo());
        manager.sees("also has this case open");
        officer.sees("也打开着本案");
        officer.findsThePageAccessible();
        manager.findsThePageAccessible();
        manager.takesPicture("case-en");
    }

    @Test
    void aManagerCannotDecideAnOwnRequestWhicheverWayItIsReached() {
        Person manager = new Person(browsers, app, true).signIn("zhao.min");
        manager.open(
                "/cases/" + new BankCases(app).untouched("wang.lei").getLast().id());
        manager.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^4 ")))
                .click();
        manager.sees("The borrower is owed money");
        manager.click("Propose as not applicable");
        new Form(manager, "Propose as not applicable")
                .chooses("Helping collect receivables", "None")
                .writes("Reason", "keeps no books of what others owe")
                .isAccessible()
                .presses("Send for approval")
                .isGone();
        manager.page.getByText("See it").click();
        manager.page.waitForURL("**/approvals/*");
        cannotDecide(manager);
        String address = manager.page.url();

        manager.page.navigate(address);
        manager.settled();
        cannotDecide(manager);
        assertThat(manager.page.getByText("Step not applicable · 赵敏")).hasCount(0);

        Person above = new Person(browsers, app, true).signIn("qian.jun");
        above.page.navigate(address);
        assertThat(above.button("Approve")).isVisible();

        manager.click("Take the request back");
        manager.sees("Taken back.");
    }

    @Test
    void aStrangerDoesNotFindTheCaseAndComplianceReadsItWithoutKeys() {
        Found found = new BankCases(app).untouched("li.na").getLast();
        Person stranger = new Person(browsers, app, false).signIn("chen.jie");
        stranger.page.navigate(app.url("/cases/" + found.id()));
        stranger.sees("没有这个页面");
        assertThat(stranger.page.getByText(found.caseNo())).hasCount(0);
        stranger.findsThePageAccessible();

        Person reader = new Person(browsers, app, true).signIn("sun.jing");
        reader.open("/cases/" + found.id());
        reader.sees(found.caseNo());
        List<String> keys =
                reader.page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).allTextContents();
        assertThat(keys).allMatch(key -> READING.matcher(key.strip()).matches());
        reader.findsThePageAccessible();
    }

    @Test
    void onAPhoneTheListIsCardsAndTheCaseFits() {
        Person officer = new Person(browsers, app, false, 360, 780).signIn("li.na");
        officer.open("/worklist");
        officer.sees(Pattern.compile("逾期 \\d+ 天"));
        officer.findsThePageNarrowEnough();
        officer.findsThePageAccessible();
        officer.takesPicture("worklist-zh-360");
        officer.page.locator(".qs-row-card").first().click();
        officer.page.waitForURL("**/cases/*");
        officer.sees("诊断与建议");
        officer.findsThePageNarrowEnough();
        officer.findsThePageAccessible();
        officer.takesPicture("case-zh-360");
    }

    private static void cannotDecide(Person manager) {
        manager.sees("You asked for this yourself: another manager has to decide (four eyes).");
        assertThat(manager.button("Approve")).hasCount(0);
        assertThat(manager.button("Reject")).hasCount(0);
        assertThat(manager.button("Send back with a question")).hasCount(0);
    }

    /** What cannot wait stands first, and every row says why it stands where it does. */
    private static void findsTheWorklistInOrder(Person officer) {
        officer.open("/worklist");
        officer.sees("今天先做什么");
        assertThat(officer.page.getByRole(AriaRole.ROW).nth(5)).isVisible();
        List<String> rows = officer.page.getByRole(AriaRole.ROW).all().stream()
                .skip(1)
                .map(row -> String.join(
                        " ",
                        row.getByRole(AriaRole.GRIDCELL).all().stream()
                                .map(Locator::ariaSnapshot)
                                .toList()))
                .toList();
        assertThat(rows)
                .hasSizeGreaterThan(5)
                .allMatch(row -> REASON.matcher(row).find());
        assertThat(rows.stream().map(row -> PRESSING.matcher(row).find()).toList())
                .as(rows.toString())
                .contains(true)
                .isSortedAccordingTo(Comparator.reverseOrder());
        officer.findsThePageAccessible();
        officer.takesPicture("worklist-zh");
    }

    private static void opensFromTheWorklist(Person officer, Found found) {
        officer.open("/worklist");
        officer.field("客户名、案件号、借据号，或完整手机号、证件号").fill(found.caseNo());
        officer.sees(Pattern.compile("^共 1 户 · "));
        officer.page.getByRole(AriaRole.GRIDCELL).first().click();
        officer.click("打开案件");
        officer.page.waitForURL("**/cases/" + found.id());
        officer.sees(found.caseNo());
        officer.findsThePageAccessible();
    }

    private static Found untouched(Person officer) {
        return new BankCases(app)
                .untouched("li.na").stream()
                        .filter(each -> nobodyDiagnosed(officer, each))
                        .findFirst()
                        .orElseThrow();
    }

    private static boolean nobodyDiagnosed(Person officer, Found found) {
        officer.open("/cases/" + found.id());
        officer.sees(found.caseNo());
        return officer.button("诊断").isVisible();
    }

    private void diagnoses(Person officer) {
        officer.sees("尚未诊断。先做诊断，系统才能建议下一步。");
        officer.click("诊断");
        Form form = new Form(officer, "诊断")
                .marks("还款意愿", "2")
                .marks("还款能力", "4")
                .marks("联系情况", "联系得上")
                .marks("客户评价", "中");
        officer.findsThePageAccessible();
        form.adds("违约成因（先选主因）", "有能力不愿还")
                .writes("说明", "自述家中装修欠了工钱")
                .presses("保存")
                .isGone();
        officer.sees("建议：主动出击");
        officer.sees("能还的或原因不明的，先上门。");
        officer.sees("还款能力 4/5");
    }

    private void beginsTheAdvisedMethod(Person officer) {
        officer.click("申请启用“主动出击”");
        new Form(officer, "申请启用“主动出击”").presses("提交审批").isGone();
        officer.sees("已启用。");
        assertThat(officer.page.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^1 主动出击 进行中"))))
                .isVisible();
    }

    private void visits(Person officer, String outcome, boolean notice) {
        officer.click("外访");
        Form plan = new Form(officer, "外访").sees("外访须有两名行员到场；请选定协办人。");
        assertThat(plan.button(Pattern.compile("现在开始外访"))).isDisabled();
        plan.chooses("协办人", "王磊").writes("地点", "镇东头老屋").presses("现在开始外访");
        Form record = new Form(officer, Pattern.compile("^外访记录：.*"))
                .ticks("两人均已出示工作证件")
                .marks("见到谁", "本人")
                .marks("看到什么", "不涉及经营")
                .marks("结果", outcome)
                .writes("下一步日期", today.plusDays(3));
        if (!notice) record.chooses("拒还原因", "等收成或销售款");
        officer.findsThePageAccessible();
        if (notice) record.writes("通知书编号", "CS2026-0007");
        record.writes("备注", "门口有两条狗，先打电话").presses("保存记录");
        record.sees("外访须有现场照片或录音编号，否则不能保存。");
        Path photo = photo();
        record.brings(photo, "已收存：" + photo.getFileName()).presses("保存记录").isGone();
        officer.sees("已记录。");
        officer.sees(outcome);
    }

    private void isRefusedTheCall(Person officer) {
        Locator call = officer.button("致电");
        assertThat(call).isDisabled();
        officer.sees("22:00 至次日 08:00 为静默时段");
        officer.sees("明日 08:00 起可进行");
        officer.findsThePageAccessible();
        officer.takesPicture("case-night-zh");
    }

    private void calls(Person officer) {
        officer.click("致电");
        new Form(officer, "致电").button(Pattern.compile("^致电 .*")).first().click();
        Form record = new Form(officer, Pattern.compile("^通话记录：.*")).sees("已放行，请在");
        String name = officer.page
                .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .textContent();
        String number = record.dialog.locator("a[href^='tel:']").textContent();
        assertThat(PrivateWords.found("a log with " + name + " and " + number))
                .as("the log of this journey is searched for the right words")
                .contains(name, number);
        for (String said : new String[] {"已说明本行名称和本人工号", "姓名", "证件号码后四位"})
            officer.page
                    .getByRole(
                            AriaRole.CHECKBOX,
                            new Page.GetByRoleOptions().setName(said).setExact(true))
                    .check();
        record.marks("结果", "拒绝还款")
                .chooses("拒还原因", "无力偿还")
                .writes("下一步日期", today.plusDays(2))
                .writes("录音编号", "LY-0007")
                .writes("备注", "说弟弟在外地，不愿多谈");
        officer.findsThePageAccessible();
        record.presses("保存记录").isGone();
        officer.sees("还可通话 2 次");
    }

    private void isToldWhichEvidenceIsMissing(Person officer) {
        officer.click("标记已尽力未果");
        new Form(officer, "已尽力未果")
                .chooses("结果", "可联系、不愿还")
                .presses("保存")
                .sees("还缺凭据")
                .isAccessible()
                .presses("取消")
                .isGone();
    }

    private void promises(Person officer) {
        officer.click("承诺");
        new Form(officer, "还款承诺")
                .isAccessible()
                .writes("承诺金额", "500")
                .writes("还款日期", today.plusDays(5))
                .presses("保存")
                .isGone();
        officer.sees("承诺还款 500.00");
    }

    private void proposesTheNextMethod(Person officer) {
        officer.sees("建议：感情投入");
        officer.click("申请启用“感情投入”");
        new Form(officer, "申请启用“感情投入”")
                .chooses("进行中的方法如何处理", "主动出击：已尽力未果")
                .chooses("结果", "可联系、不愿还")
                .writes("理由", "两次上门都说明年再说")
                .presses("提交审批")
                .isGone();
        officer.sees("“方法升级”待审批。");
        officer.findsThePageAccessible();
    }

    private static void approves(Person manager, Found found) {
        manager.page.waitForURL("**/approvals/*");
        manager.sees("Open “Empathy” · " + found.caseNo());
        assertThat(manager.page.locator(".qs-notices")).isHidden();
        manager.sees("两次上门都说明年再说");
        manager.sees("Outreach: Exhausted, outcome: Reachable, unwilling");
        manager.sees("2/2");
        manager.sees("1/1");
        manager.sees("As advised: ");
        manager.findsThePageAccessible();
        manager.takesPicture("approvals-en");
        manager.click("Approve");
        manager.sees("Approved and in effect.");
    }

    private static void findsTheStepUnlocked(Person officer) {
        officer.page.waitForURL("**/approvals/*");
        officer.page.getByText("打开案件").click();
        officer.page.waitForURL("**/cases/*");
        assertThat(officer.page.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^2 感情投入 进行中"))))
                .isVisible();
        assertThat(officer.page.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^1 主动出击 已尽力未果"))))
                .isVisible();
    }

    /** A picture such as a phone takes, but smaller. */
    private static Path photo() {
        Path file = Path.of("target", "it-visit.png").toAbsolutePath();
        try {
            ImageIO.write(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
