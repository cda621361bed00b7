package org.qingshou.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingshou.strategy.LadderFixture.COMPLIANCE;
import static org.qingshou.strategy.LadderFixture.MANAGER;
import static org.qingshou.strategy.LadderFixture.OFFICER;
import static org.qingshou.strategy.LadderFixture.STRANGER;
import static org.qingshou.strategy.LadderFixture.signIn;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Branches;
import org.qingshou.access.Users;
import org.qingshou.approvals.ApprovalDesk;
import org.qingshou.approvals.Decision;
import org.qingshou.cases.Timeline;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;
import org.qingshou.strategy.SheetDraft.Row;
import org.qingshou.strategy.method.Cause;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.strategy.method.MethodRecord;
import org.qingshou.strategy.method.Reach;
import org.qingshou.strategy.method.Segment;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** A borrower's list of receivables as people keep it: pasted, imported, changed, struck off. */
@QingshouTest
@Transactional
class SheetDeskTest {
    private static final MethodCode RECEIVABLES = new MethodCode("RECEIVABLES");
    private static final String KIND = "RECEIVABLE";

    @Autowired
    SheetDesk sheets;

    @Autowired
    StrategyDesk desk;

    @Autowired
    StepProposals proposals;

    @Autowired
    StrategyReads reads;

    @Autowired
    Ladder ladder;

    @Autowired
    MethodRecords records;

    @Autowired
    ApprovalDesk approvals;

    @Autowired
    Timeline timeline;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Users users;

    @Autowired
    Branches branches;

    private LocalDate today;
    private CaseId caseId;

    @BeforeEach
    void receivablesAreBeingCollected() {
        LadderFixture fixture = new LadderFixture(jdbc, users, branches);
        fixture.people();
        today = clock.today();
        caseId = fixture.farmersCase("160000.00", today);
        signIn(OFFICER);
        desk.diagnose(
                caseId,
                new StrategyDesk.Finding(
                        4, 2, Reach.YES, Segment.MEDIUM, List.of(Cause.RECEIVABLES_STUCK), Set.of(), null));
        UUID asked =
                proposals.propose(caseId, RECEIVABLES, Optional.empty(), "").orElseThrow();
        signIn(MANAGER);
        approvals.decide(asked, new Decision.Approve());
        signIn(OFFICER);
    }

    @Test
    void cellsFromASpreadsheetAreReadByTheNamesOfTheirColumnsAsTheirOwnerWroteThem() {
        SheetDraft draft = paste("""
                到期日\t欠款方\t金额（元）\t难易\t凭证\t欠款方情况\t有争议？\t对欠款有争议\t电话
                2026/3/5\t小学食堂\t12,000.50元\t1\t欠条\t正常经营\t\t否\t13800000000
                20260401\t工地项目部\t¥48000.00\t4\tInvoice\tstruggling\t\t有\t
                \t\t\t\t\t\t\t\t
                """);
        assertThat(draft.problems()).isEmpty();
        assertThat(draft.passedOver()).containsExactly("有争议？", "电话");
        assertThat(draft.rows()).hasSize(2);
        assertThat(draft.rows().getFirst().values())
                .containsEntry("dueOn", "2026-03-05")
                .containsEntry("amount", "12000.50")
                .containsEntry("paper", "IOU")
                .containsEntry("standing", "RUNNING")
                .containsEntry("disputed", "false");
        assertThat(draft.rows().getLast().values())
                .containsEntry("dueOn", "2026-04-01")
                .containsEntry("paper", "INVOICE")
                .containsEntry("standing", "STRUGGLING")
                .containsEntry("disputed", "true");
        assertThat(draft.ready()).isTrue();
        assertThat(rows()).isEmpty();
        assertThat(add(draft)).isEqualTo(2);
        assertThat(rows())
                .extracting(row -> row.answers().text("amount"))
                .containsExactlyInAnyOrder("12000.50", "48000.00");
        assertThat(timeline.latest(caseId, Timeline.Kind.STEP, 5))
                .extracting(Timeline.Entry::key)
                .contains("strategy.timeline.sheet");
    }

    @Test
    void withoutNamesTheColumnsStandAsTheSheetShowsThem() {
        SheetDraft draft = paste("小学食堂\t12000\t2026-03-05\t\t欠条\t正常经营\t有\t客户\t否\t1\n");
        assertThat(draft.problems()).isEmpty();
        assertThat(draft.rows().getFirst().values())
                .containsEntry("counterparty", "小学食堂")
                .containsEntry("relation", "CUSTOMER")
                .containsEntry("ease", "1");
    }

