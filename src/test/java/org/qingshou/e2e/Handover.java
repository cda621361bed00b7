package org.qingshou.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How a case comes to an agency on the screens: proposed in Chinese, approved in English. */
final class Handover {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Handover() {}

    /** The placement that the bank shows for this agency. */
    static JsonNode placement(BankApi bank, Partner partner) {
        List<JsonNode> placements = JSON.readTree(bank.get("/api/v1/placements?agency=" + partner.agency.code()))
                .get("items")
                .valueStream()
                .toList();
        if (placements.size() != 1) throw new AssertionError("one placement expected: " + placements);
        return placements.getFirst();
    }

    static String state(BankApi bank, Partner partner) {
        return placement(bank, partner).get("state").asString();
    }

    /** The officer proposes the first case of the list that nothing keeps in the house. */
    static void proposeFirst(Person officer, Partner partner) {
        officer.open("/outsourcing");
        Locator looks = officer.page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("查看案件 .* 并提出委外")));
        assertThat(looks.first()).isVisible();
        for (int i = 0; i < looks.count(); i++) {
            looks.nth(i).click();
            officer.settled();
            if (officer.page.getByText("暂不能委外").isHidden()) {
                propose(officer, partner);
                return;
            }
            officer.click("关闭");
        }
        throw new AssertionError("no case of this officer's branch may go");
    }

    /** Fills the open dialog and sends it to a manager. */
    static void propose(Person officer, Partner partner) {
        select(officer, "机构", partner.name);
        officer.sees("将发送给" + partner.name + "的内容");
        officer.fill("委外理由", "七种方法均已用尽");
        officer.click("提交负责人审批");
        officer.sees("已提交负责人审批");
    }

    /** The manager finds the request among the placements that wait, and says yes. */
    static void approve(Person manager, String caseNo) {
        manager.open("/approvals");
        select(manager, "Kind", "Placement");
        manager.page
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("Outsource case " + caseNo + " .*")))
                .click();
        manager.page.waitForURL("**/approvals/*");
        manager.settled();
        manager.click("Approve");
        manager.sees("Approved and in effect.");
    }

    /** Opens a tab of the case page. */
    static void tab(Person person, String name) {
        person.page
                .getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .check();
        person.settled();
    }

    /** Enters a day; Enter takes it and closes the calendar that has opened. */
    static void day(Person person, String label, LocalDate day) {
        Locator field = person.field(label);
        Locator calendar = person.page.locator("vaadin-date-picker-overlay-content:visible");
        field.fill(day.toString());
        assertThat(calendar).hasCount(1);
        field.press("Enter");
        assertThat(calendar).hasCount(0);
        person.settled();
    }

    static void select(Person person, String label, String option) {
        choose(person, label, new Page.GetByRoleOptions().setName(option).setExact(true));
    }

    static void select(Person person, String label, Pattern option) {
        choose(person, label, new Page.GetByRoleOptions().setName(option));
    }

    private static void choose(Person person, String label, Page.GetByRoleOptions option) {
        Locator caption = person.page.locator("label").getByText(label, new Locator.GetByTextOptions().setExact(true));
        person.page
                .locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHas(caption))
                .first()
                .click();
        person.page.getByRole(AriaRole.OPTION, option).first().click();
        person.settled();
    }
}
