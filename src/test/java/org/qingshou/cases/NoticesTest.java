package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingshou.testing.Refusals.refused;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Roles;
import org.qingshou.cases.paper.NoticeKind;
import org.qingshou.cases.paper.NoticeText;
import org.qingshou.compliance.Clearance;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.ExportVolume.Data;
import org.qingshou.compliance.HeldPack;
import org.qingshou.compliance.ParameterChange;
import org.qingshou.compliance.Purpose;
import org.qingshou.content.EvidenceStore;
import org.qingshou.database.ClockShift;
import org.qingshou.exports.ExportPass;
import org.qingshou.exports.ExportWish;
import org.qingshou.exports.Exports;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.PartyRole;
import org.qingshou.papers.PdfText;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Notices as papers: what they say, how they are numbered, who may take them. */
@QingshouTest
class NoticesTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CaseFixture given;

    @Autowired
    CaseOpenStep opening;

    @Autowired
    Cases cases;

    @Autowired
    NoticeDesk notices;

    @Autowired
    ContactDesk contacts;

    @Autowired
    EvidenceStore evidence;

    @Autowired
    BusinessClock clock;

    @Autowired
    ClockShift shift;

    private BranchCode branch;
    private ActorId officer;
    private PersonId debtor;
    private UUID loan;
    private CaseId id;
    private LocalDate today;

    @BeforeEach
    void openCase() {
        today = clock.today();
        SetClock.to(today.atTime(10, 30), clock, shift);
        branch = given.branch();
        officer = given.user(branch, "li.na", Roles.OFFICER);
        debtor = given.person("恒达装饰");
        loan = given.loan(debtor, branch, today.minusDays(96));
        opening.run(today);
        id = cases.openCase(debtor, branch).orElseThrow();
        as(officer, Roles.OFFICER);
    }

    @Autowired
    Exports exports;

    private ExportPass leave(PrintedNotice notice) {
        return exports.issue(
                new ExportWish(NoticeDesk.FILE, notice.id().toString(), "cases/" + id, Data.SENSITIVE, 1), null);
    }

    @AfterEach
    void tidy() {
        shift.to(Duration.ZERO);
        SecurityContextHolder.clearContext();
    }

    private static void as(ActorId login, String role) {
        TestingAuthenticationToken token = new TestingAuthenticationToken(login.value(), "x", "ROLE_" + role);
        token.setAuthenticated(true);
        SecurityContextHolder.getContext().setAuthentication(token);
    }

    private void limitationEndedOn(LocalDate day) {
        jdbc.sql("""
            INSERT INTO loan_clock (id, loan_id, kind, base_on, due_on, expired)
            VALUES (:i, :l, 'LIMITATION', :b, :d, :x)\
            """)
                .param("i", Ids.next())
                .param("l", loan)
                .param("b", day.minusYears(3))
                .param("d", day)
                .param("x", day.isBefore(today))
                .update();
    }

    @Test
    void aNoticeThatClaimsMoreThanCourtsGrantIsPrintedWithAReasonOnly() {
        assertThat(notices.dear(id)).isEmpty();
        jdbc.sql("UPDATE loan SET interest_rate = 0.2401 WHERE id = :l")
                .param("l", loan)
                .update();
        assertThat(notices.dear(id)).hasSize(1);
        Clearance.Cleared cleared = (Clearance.Cleared) notices.clear(id, debtor, Purpose.PRESS, false, null);
        refused("cases.letter.cost.reason", () -> notices.print(cleared, " "));
        assertThat(notices.ofCase(id)).isEmpty();
        PrintedNotice notice = notices.print(cleared, "合同利率如此，由法院裁量");
        assertThat(notices.ofCase(id)).hasSize(1);
        assertThat(jdbc.sql("SELECT facts FROM audit_event WHERE action = 'notice.warned' AND subject_id = :c")
                        .param("c", id.toString())
                        .query(String.class)
                        .single())
                .contains(notice.number(), "R-INT-01")
                .doesNotContain("法院");
    }

    @Test
    void whatCourtsGrantIsTheBanksToSet() {
        jdbc.sql("UPDATE loan SET interest_rate = 0.2001 WHERE id = :l")
                .param("l", loan)
                .update();
        assertThat(notices.dear(id)).isEmpty();
        try (HeldPack stricter = HeldPack.of(context, new ParameterChange("R-INT-01", "percent", "24", "20"))) {
            assertThat(notices.dear(id)).hasSize(1);
        }
    }

    private PrintedNotice print(PersonId person, Purpose purpose, boolean suit) {
        return notices.print((Clearance.Cleared) notices.clear(id, person, purpose, suit, null), null);
    }

    private byte[] file(PrintedNotice notice) {
        try (var in = notices.take(id, notice.id(), leave(notice)).bytes()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aNoticeSaysAllThatItMust() {
        PrintedNotice notice = print(debtor, Purpose.PRESS, true);
        String text = PdfText.all(file(notice));
        assertThat(text)
                .as("who, to whom, what number")
                .contains("贷款逾期催收通知书", "编号：" + notice.number(), "恒达装饰", "测试银行（经办机构：测试支行）")
                .as("which loan, the five balances apart, as of when, how reckoned")
                .contains(jdbc.sql("SELECT loan_no FROM loan WHERE id = :i")
                        .param("i", loan)
                        .query(String.class)
                        .single())
                .contains("本金利息罚息复利费用", "10,000.00500.000.000.000.0010,500.00", "截至2026年3月1日的欠款")
                .contains("罚息以逾期本金为基数")
                .as("legal basis, account, rights, contact, complaints")
                .contains("第六百七十五条", "测试银行贷款回收专户", "6200999900001111", "测试银行营业部")
                .contains("有异议的", "0571-5550000", "测试银行消保部", "12378")
                .as("date, seal, receipt")
                .contains(today.getYear() + "年" + today.getMonthValue() + "月" + today.getDayOfMonth() + "日")
                .contains("（盖章）", "回执", "签收人（签名、指印或盖章）")
                .contains("提起诉讼")
                .doesNotContain("{", "保全债权", "第一百九十二条");
    }

    @Test
    void onceLimitationHasRunOutNoNoticeAnnouncesASuit() {
        limitationEndedOn(today.minusDays(1));
        assertThat(notices.limitationExpired(id)).isTrue();
        assertThat(notices.clear(id, debtor, Purpose.PRESS, true, null))
                .isInstanceOfSatisfying(
                        Clearance.Refused.class,
                        no -> assertThat(no.ruling().breaches())
                                .extracting(breach -> breach.ruleId())
                                .containsExactly("R-LIM-03"));
        String text = PdfText.all(file(print(debtor, Purpose.PRESS, false)));
        assertThat(text)
                .contains("贷款逾期催收通知书", "10,500.00", "6200999900001111", "（盖章）", "回执", "有异议的")
                .contains("第一百九十二条", "签收只表示收到")
                .doesNotContain("提起诉讼", "支付令", "人民法院");
    }

    @Test
    void aNoticeThatPreservesARightSaysSo() {
        limitationEndedOn(today.plusDays(20));
        String text = PdfText.all(file(print(debtor, Purpose.PRESERVE, false)));
        assertThat(text).contains("为保全债权而发出").doesNotContain("提起诉讼", "第一百九十二条");
    }

    @Test
    void aNoticeIsPrintedInTheWordsInUseAndKeepsTheirName() {
        NoticeText first = NoticeText.first(NoticeKind.DEMAND);
        jdbc.sql("""
            INSERT INTO notice_wording (id, kind, version, words, state, proposed_by, proposed_at)
            VALUES (:i, 'DEMAND', 2, :w, 'IN_USE', 'x', :at)\
            """)
                .param("i", Ids.next())
                .param("w", first.text().replace("请您办理", "请您及时办理"))
                .param("at", today.atStartOfDay())
                .update();
        try {
            PrintedNotice notice = print(debtor, Purpose.PRESS, false);
            assertThat(PdfText.all(file(notice))).contains("请您及时办理");
            assertThat(jdbc.sql("SELECT template FROM notice_letter WHERE id = :i")
                            .param("i", notice.id())
                            .query(String.class)
                            .single())
                    .isEqualTo("demand-notice-2");
        } finally {
            jdbc.sql("DELETE FROM notice_wording").update();
        }
    }

    @Test
    void aGuarantorIsAskedForTheLoansHeStandsFor() {
        UUID other = given.loan(debtor, branch, today.minusDays(50));
        opening.run(today);
        PersonId guarantor = given.person("王保证");
        given.party(loan, guarantor, PartyRole.GUARANTOR_JOINT);
        String text = PdfText.all(file(print(guarantor, Purpose.PRESS, false)));
        assertThat(text)
                .contains("履行保证责任通知书", "王保证", "连带责任保证人", "借款人恒达装饰")
                .doesNotContain(jdbc.sql("SELECT loan_no FROM loan WHERE id = :i")
                        .param("i", other)
                        .query(String.class)
                        .single());
    }

    private void sale(String state) {
        UUID sale = Ids.next();
        jdbc.sql("""
            INSERT INTO debt_sale (id, case_id, state, buyer, buyer_code, contract_no, contract_id, cutoff_on, currency,
                price, principal, interest, penalty, compound, fees, proposed_by, proposed_at)
            VALUES (:i, :c, :s, '某资产管理公司', '91370705MA3C8XQ02K', '转字2026-7', :i, :on, 'CNY', 3000, 10000, 480, 5, 0, 0,
                'x', :at)\
            """)
                .param("i", sale)
                .param("c", id.value())
                .param("s", state)
                .param("on", today.minusDays(9))
                .param("at", today.atStartOfDay())
                .update();
        jdbc.sql("INSERT INTO debt_sale_loan (sale_id, loan_id) VALUES (:i, :l)")
                .param("i", sale)
                .param("l", loan)
                .update();
    }

    @Test
    void aNoticeOfAssignmentTellsToWhomTheDebtIsOwedNow() {
        sale("APPROVED");
        limitationEndedOn(today.minusDays(1));
        assertThat(notices.assignable(id)).isTrue();
        PrintedNotice notice = notices.print((Clearance.Cleared) notices.clearAssignment(id, debtor, null), null);
        assertThat(notice.kind()).isEqualTo(NoticeKind.ASSIGNMENT);
        assertThat(notice.purpose()).isEqualTo(Purpose.INFORM);
        assertThat(PdfText.all(file(notice)))
                .contains("债权转让通知书", "编号：" + notice.number(), "恒达装饰", "转字2026-7")
                .contains("某资产管理公司", "91370705MA3C8XQ02K", "第五百四十六条")
                .as("as the agreement has it on the cut-off day")
                .contains("10,485.00", "480.00")
                .contains("请向受让人履行", "回执", "12378")
                .as("it asks for nothing and threatens nobody")
                .doesNotContain("{", "提起诉讼", "6200999900001111", "催收");
        assertThat(notices.ofCase(id).getFirst().kind()).isEqualTo(NoticeKind.ASSIGNMENT);
        assertThat(notices.startService(id, notice.id(), null))
                .isInstanceOfSatisfying(
                        Clearance.Cleared.class,
                        yes -> assertThat(yes.act().action()).isEqualTo(ContactAction.NOTICE_ASSIGN));
    }

    @Test
    void aGuarantorIsToldThatWhatHeSecuresHasPassedToo() {
        sale("APPROVED");
        PersonId guarantor = given.person("王保证");
        given.party(loan, guarantor, PartyRole.GUARANTOR_JOINT);
        PrintedNotice notice = notices.print((Clearance.Cleared) notices.clearAssignment(id, guarantor, null), null);
        assertThat(PdfText.all(file(notice))).contains("第六百九十六条", "王保证", "借款人恒达装饰");
    }

    @Test
    void withoutASaleThatIsAllowedThereIsNothingToTell() {
        refused("cases.letter.no-sale", () -> notices.clearAssignment(id, debtor, null));
        sale("PROPOSED");
        assertThat(notices.assignable(id)).isFalse();
        refused("cases.letter.no-sale", () -> notices.clearAssignment(id, debtor, null));
    }

    @Test
    void theFileIsKeptWithItsHashAndEveryDownloadIsTheSame() throws Exception {
        PrintedNotice notice = print(debtor, Purpose.PRESS, false);
        byte[] first = file(notice);
        assertThat(file(notice)).isEqualTo(first);
        EvidenceStore.Stored stored = evidence.find(notice.evidenceId()).orElseThrow();
        assertThat(stored.sha256())
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(first));
        assertThat(jdbc.sql("SELECT action, COUNT(*) n FROM audit_event WHERE subject_id = :c AND action LIKE"
                                + " 'notice%' GROUP BY action ORDER BY action")
                        .param("c", id.toString())
                        .query((rs, n) -> rs.getString("action") + rs.getInt("n"))
                        .list())
                .containsExactly("notice.printed1", "notice.read2");
    }

    @Test
    void twoWhoPrintAtTheSameTimeGetNumbersWithoutAGapAndAFailureTakesNone() throws Exception {
        int each = 4;
        Callable<List<String>> officerPrints = () -> {
            as(officer, Roles.OFFICER);
            List<String> numbers = new ArrayList<>();
            for (int n = 0; n < each; n++) {
                numbers.add(print(debtor, Purpose.PRESS, false).number());
                // Its clearance is used: nothing may be printed on it again.
                Clearance.Cleared cleared = (Clearance.Cleared) notices.clear(id, debtor, Purpose.PRESS, false, null);
                notices.print(cleared, null);
                assertThatThrownBy(() -> notices.print(cleared, null)).isInstanceOf(Refused.class);
            }
            return numbers;
        };
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (Future<List<String>> done : both.invokeAll(List.of(officerPrints, officerPrints)))
                assertThat(done.get()).hasSize(each);
        }
        List<Integer> numbers = jdbc.sql("SELECT number FROM notice_letter WHERE branch_code = :b ORDER BY number")
                .param("b", branch.value())
                .query((rs, n) -> rs.getInt("number"))
                .list();
        assertThat(numbers).hasSize(4 * each).first().isEqualTo(1);
        assertThat(numbers.getLast()).isEqualTo(4 * each);
        assertThat(print(debtor, Purpose.PRESS, false).number())
                .isEqualTo("%s-%d-%05d".formatted(branch.value(), today.getYear(), 4 * each + 1));
    }

    @Test
    void anOfficerOfAnotherBranchCannotTakeIt() {
        PrintedNotice notice = print(debtor, Purpose.PRESS, false);
        as(given.user(given.branch(), "sun.ke", Roles.OFFICER), Roles.OFFICER);
        assertThatThrownBy(() -> notices.take(id, notice.id(), leave(notice)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("cases.missing"));
        assertThatThrownBy(() -> notices.ofCase(id)).isInstanceOf(Refused.class);
    }

    @Test
    void printedIsNotServedUntilTheArrivalIsProven() throws Exception {
        PrintedNotice notice = print(debtor, Purpose.PRESS, false);
        assertThat(notices.ofCase(id))
                .singleElement()
                .satisfies(line -> assertThat(line.servedOn()).isNull());
        assertThat(jdbc.sql("SELECT COUNT(*) FROM contact WHERE case_id = :c")
                        .param("c", id.value())
                        .query(Long.class)
                        .single())
                .isZero();
        UUID receipt =
                contacts.attach(id, "EV_SERVICE_RECEIPT", "回证.png", "image/png", new java.io.ByteArrayInputStream(PNG));
        Clearance.Cleared cleared = (Clearance.Cleared) notices.startService(id, notice.id(), null);
        contacts.recordNotice(cleared, served(notice.number(), receipt), ServiceMethod.SVC_HAND_SELF);
        assertThat(notices.ofCase(id))
                .singleElement()
                .satisfies(line -> assertThat(line.servedOn()).isEqualTo(today));
    }

    @Test
    void theServiceOfANoticeToSomebodyElseIsRefused() throws Exception {
        PersonId guarantor = given.person("王保证");
        given.party(loan, guarantor, PartyRole.GUARANTOR_JOINT);
        PrintedNotice notice = print(guarantor, Purpose.PRESS, false);
        UUID receipt =
                contacts.attach(id, "EV_SERVICE_RECEIPT", "回证.png", "image/png", new java.io.ByteArrayInputStream(PNG));
        Clearance.Cleared cleared = (Clearance.Cleared) contacts.startNotice(id, debtor, false);
        assertThatThrownBy(() ->
                        contacts.recordNotice(cleared, served(notice.number(), receipt), ServiceMethod.SVC_HAND_SELF))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("cases.notice.other"));
    }

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0, 0, 0, 0, 0};

    private static ContactForm served(String number, UUID receipt) {
        return new ContactForm(ContactOutcome.L_SIGNED_SELF, null, receipt, number, null, null, null, null, null, null);
    }
}
