package org.qingshou.ledger.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Branches;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.qingshou.ledger.tape.Books;
import org.qingshou.ledger.tape.ImportDesk;
import org.qingshou.ledger.tape.Inspection;
import org.qingshou.ledger.tape.MappingProfile;
import org.qingshou.ledger.tape.TapeKind;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@QingshouTest
@ViewPackages(classes = ImportView.class)
@WithMockUser(username = "ledger.admin", roles = "ADMIN")
class ImportViewTest extends SpringBrowserlessTest {
    private static final String TAPE = "借据号,客户编号,客户名称,机构号,本金余额(元),逾期天数\nL1,C1,王伟,T101,100.00,5\nL2,C2,李芳,T998,9.00,5\n";

    @Autowired
    ImportDesk desk;

    @Autowired
    Users users;

    @Autowired
    Branches branches;

    @BeforeEach
    void administrator() {
        Books.branches(branches, "T101");
        ActorId admin = new ActorId("ledger.admin");
        if (users.find(admin).isEmpty())
            users.add(
                    new UserInfo(admin, "管理员", "9001", java.util.Set.of("ADMIN"), null, null, true),
                    "long-enough-1",
                    ActorId.system("test"));
    }

    @Test
    void aDroppedFileIsShownTriedAndApplied() {
        navigate(ImportView.class);
        upload(TAPE.getBytes(Charset.forName("GB18030")));
        assertThat(texts()).contains("GB18030");
        source("ui-" + UUID.randomUUID());
        test(find(Button.class).withText("试算").single()).click();
        TapeView view = (TapeView) getCurrentView();
        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            roundTrip();
            assertThat(find(Button.class).withText("正式导入").all()).hasSize(1);
        });
        assertThat(view.getPageTitle()).startsWith("ui-");
        test(find(Button.class).withText("正式导入").single()).click();
        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            roundTrip();
            assertThat(texts()).contains("导入完成：2 行");
        });
        assertThat(find(Button.class).withText("下载被拒绝的行").all()).hasSize(1);
    }

    @Test
    void aFileThatIsNoTableIsAnsweredInPlace() {
        navigate(ImportView.class);
        upload("hello".getBytes(Charset.forName("GB18030")));
        assertThat(texts()).contains("文件里没有表格");
    }

    @Test
    void aMappingThatLacksAColumnNamesIt() {
        navigate(ImportView.class);
        upload(TAPE.replace("机构号", "地区").getBytes(Charset.forName("GB18030")));
        assertThat(texts()).contains("映射缺少必填字段“机构号”");
    }

    @Test
    void aTapeThatLeavesOutTooMuchSaysThatAManagerDecidesAndCanBeTakenBack() {
        String source = "ui-" + UUID.randomUUID();
        takeIn(source, "2026-03-02", 40);
        takeIn(source, "2026-03-03", 20);
        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            roundTrip();
            assertThat(texts()).contains("等待负责人审批").contains("缺少 40 笔在册贷款中的 20 笔");
        });
        assertThat(find(Button.class).withText("正式导入").all()).isEmpty();
        test(find(Button.class).withText("放弃").single()).click();
        assertThat(texts()).contains("已放弃，台账没有变化");
    }

    @Test
    void aSavedMappingIsShownAndReadBackWholeWithEverythingItCanSay() {
        navigate(ImportView.class);
        Inspection file = desk.receive(
                "tape.csv",
                new java.io.ByteArrayInputStream("a;b;c;d;e\n1;2;3;4;5\n".getBytes(Charset.forName("GB18030"))));
        MappingProfile profile = desk.parseProfile("""
                {"columns": {
                    "loan_no": {"columns": ["a", "b"], "joiner": "/", "prefix": "L", "allow": ["TRAILING_ZEROS"]},
                    "customer_no": {"rowNumber": true, "prefix": "C"},
                    "customer_name": {"column": "a", "prefix": "Client "},
                    "branch_code": {"constant": "T101"},
                    "principal_outstanding": {"column": "c", "decimalComma": true,
                        "allow": ["ROUND_HALF_UP", "CREDIT_BALANCE"]},
                    "days_past_due": {"column": "d", "unit": "MONTHS", "dueDay": "e", "values": {"0": "0", "1": "1"}},
                    "disbursed_on": {"column": "b", "date": "yyMMdd"}},
                 "nulls": ["x"], "createBranches": true,
                 "filter": [{"column": "e", "in": ["5", "6"]}, {"column": "d", "notIn": ["9"]}],
                 "latest": {"column": "e", "date": "yyMMdd"}}""");
        MappingPanel panel = new MappingPanel(file, () -> {});
        panel.arrange(TapeKind.FULL_BOOK);
        panel.show(profile);
        assertThat(panel.profile()).isEqualTo(profile);
    }

    @Test
    void aClosuresFileShowsOnlyWhatSuchAFileTells() {
        navigate(ImportView.class);
        upload("借据号,结案日期,结案原因\nL1,2026-03-03,结清\n".getBytes(Charset.forName("GB18030")));
        assertThat(kind().getValue()).as("chosen by the headers").isEqualTo(TapeKind.CLOSURES);
        assertThat(texts()).contains("结案原因 *").doesNotContain("本金余额");
    }

    @Test
    void aScheduleInAWorkbookIsKnownByItsHeadersAndTakenIn() {
        String source = "ui-" + UUID.randomUUID();
        takeIn(source, "2026-03-02", 1);
        navigate(ImportView.class);
        upload(Books.workbook("借据号,应还日期,应还本金,应还利息\nL1,2026-01-20,40.00,5.00\nL1,2026-02-20,60.00,5.00\n"));
        assertThat(kind().getValue()).isEqualTo(TapeKind.SCHEDULE);
        assertThat(texts()).contains("XLSX", "应还日期 *").doesNotContain("客户编号");
        source(source);
        test(find(Button.class).withText("导入").single()).click();
        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            roundTrip();
            assertThat(texts()).contains("导入完成：2 行");
        });
    }

    @SuppressWarnings("unchecked")
    private Select<TapeKind> kind() {
        return find(Select.class).withPropertyValue(Select::getLabel, "导入类型").single();
    }

    private void takeIn(String source, String asOf, int loans) {
        navigate(ImportView.class);
        StringBuilder tape = new StringBuilder("借据号,客户编号,客户名称,机构号,本金余额(元),逾期天数\n");
        for (int n = 1; n <= loans; n++) tape.append("L%d,C%d,王伟,T101,100.00,5\n".formatted(n, n));
        upload(tape.toString().getBytes(Charset.forName("GB18030")));
        source(source);
        find(DatePicker.class)
                .withPropertyValue(DatePicker::getLabel, "数据日期")
                .single()
                .setValue(LocalDate.parse(asOf));
        test(find(Button.class).withText("导入").single()).click();
        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            roundTrip();
            assertThat(texts()).containsAnyOf("导入完成", "等待负责人审批");
        });
    }

    @Test
    @WithMockUser(username = "ledger.officer", roles = "OFFICER")
    void anOfficerDoesNotReachTheImport() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> navigate(ImportView.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @SuppressWarnings("unchecked")
    private void source(String name) {
        ComboBox<String> source = find(ComboBox.class)
                .withPropertyValue(ComboBox::getLabel, "数据来源")
                .single();
        source.setValue(name);
    }

    private void upload(byte[] file) {
        test(find(Upload.class).single()).upload("tape.csv", "text/csv", file);
        roundTrip();
    }

    private String texts() {
        StringBuilder all = new StringBuilder();
        find(com.vaadin.flow.component.html.Span.class)
                .all()
                .forEach(span -> all.append(span.getText()).append('\n'));
        find(Paragraph.class).all().forEach(line -> all.append(line.getText()).append('\n'));
        return all.toString();
    }
}
