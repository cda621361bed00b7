package org.qingshou.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** The seven methods of one case as an officer works them on its page, in Chinese. */
final class Ladder {
    private final Person officer;
    private final String caseId;

    Ladder(Person officer, String caseId) {
        this.officer = officer;
        this.caseId = caseId;
    }

    void open() {
        officer.open("/cases/" + caseId);
    }

    /** Whether nobody has looked into this case yet, and its borrower may be called. */
    boolean untouched() {
        open();
        Locator call = officer.page.locator("#case-CALL");
        return officer.page.getByText("尚未诊断").isVisible() && call.isVisible() && call.isEnabled();
    }

    void diagnose() {
        officer.click("诊断");
        radio("还款意愿", "2");
        radio("还款能力", "2");
        radio("联系情况", "联系得上");
        radio("客户评价", "差");
        officer.choose("违约成因（先选主因）", "有能力不愿还");
        officer.page.keyboard().press("Escape");
        officer.settled();
        save("已保存。");
    }

    /** A call that was recorded and in which the borrower refused. */
    void callInVain(LocalDate next) {
        officer.page.locator("#case-CALL").click();
        officer.settled();
        officer.page
                .getByRole(AriaRole.BUTTON, name(Pattern.compile("^致电 .*")))
                .first()
                .click();
        officer.settled();
        for (String said : new String[] {"已说明本行名称和本人工号", "姓名", "证件号码后四位"})
            officer.page
                    .getByRole(
                            AriaRole.CHECKBOX,
                            new Page.GetByRoleOptions().setName(said).setExact(true))
                    .check();
        radio("结果", "拒绝还款");
        Handover.select(officer, "拒还原因", "无力偿还");
        officer.fill("录音编号", "LY-" + next);
        Handover.day(officer, "下一步日期", next);
        officer.click("保存记录");
        officer.sees("已记录。");
    }

    /** Proposes this method; one that runs is left as worked without success. */
    void propose(String method, String running, String outcome) {
        rung(method);
        officer.click("申请启用");
        if (!running.isEmpty()) {
            Handover.select(officer, "进行中的方法如何处理", Pattern.compile("^" + running + ".已尽力未果$"));
            Handover.select(officer, "结果", outcome);
        }
        officer.fill("理由", "前一方法已尽力");
        officer.click("提交审批");
        officer.sees(running.isEmpty() ? "已启用。" : "已提交审批。");
    }

    /** Where the request that now waits is answered. */
    String request() {
        open();
        return "/" + officer.page.locator("a[href^='approvals/']").last().getAttribute("href");
    }

    void record(String kind) {
        officer.click("记一笔");
        Handover.select(officer, "记录类别", kind);
    }

    void save(String said) {
        officer.click("保存");
        officer.sees(said);
        assertThat(officer.page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    void radio(String group, String option) {
        officer.page
                .getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(group))
                .getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(option).setExact(true))
                .check();
        officer.settled();
    }

    void exhaust(String outcome) {
        officer.click("标记已尽力未果");
        Handover.select(officer, "结果", outcome);
        save("已保存。");
    }

    void waiveTheRest() {
        officer.page
                .getByRole(AriaRole.BUTTON, name(Pattern.compile("申请多个方法不适用|小额快速通道：批量不适用")))
                .click();
        officer.settled();
        Handover.select(officer, "资金启动", "未受灾");
        Handover.select(officer, "借助关系", "借款人不同意");
        officer.fill("理由", "未受灾，借款人不同意联系他人");
        officer.click("提交审批");
        officer.sees("已提交审批。");
    }

    private void rung(String method) {
        officer.page
                .locator("button.qs-rung")
                .filter(new Locator.FilterOptions().setHasText(method))
                .click();
        officer.settled();
    }

    private static Page.GetByRoleOptions name(Pattern pattern) {
        return new Page.GetByRoleOptions().setName(pattern);
    }
}
