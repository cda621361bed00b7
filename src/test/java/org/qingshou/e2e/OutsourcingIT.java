package org.qingshou.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qingshou.simulator.BankAnswer;
import org.qingshou.simulator.Misbehaviour.Kind;
import org.qingshou.simulator.Misbehaviour.Order;
import org.qingshou.simulator.SimulatedAgency.Booked;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One case climbs all seven methods, goes to an agency, is worked there, paid in part, and comes home. */
@ExtendWith(PrivateWords.class)
class OutsourcingIT {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PART = "520.00";
    private static final Duration DELIVERY = Duration.ofSeconds(60);

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
    void aCaseClimbsAllMethodsIsWorkedByAnAgencyAndComesHome() {
        BankApi bank = new BankApi(app);
        Person admin = new Person(browsers, app, false).signIn("admin");
        try (Partner partner = new Partner(app, "HX-" + ProcessHandle.current().pid(), "恒信资产服务有限公司")) {
            LocalDateTime now = DemoTime.nextOfficeHour(admin);
            Person officer = new Person(browsers, app, false).signIn("li.na");
            Person manager = new Person(browsers, app, true).signIn("zhao.min");
            DemoTime.move(officer, now.toLocalDate().minusDays(2).atTime(10, 0));
            BankCases.Found found = untouched(officer);
            String caseId = found.id();
            Ladder ladder = new Ladder(officer, caseId);
            climb(ladder, officer, manager, now);

            partner.followTheBanksClock();
            partner.isRegisteredBy(admin);
            officer.open("/outsourcing");
            officer.findsThePageAccessible();
            officer.takesPicture("outsourcing-zh");
            onAPhone(
                    officer,
                    "outsourcing-zh-phone",
                    () -> assertThat(officer.page.locator(".qs-row-card").first())
                            .isVisible());
            officer.open("/outsourcing");
            officer.click("查看案件 " + found.caseNo() + " 并提出委外");
            officer.findsThePageAccessible();
            Handover.propose(officer, partner);
            Handover.approve(manager, found.caseNo());
            manager.findsThePageAccessible();

            isWorked(partner, bank, manager, caseId);
            isPaid(partner, bank, manager, caseId, now.toLocalDate());
            comesHome(partner, bank, manager, caseId);
        } finally {
            DemoTime.putBack(new Person(browsers, app, false).signIn("admin"));
        }
    }

    /** The first case of this officer that nobody has begun and whose borrower may be called. */
    private static BankCases.Found untouched(Person officer) {
        return new BankCases(app)
                .untouched("li.na").stream()
                        .filter(found -> new Ladder(officer, found.id()).untouched())
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no case that nobody has begun"));
    }

    private static void climb(Ladder ladder, Person officer, Person manager, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        ladder.diagnose();
        Handover.tab(officer, "委外");
        assertThat(officer.button("提出委外")).isDisabled();
        ladder.propose("主动出击", "", "");
        ladder.callInVain(today.minusDays(1));
        DemoTime.move(officer, today.minusDays(1).atTime(10, 0));
        ladder.open();
        ladder.callInVain(today);
        DemoTime.move(officer, now);
        ladder.open();
        ladder.callInVain(today);
        ladder.record("催收通知书送达");
        officer.fill("通知书编号", "CSTZ-1");
        Handover.select(officer, "送达方式", "当面签收");
        officer.fill("送达回证（签收人及关系、邮单号或录像编号）", "本人签收");
        ladder.save("已保存。");
        approved(ladder, manager, "感情投入", "主动出击", "可联系、不愿还");

        for (int daysAgo = 1; daysAgo >= 0; daysAgo--) {
            ladder.record("谈心记录");
            Handover.day(officer, "日期", today.minusDays(daysAgo));
            officer.fill("借款人所述（困难、原因）", "生意难做，暂不想还");
            ladder.radio("谈前态度", "2");
            ladder.radio("谈后态度", "2");
            officer.page.getByLabel("信用受损").check();
            ladder.save("已保存。");
        }
        approved(ladder, manager, "参与核算", "感情投入", "无变化");
        refusal(ladder, officer, "拒绝提供账目");
        approved(ladder, manager, "帮助讨债", "参与核算", "拒绝提供账目");
        ladder.record("无应收款核实");
        Handover.select(officer, "核实方式", "借款人口述");
        officer.fill("备注", "没有别人欠他的钱");
        ladder.save("已保存。");
        officer.findsThePageAccessible();
        approved(ladder, manager, "出谋划策", "帮助讨债", "无可收账款");
        refusal(ladder, officer, "不采纳");
        ladder.exhaust("未采纳");
        ladder.waiveTheRest();
        approve(manager, ladder.request());
        ladder.open();
        Handover.tab(officer, "委外");
        assertThat(officer.button("提出委外")).isEnabled();
        officer.findsThePageAccessible();
    }

    private static void refusal(Ladder ladder, Person officer, String kind) {
        ladder.record(kind);
        officer.fill("原话或表示", "不用你们管");
        ladder.save("已保存。");
    }

    private static void approved(Ladder ladder, Person manager, String method, String running, String outcome) {
        ladder.propose(method, running, outcome);
        approve(manager, ladder.request());
        ladder.open();
    }

    private static void approve(Person manager, String request) {
        manager.open(request);
        manager.click("Approve");
        manager.sees("Approved and in effect.");
    }