    @Test
    void whatIsWrongNamesRowAndColumnAndNothingIsKept() {
        SheetDraft draft = paste("""
                欠款方\t金额\t到期日\t难易\t凭证\t欠款方情况
                小学食堂\t12000\t2026-03-05\t1\t欠条\t正常经营
                工地\t一万二\t2026-02-30\t6\t口头\t正常经营
                \t500\t2026-03-05\t1\t欠条\t正常经营
                小学食堂\t12000\t2026-03-05\t2\t欠条\t正常经营
                """);
        assertThat(draft.problems())
                .extracting(problem ->
                        problem.row() + " " + problem.field().map(f -> f.key()).orElse("-") + " "
                                + problem.mend().key())
                .containsExactly(
                        "3 amount strategy.field.MONEY",
                        "3 dueOn strategy.field.DATE",
                        "3 paper strategy.field.CHOICE",
                        "3 ease strategy.field.SCALE",
                        "4 counterparty strategy.field.required",
                        "5 - method.RECEIVABLES.check.again");
        assertThat(draft.ready()).isFalse();
        assertRefused(() -> add(draft), "strategy.field.MONEY");
        assertThat(rows()).isEmpty();
    }

    @Test
    void aColumnThatIsMissingOrComesTwiceIsSaidOnce() {
        SheetDraft draft = paste("欠款方\t金额\t金额\t难易\t凭证\t欠款方情况\n甲\t1\t2\t1\t欠条\t正常经营\n乙\t1\t2\t1\t欠条\t正常经营\n");
        assertThat(draft.problems())
                .extracting(problem -> problem.row() + " " + problem.mend().key())
                .containsExactlyInAnyOrder("1 strategy.sheet.twice", "1 strategy.sheet.missing");
        assertRefused(() -> paste(""), "strategy.sheet.empty");
    }

    @Test
    void aTextFileInGb18030AndAWorkbookAreReadAlike() throws IOException {
        String chinese = "欠款方,金额,到期日,难易（1 易 5 难）,凭证,欠款方情况\n小学食堂,12000,2026-03-05,1,欠条,正常经营\n";
        SheetDraft text = file(chinese.getBytes(Charset.forName("GB18030")));
        assertThat(text.ready()).isTrue();
        SheetDraft workbook = file(workbook());
        assertThat(workbook.problems()).isEmpty();
        assertThat(workbook.rows().getFirst().values())
                .isEqualTo(text.rows().getFirst().values());
        assertThat(workbook.rows().getFirst().number()).isEqualTo(2);
        assertRefused(() -> file("甲,乙\n1,2\n".getBytes(StandardCharsets.UTF_8)), "strategy.sheet.unknown");
    }

    @Test
    void moreThanFiveHundredRowsAndMoreThanFiveMegabytesAreRefused() {
        StringBuilder many = new StringBuilder("欠款方\t金额\t到期日\t难易\t凭证\t欠款方情况\n");
        for (int i = 0; i <= SheetDesk.MOST_ROWS; i++)
            many.append("甲").append(i).append("\t1\t2026-03-05\t1\t欠条\t正常经营\n");
        assertRefused(() -> paste(many.toString()), "strategy.sheet.many");
        assertRefused(() -> file(new byte[(5 << 20) + 1]), "strategy.sheet.large");
    }

    @Test
    void aChangedRowKeepsWhatItSaidBeforeAndWhatPointsToIt() {
        add(paste("小学食堂\t12000\t2026-03-05\t\t欠条\t正常经营\t\t\t\t1"));
        MethodRecord row = rows().getFirst();
        String before = evidence();
        desk.record(
                caseId,
                RECEIVABLES,
                "ATTEMPT",
                today,
                Map.of("receivable", row.id().toString(), "together", "true", "result", "PROMISED"));
        MethodRecord next = sheets.change(caseId, RECEIVABLES, row.id(), 1, with(row, "amount", "11500"));
        assertThat(next.version()).isEqualTo(2);
        assertThat(rows()).singleElement().satisfies(now -> {
            assertThat(now.id()).isEqualTo(row.id());
            assertThat(now.answers().text("amount")).isEqualTo("11500.00");
        });
        assertThat(records.history(caseId, row.id()))
                .extracting(old -> old.answers().text("amount"))
                .containsExactly("12000.00", "11500.00");
        assertThat(reads.versions(caseId, row.id()))
                .extracting(StrategyReads.Version::by)
                .containsExactly("st.officer", "st.officer");
        assertThat(evidence()).isNotEqualTo(before);
        assertRefused(() -> sheets.strike(caseId, RECEIVABLES, row.id(), 2), "method.RECEIVABLES.check.rests");
    }

