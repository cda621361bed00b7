package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Roles;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Ask;
import org.qingshou.compliance.Clearance;
import org.qingshou.compliance.ExportVolume.Data;
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
import org.qingshou.kernel.Money;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.PartyRole;
import org.qingshou.papers.PdfText;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A printed history holds all that happened, in order, and no more of a person than its reader may see. */
@QingshouTest
class CaseHistoryTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0, 0, 0, 0, 0};

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
    Promises promises;

    @Autowired
    JdbcTimeline timeline;

    @Autowired
    HistoryDesk history;

    @Autowired
    Approvals approvals;

    @Autowired
    EvidenceStore evidence;

    @Autowired
    BusinessClock clock;

    @Autowired
    ClockShift shift;

    private BranchCode branch;
    private ActorId officer;
    private ActorId manager;
    private PersonId debtor;
    private String phone;
    private CaseId id;
    private LocalDate today;

    @BeforeEach
    void openCase() {
        today = clock.today();
        SetClock.to(today.atTime(10, 30), clock, shift);
        branch = given.branch();
        officer = given.user(branch, "li.na", Roles.OFFICER);
        manager = given.user(branch, "zhao.min", Roles.MANAGER);
        debtor = given.person("恒达装饰");
        phone = "138" + (10_000_000 + Math.floorMod(branch.hashCode(), 80_000_000));
        given.phone(debtor, phone);
        UUID loan = given.loan(debtor, branch, today.minusDays(96));
        given.party(loan, given.person("王保证"), PartyRole.GUARANTOR_JOINT);
        opening.run(today);
        id = cases.openCase(debtor, branch).orElseThrow();
        as(officer, Roles.OFFICER);
    }

    @Autowired
    Exports exports;

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

    private byte[] print(Timeline.@Nullable Kind kind, @Nullable HistoryReason plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportPass pass =
                exports.issue(new ExportWish(HistoryDesk.FILE, id.toString(), "cases/" + id, Data.SENSITIVE, 1), null);
        try {
            history.print(id, kind, plain, pass, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void note(int number, Timeline.Kind kind, String text) {
        timeline.add(id, clock.instant().plusSeconds(number), kind, officer, "timeline.opened", text, "N" + number);
    }

    @Test
    void itHoldsCoverTimelineContactsNoticesPromisesApprovalsAndEvidence() throws Exception {
        PrintedNotice notice =
                notices.print((Clearance.Cleared) notices.clear(id, debtor, Purpose.PRESS, false, null), null);
        UUID receipt =
                contacts.attach(id, "EV_SERVICE_RECEIPT", "送达回证.png", "image/png", new ByteArrayInputStream(PNG));
        Clearance.Cleared service = (Clearance.Cleared) notices.startService(id, notice.id(), null);
        contacts.recordNotice(
                service,
                new ContactForm(
                        ContactOutcome.L_SIGNED_SELF,
                        null,
                        receipt,
                        notice.number(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                ServiceMethod.SVC_HAND_SELF);
        promises.make(id, debtor, Money.of("1234.56"), today.plusDays(5), "TRANSFER", null, officer, clock.instant());
        approvals.ask(new Ask("APR_PERSON_MERGE", id.toString(), branch, officer, "申请", java.util.Map.of()));
        jdbc.sql("UPDATE approval_request SET state = 'APPLIED', decided_by = :m, decided_at = asked_at WHERE"
                        + " subject_id = :c")
                .param("m", manager.value())
                .param("c", id.toString())
                .update();
        String text = PdfText.all(print(null, null));
        String caseNo = jdbc.sql("SELECT case_no FROM collection_case WHERE id = :c")
                .param("c", id.value())
                .query(String.class)
                .single();
        assertThat(text)
                .as("cover")
                .contains(
                        "案件卷宗", caseNo, "恒达装饰", "测试支行", "打印人" + officer.value().substring(0, 5), "个人信息已遮盖")
                .contains("10,000.00500.00", "2026-03-01")
                .as("what happened")
                .contains(
                        "制作通知书" + notice.number(),
                        "1,234.56",
                        notice.clearanceId().toString())
                .contains(service.id().toString(), notice.number(), today.toString())
                .as("who asked and who decided")
                .contains(manager.value().substring(0, 8))
                .as("evidence by its hash")
                .contains(
                        "送达回证.png",
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(PNG)))
                .contains(HexFormat.of()
                        .formatHex(
                                evidence.find(notice.evidenceId()).orElseThrow().sha256()))
                .doesNotContain("!");
    }

    @Test
    void theTimelineIsInOrderOfOneKindWhereAskedAndEveryPageIsNumbered() {
        List<JdbcTimeline.Line> lines = IntStream.range(0, 1200)
                .mapToObj(n -> new JdbcTimeline.Line(
                        id,
                        clock.instant().plusSeconds(n / 3),
                        n % 2 == 0 ? Timeline.Kind.NOTE : Timeline.Kind.HOLD,
                        officer,
                        "timeline.opened",
                        List.of("第" + n + "行")))
                .toList();
        timeline.addAll(lines);
        List<String> pages = PdfText.pages(print(null, null));
        String all = String.join("", pages);
        int at = -1;
        for (int n = 0; n < 1200; n++) {
            int found = all.indexOf("第" + n + "行");
            assertThat(found).as("line " + n).isGreaterThan(at);
            at = found;
        }
        for (int n = 1; n <= pages.size(); n++) assertThat(pages.get(n - 1)).contains(n + "/" + pages.size());
        assertThat(PdfText.all(print(Timeline.Kind.NOTE, null)))
                .contains("第1198行", "仅备注")
                .doesNotContain("第1199行");
    }

    @Test
    void personalDataIsMaskedUnlessAManagerSaysWhyAndBothAreAudited() {
        note(1, Timeline.Kind.NOTE, "新号码 13912345678");
        String masked = PdfText.all(print(null, null));
        assertThat(masked).contains("139****5678", "王**").doesNotContain("13912345678", phone, "王保证");
        assertThatThrownBy(() -> print(null, HistoryReason.COURT))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("cases.history.plain"));
        as(manager, Roles.MANAGER);
        String plain = PdfText.all(print(null, HistoryReason.COURT));
        assertThat(plain).contains("13912345678", phone, "王保证", "未遮盖；用途：诉讼");
        assertThat(jdbc.sql("SELECT facts FROM audit_event WHERE subject_id = :c AND action = 'history.printed'"
                                + " ORDER BY at, id")
                        .param("c", id.toString())
                        .query(String.class)
                        .list())
                .hasSize(2)
                .first()
                .asString()
                .contains("\"plain\":\"false\"");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM audit_event WHERE actor = :m AND action = 'person.revealed'")
                        .param("m", manager.value())
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void anOfficerOfAnotherBranchGetsNothing() throws IOException {
        as(given.user(given.branch(), "sun.ke", Roles.OFFICER), Roles.OFFICER);
        assertThatThrownBy(() -> print(null, null))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("cases.missing"));
    }
}
