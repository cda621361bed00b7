package org.qingshou.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.qingshou.simulator.BankClock;
import org.qingshou.simulator.SimulatedAgency;
import org.qingshou.simulator.SimulatedAgency.Booked;

/** An agency outside the bank, in this process, with keys and books of its own; it does only what it is told. */
final class Partner implements AutoCloseable {
    final SimulatedAgency agency;
    final String name;
    private final BankClock clock;

    Partner(Site bank, String code, String name) {
        this.name = name;
        DemoApp.deleteEarlier("it-agency-" + code);
        clock = new BankClock(URI.create(bank.url("")));
        agency = SimulatedAgency.start(new SimulatedAgency.Settings(
                code, Path.of("target", "it-agency-" + code), 0, () -> URI.create(bank.url("")), clock, Duration.ZERO));
        followTheBanksClock();
    }

    /** To be done whenever the demo's clock was moved: a call that is five minutes off is refused. */
    void followTheBanksClock() {
        clock.follow();
    }

    /** The administrator enters it in the master data. */
    void isRegisteredBy(Person admin) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), org.qingshou.kernel.BusinessClock.DEFAULT_ZONE);
        admin.open("/agencies");
        admin.click("新增机构");
        admin.fill("机构代码", agency.code());
        admin.fill("机构名称", name);
        admin.fill("接口地址", agency.endpoint());
        admin.page.getByLabel("接口在境内").check();
        admin.fill("验签公钥", agency.signingKey());
        admin.fill("加密公钥（JWK）", agency.encryptionKey());
        admin.fill("费率表", "T-1");
        for (String channel : List.of("电话", "信函"))
            admin.page.getByLabel(channel).check();
        for (String claims : List.of("信用卡", "贷后", "消费金融")) admin.field(claims).check();
        admin.fill("服务地区代码", "330100");
        admin.fill("数据类别", "IDENTITY, CONTACT, CREDIT");
        admin.fill("合同编号", "WW-" + agency.code());
        Handover.day(admin, "合同起期", today.minusDays(100));
        Handover.day(admin, "合同止期", today.plusDays(265));
        Handover.day(admin, "列入名单日期", today.minusDays(90));
        Handover.day(admin, "影响评估日期", today.minusDays(70));
        Locator terms = admin.page.locator("vaadin-checkbox-group").nth(1).locator("vaadin-checkbox");
        for (Locator term : terms.all()) term.click();
        admin.click("保存");
        admin.sees("机构资料已保存");
        assertThat(admin.page.getByText(name).first()).isVisible();
        isEvaluatedBy(admin);
    }

    private void isEvaluatedBy(Person admin) {
        admin.open("/agencies/" + agency.code());
        admin.click("登记评估");
        Handover.select(admin, "评估结果", "合格");
        admin.fill("评估情况", "资质、人员和系统均已核对");
        admin.click("保存");
        admin.sees("评估已登记");
    }

    List<Booked> books() {
        return agency.books();
    }

    @Override
    public void close() {
        agency.close();
    }
}