    @Test
    void aChangedRowStaysWhereItStood() {
        add(paste("甲\t1\t2026-03-05\t\t欠条\t正常经营\t\t\t\t1\n乙\t2\t2026-03-05\t\t欠条\t正常经营\t\t\t\t1"));
        MethodRecord first = rows().getFirst();
        sheets.change(caseId, RECEIVABLES, first.id(), 1, with(first, "amount", "3"));
        assertThat(rows()).extracting(row -> row.answers().text("counterparty")).containsExactly("甲", "乙");
    }

    @Test
    void whoChangesARowThatSomebodyElseChangedMeanwhileIsToldSo() {
        add(paste("小学食堂\t12000\t2026-03-05\t\t欠条\t正常经营\t\t\t\t1"));
        MethodRecord row = rows().getFirst();
        sheets.change(caseId, RECEIVABLES, row.id(), 1, with(row, "ease", "2"));
        assertRefused(
                () -> sheets.change(caseId, RECEIVABLES, row.id(), 1, with(row, "ease", "3")), "strategy.sheet.moved");
        assertRefused(() -> sheets.strike(caseId, RECEIVABLES, row.id(), 1), "strategy.sheet.moved");
        sheets.strike(caseId, RECEIVABLES, row.id(), 2);
        assertThat(rows()).isEmpty();
        assertThat(records.history(caseId, row.id())).hasSize(3);
        assertRefused(() -> sheets.strike(caseId, RECEIVABLES, row.id(), 3), "strategy.sheet.moved");
    }

    @Test
    void onlyRowsOfASheetAreChangedAndOnlyByWhoMayWorkTheCase() {
        add(paste("小学食堂\t12000\t2026-03-05\t\t欠条\t正常经营\t\t\t\t1"));
        MethodRecord row = rows().getFirst();
        MethodRecord list = desk.record(caseId, RECEIVABLES, "LIST", today, Map.of("how", "BOOKS"));
        assertRefused(() -> sheets.strike(caseId, RECEIVABLES, list.id(), 1), "strategy.record.kind");
        assertRefused(
                () -> sheets.add(caseId, RECEIVABLES, "LIST", today, List.of(new Row(1, Map.of("how", "BOOKS")))),
                "strategy.record.kind");
        assertRefused(
                () -> sheets.add(caseId, RECEIVABLES, KIND, today.plusDays(1), List.of()), "strategy.record.future");
        signIn(STRANGER);
        assertRefused(() -> sheets.strike(caseId, RECEIVABLES, row.id(), 1), "strategy.case.missing");
        signIn(COMPLIANCE);
        assertThatThrownBy(() -> sheets.strike(caseId, RECEIVABLES, row.id(), 1))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anOptionalChoiceAndARowOfASettledStepAreRefusedOrLeftAsTheyAre() {
        add(paste("小学食堂\t12000\t2026-03-05\t\t欠条\t正常经营\t\t\t\t1"));
        MethodRecord row = rows().getFirst();
        assertThat(row.answers().text("solvent")).isEmpty();
        proposals.leave(caseId, Leave.withdrawn(RECEIVABLES));
        assertRefused(
                () -> sheets.change(caseId, RECEIVABLES, row.id(), 1, with(row, "ease", "3")),
                "strategy.record.notActive");
    }

    private SheetDraft paste(String text) {
        return sheets.pasted(caseId, RECEIVABLES, KIND, text);
    }

    private SheetDraft file(byte[] bytes) {
        InputStream in = new ByteArrayInputStream(bytes);
        return sheets.file(caseId, RECEIVABLES, KIND, in);
    }

    private int add(SheetDraft draft) {
        return sheets.add(caseId, RECEIVABLES, KIND, today, draft.rows());
    }

    private List<MethodRecord> rows() {
        return reads.workspace(caseId, RECEIVABLES).records().stream()
                .filter(record -> record.kind().equals(KIND))
                .toList();
    }

    private String evidence() {
        return ladder.steps(caseId).get(3).evidenceSha256();
    }

    private static Map<String, String> with(MethodRecord row, String field, String value) {
        Map<String, String> values = new HashMap<>(row.answers().values());
        values.put(field, value);
        return values;
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("应收");
            String[] head = {"欠款方", "金额", "到期日", "难易", "凭证", "欠款方情况"};
            for (int i = 0; i < head.length; i++) sheet.value(0, i, head[i]);
            sheet.value(1, 0, "小学食堂");
            sheet.value(1, 1, 12000.0);
            sheet.value(1, 2, LocalDate.of(2026, 3, 5));
            sheet.style(1, 2).format("yyyy-mm-dd").set();
            sheet.value(1, 3, 1);
            sheet.value(1, 4, "欠条");
            sheet.value(1, 5, "正常经营");
        }
        return out.toByteArray();
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
