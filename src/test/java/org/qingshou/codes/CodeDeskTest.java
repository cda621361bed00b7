package org.qingshou.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingshou.testing.Refusals.refused;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.codes.CodeDesk.Wish;
import org.qingshou.kernel.ActorId;
import org.qingshou.testing.QingshouTest;
import org.qingshou.testing.SignedIn;
import org.qingshou.uikit.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** The administrator changes codes: what is offered, in which order, in which words; and nobody else does. */
@QingshouTest
@Transactional
class CodeDeskTest {
    private static final ActorId ADMIN = new ActorId("cd.admin");

    @Autowired
    CodeDesk desk;

    @Autowired
    CodeCatalogue catalogue;

    @Autowired
    CodeWordings wordings;

    @Autowired
    Texts texts;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void anAdministrator() {
        users.add(
                new UserInfo(ADMIN, "管理员", "", Set.of(Roles.ADMIN), null, null, true),
                "long-enough-1",
                ActorId.system("test"));
        SignedIn.as(ADMIN, Roles.ADMIN);
    }

    /** The transaction is rolled back, and what was held in memory must not stay behind. */
    @AfterEach
    void tidy() {
        jdbc.sql("DELETE FROM code_setting").update();
        wordings.refresh();
        SecurityContextHolder.clearContext();
    }

