package org.qingshou.ledger.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
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
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@QingshouTest
@ViewPackages(classes = ImportView.class)
@WithMockUser(username = "ledger.admin", roles = "ADMIN")
class ImportViewTest extends SpringBrowserlessTest {
    private static final String TAPE = "借据号,客户编号,客户名称,机构号,本金余额(元),逾期天数\nL1,C1,王伟,T101,100.00,5\nL2,C2,李芳,T998,9.00,5\n";

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
        assertThat(find(Anchor.class).withText("下载被拒绝的行").all()).hasSize(1);
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