    private static void isWorked(Partner partner, BankApi bank, Person manager, String caseId) {
        await("the package").atMost(DELIVERY).until(() -> partner.books().size() == 1);
        await("the bank knows it")
                .atMost(DELIVERY)
                .until(() -> Handover.state(bank, partner).equals("OFFERED"));
        String placement = Handover.placement(bank, partner).get("id").asString();
        assertThat(partner.books()).extracting(Booked::packageId).containsExactly(placement);
        taken(partner.agency.accept(placement));
        assertThat(Handover.state(bank, partner)).isEqualTo("ACTIVE");

        BankAnswer clearance = partner.agency.askClearance(placement, "CALL_OUT_DEBTOR");
        String id = JSON.readTree(clearance.body()).path("clearanceId").asString("");
        assertThat(id).as(clearance.body()).isNotEmpty();
        taken(partner.agency.say(placement, "CONTACT", Map.of("outcome", "C_PROMISE", "clearanceId", id)));
        String today = DemoTime.shownTo(manager).toLocalDate().toString();
        taken(partner.agency.say(placement, "PROMISE", Map.of("amount", PART, "dueOn", today, "how", "TRANSFER")));
        taken(partner.agency.say(
                placement, "PAYMENT_CLAIM", Map.of("amount", PART, "paidOn", today, "reference", "HX-1")));

        int contacts = whole(bank, caseId).get("contacts").size();
        for (Order wrong : List.of(Order.of(Kind.WRONG_SIGNATURE), new Order(Kind.CLOCK_SKEW, 0, 600_000, null))) {
            partner.agency.misbehaviour().next(wrong, 1);
            assertThat(partner.agency.say(placement, "CONTACT", Map.of()).status())
                    .isEqualTo(401);
        }
        assertThat(whole(bank, caseId).get("contacts").size()).isEqualTo(contacts);

        manager.open("/cases/" + caseId);
        manager.sees(partner.name + " accepted the case and begins");
        manager.sees(Pattern.compile("Call borrower: Promise"));
        manager.sees("The agency claims a payment of " + PART + " on " + today + ", to be confirmed");
        Handover.tab(manager, "Outsourcing");
        manager.findsThePageAccessible();
        manager.takesPicture("case-placed-en");
        onAPhone(manager, "case-placed-en-phone", () -> Handover.tab(manager, "Outsourcing"));
        manager.open("/outsourcing/claims");
        manager.sees("To be confirmed");
        manager.findsThePageAccessible();
    }

    private static void isPaid(Partner partner, BankApi bank, Person manager, String caseId, LocalDate today) {
        String loanNo = whole(bank, caseId).at("/loans/0/loanNo").asString();
        String file = "还款流水号,借据号,还款日期,入账日期,还款金额(元),本金,利息,罚息,复利,费用\n"
                + "HXJ%s,%s,%s,%s,%s,%s,0.00,0.00,0.00,0.00\n"
                        .formatted(System.nanoTime(), loanNo, today, today, PART, PART);
        JsonNode booked =
                JSON.readTree(bank.post("/api/v1/payments?source=core-banking", "text/csv;charset=UTF-8", file));
        assertThat(booked.get("booked").asInt()).as(booked.toString()).isOne();

        assertThat(whole(bank, caseId)
                        .get("promises")
                        .valueStream()
                        .map(promise -> promise.get("state").asString()))
                .containsExactly("KEPT");
        manager.open("/cases/" + caseId);
        manager.sees("The claimed payment of " + PART + " is confirmed by the payments file");
        Handover.tab(manager, "Promises and plans");
        manager.sees("Kept");
        manager.findsThePageAccessible();
    }

    private static void comesHome(Partner partner, BankApi bank, Person manager, String caseId) {
        String placement = Handover.placement(bank, partner).get("id").asString();
        Handover.tab(manager, "Outsourcing");
        manager.click("Recall");
        Handover.select(manager, "Reason", "Taken back in-house");
        manager.click("Recall now");
        manager.sees("Recalled: the agency may no longer work it");
        await("the recall")
                .atMost(DELIVERY)
                .until(() -> partner.books().stream().noneMatch(Booked::workable));
        await("the bank knows it")
                .atMost(DELIVERY)
                .until(() -> Handover.state(bank, partner).equals("RETURNED"));

        assertThat(partner.agency.askClearance(placement, "CALL_OUT_DEBTOR").status())
                .isEqualTo(409);
        assertThat(partner.agency.accept(placement).body()).contains("\"REFUSED\"");
        taken(partner.agency.say(placement, "CONTACT", Map.of()));
        manager.open("/cases/" + caseId);
        manager.sees(partner.name + " made a contact after the recall; kept as a breach");
        assertThat(whole(bank, caseId).at("/header/state").asString()).isEqualTo("OPEN");
        assertThat(partner.books())
                .extracting(Booked::packageId, Booked::copies)
                .hasSize(1);
    }

    private static void taken(BankAnswer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("\"REFUSED\"");
    }

    private static JsonNode whole(BankApi bank, String caseId) {
        return JSON.readTree(bank.get("/api/v1/cases/" + caseId));
    }

    private static void onAPhone(Person person, String picture, Runnable again) {
        person.page.setViewportSize(360, 780);
        person.page.reload();
        person.settled();
        again.run();
        person.findsThePageNarrowEnough();
        person.findsThePageAccessible();
        person.takesPicture(picture);
        person.page.setViewportSize(1440, 900);
        person.settled();
    }
}