    private CodeRow row(String list, String code) {
        return desk.rows().stream()
                .filter(row -> row.list().id().equals(list) && row.item().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void off(String list, String code) {
        CodeRow row = row(list, code);
        desk.change(row, new Wish(false, row.zh(), row.en(), row.place()));
    }

    @Test
    void everyCodeHasWordsInBothLanguages() {
        List<String> missing = desk.rows().stream()
                .map(row -> row.item().key())
                .filter(key -> Stream.of(Texts.CHINESE, Texts.ENGLISH)
                        .anyMatch(language -> texts.builtIn(key, language).equals("!" + key + "!")))
                .toList();
        assertThat(missing).isEmpty();
        assertThat(desk.lists())
                .extracting(CodeList::id)
                .doesNotHaveDuplicates()
                .contains("CALL", "HOLD", "RECALL");
    }

    @Test
    void aCodeThatIsOffIsNeitherListedNorTakenAnywhere() {
        assertThat(catalogue.now().choice("CALL").first()).contains("C_REFUSE");
        catalogue.check("outcome.C_REFUSE");
        off("CALL", "C_REFUSE");
        assertThat(catalogue.now().choice("CALL").all()).isNotEmpty().doesNotContain("C_REFUSE");
        refused("codes.off", () -> catalogue.check("outcome.C_REFUSE"));
        assertThat(row("CALL", "C_REFUSE"))
                .satisfies(row -> assertThat(row.changedBy()).isEqualTo("管理员"))
                .satisfies(row -> assertThat(row.changedAt()).isNotNull());
        assertThat(audited("code.changed")).isEqualTo(1);
        desk.reset(row("CALL", "C_REFUSE"));
        catalogue.check("outcome.C_REFUSE");
    }

    @Test
    void whatABankDoesNotMeetAmongDisputesAndComplaintsMayBeOff() {
        off("DISPUTE", "DIS_SPOUSE");
        off("COMPLAINT", "CMP_FREQUENCY");
        off("COMPLAINT_SOURCE", "MEDIA");
        assertThat(catalogue.now().choice("DISPUTE").all())
                .contains("DIS_OTHER")
                .doesNotContain("DIS_SPOUSE");
        assertThat(catalogue.now().choice("COMPLAINT").all())
                .contains("CMP_HOURS")
                .doesNotContain("CMP_FREQUENCY");
        assertThat(catalogue.now().choice("COMPLAINT_SOURCE").all())
                .contains("BRANCH")
                .doesNotContain("MEDIA");
    }

    @Test
    void aCodeOfTwoListsIsOffInBoth() {
        off("CALL", "C_HUNG_UP");
        assertThat(catalogue.now().choice("CALL_THIRD").all()).doesNotContain("C_HUNG_UP");
    }

    @Test
    void whatTheSystemSetsOrARuleNeedsCannotBeSwitchedOff() {
        refused("codes.lock.SYSTEM", () -> off("HOLD", "HOLD_PLAN"));
        refused("codes.lock.RULE", () -> off("CALL", "C_SELF_HARM"));
        refused("codes.lock.RULE", () -> off("HOLD", "HOLD_BEREAVEMENT"));
        refused("codes.lock.RULE", () -> off("CAUSE_FARM", "DISASTER"));
        refused("codes.lock.SYSTEM", () -> off("RECALL", "RCL_PAID"));
        refused("codes.lock.RULE", () -> off("DISPUTE", "DIS_OTHER"));
        refused("codes.lock.RULE", () -> off("DISPUTE", "DIS_AMOUNT"));
        refused("codes.lock.RULE", () -> off("DISPUTE", "DIS_IMPOSTOR"));
        refused("codes.lock.RULE", () -> off("COMPLAINT", "CMP_HOURS"));
        refused("codes.lock.RULE", () -> off("COMPLAINT", "CMP_CREDIT_REPORT"));
        refused("codes.lock.RULE", () -> off("COMPLAINT_SOURCE", "REGULATOR"));
    }

    @Test
    void theLastReasonOfAMethodCannotBeSwitchedOff() {
        List<String> reasons = desk.lists().stream()
                .filter(list -> list.id().equals("NA_ACCOUNTING"))
                .flatMap(list -> list.codes().stream().map(CodeItem::code))
                .toList();
        reasons.subList(1, reasons.size()).forEach(code -> off("NA_ACCOUNTING", code));
        refused("codes.last", () -> off("NA_ACCOUNTING", reasons.getFirst()));
    }

    @Test
    void theBanksWordsStandWhereverTheTextIsShown() {
        CodeRow row = row("CALL", "C_HOSTILE");
        desk.change(row, new Wish(true, "情绪失控", "very upset", row.place()));
        wordings.refresh();
        assertThat(texts.getTranslation("outcome.C_HOSTILE", Texts.CHINESE)).isEqualTo("情绪失控");
        assertThat(texts.getTranslation("outcome.C_HOSTILE", Texts.ENGLISH)).isEqualTo("very upset");
        assertThat(texts.find("outcome.C_HOSTILE", Locale.US)).contains("very upset");
        assertThat(texts.builtIn("outcome.C_HOSTILE", Texts.CHINESE)).isNotEqualTo("情绪失控");
        desk.reset(row("CALL", "C_HOSTILE"));
        wordings.refresh();
        assertThat(texts.getTranslation("outcome.C_HOSTILE", Texts.CHINESE))
                .isEqualTo(texts.builtIn("outcome.C_HOSTILE", Texts.CHINESE));
    }

    @Test
    void aCodeIsMovedAmongTheUsualOnesAndTheBuiltInOrderComesBack() {
        List<String> builtIn = catalogue.now().choice("VISIT").first();
        CodeRow row = row("VISIT", "V_RUNNING");
        assertThat(row.place()).isNull();
        desk.change(row, new Wish(true, null, null, 2));
        assertThat(catalogue.now().choice("VISIT").first())
                .startsWith(builtIn.getFirst(), "V_RUNNING", builtIn.get(1))
                .hasSize(builtIn.size() + 1);
        assertThat(audited("code.ordered")).isEqualTo(1);
        desk.resetOrder(row("VISIT", "V_RUNNING"));
        assertThat(catalogue.now().choice("VISIT").first()).isEqualTo(builtIn);
    }

    @Test
    void aBuiltInListThatIsLongerThanOthersCanBeReorderedButNotGrow() {
        List<String> builtIn = catalogue.now().choice("CALL").first();
        CodeRow last = row("CALL", builtIn.getLast());
        desk.change(last, new Wish(true, null, null, 1));
        assertThat(catalogue.now().choice("CALL").first())
                .startsWith(builtIn.getLast(), builtIn.getFirst())
                .hasSameSizeAs(builtIn);
        refused("codes.place", () -> desk.change(row("CALL", "C_HOSTILE"), new Wish(true, null, null, 1)));
    }

    @Test
    void whoSawAnOlderStateIsRefused() {
        CodeRow seen = row("CALL", "C_REFUSE");
        desk.change(seen, new Wish(true, "不肯还", null, seen.place()));
        refused("codes.moved", () -> desk.change(seen, new Wish(true, "不还", null, seen.place())));
        CodeRow now = row("CALL", "C_REFUSE");
        desk.change(now, new Wish(true, "不还", null, now.place()));
        refused("codes.moved", () -> desk.change(now, new Wish(false, null, null, now.place())));
    }

    @Test
    void theExportHoldsEveryCodeInBothLanguagesBesideTheBanksWords() {
        CodeRow row = row("HOLD", "HOLD_SALE");
        desk.change(row, new Wish(false, "拟转让", "to be sold", null));
        String csv = new String(desk.csv(), StandardCharsets.UTF_8);
        Set<String> lines = csv.lines().collect(Collectors.toSet());
        assertThat(csv).startsWith("\uFEFFlist,code,zh_built_in,");
        assertThat(lines).hasSize(desk.rows().size() + 1);
        assertThat(lines)
                .anySatisfy(
                        line -> assertThat(line).startsWith("HOLD,HOLD_SALE,").contains(",拟转让,to be sold,no,,,管理员,"));
    }

    @Test
    void nobodyElseReadsOrChangesThem() {
        CodeRow row = row("CALL", "C_REFUSE");
        for (String role : List.of(Roles.OFFICER, Roles.MANAGER, Roles.COMPLIANCE)) {
            SignedIn.as(new ActorId("cd.other"), role);
            assertThatThrownBy(desk::rows).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(desk::csv).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> desk.reset(row)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> desk.change(row, new Wish(false, null, null, null)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private int audited(String action) {
        return jdbc.sql("SELECT COUNT(*) FROM audit_event WHERE action = :a AND actor = :by")
                .param("a", action)
                .param("by", ADMIN.value())
                .query(Integer.class)
                .single();
    }
}
