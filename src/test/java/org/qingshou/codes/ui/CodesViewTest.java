package org.qingshou.codes.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.QingshouApplication;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.codes.CodeCatalogue;
import org.qingshou.codes.CodeDesk;
import org.qingshou.codes.CodeList;
import org.qingshou.codes.CodeRow;
import org.qingshou.kernel.ActorId;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** The administrator finds a code, changes it, is told in place what cannot be, and takes it back. */
@QingshouTest
@Transactional
@ViewPackages(classes = QingshouApplication.class)
@WithMockUser(username = "cv.admin", roles = "ADMIN")
class CodesViewTest extends SpringBrowserlessTest {
    @Autowired
    Users users;

    @Autowired
    CodeDesk desk;

    @Autowired
    CodeCatalogue catalogue;

    @BeforeEach
    void anAdministrator() {
        users.add(
                new UserInfo(new ActorId("cv.admin"), "管理员", "", Set.of(Roles.ADMIN), null, null, true),
                "long-enough-1",
                ActorId.system("test"));
    }

    @Test
    void aCodeIsFoundSwitchedOffCalledOtherwiseAndReset() {
        navigate(CodesView.class);
        search("拒绝还款");
        assertThat(shown()).extracting(row -> row.item().code()).containsExactly("C_REFUSE");
        pressOf("修改：拒绝还款");
        text("本行叫法（中文）").setValue("=不还");
        press("保存");
        assertThat(find(Paragraph.class).withTextContaining("不符合要求").exists()).isTrue();
        text("本行叫法（中文）").setValue("明确不还");
        find(Checkbox.class).single().setValue(false);
        find(IntegerField.class).single().setValue(1);
        press("保存");
        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(catalogue.now().offers("outcome.C_REFUSE")).isFalse();
        assertThat(shown()).singleElement().satisfies(row -> {
            assertThat(row.zh()).isEqualTo("明确不还");
            assertThat(row.place()).isEqualTo(1);
        });
        search("明确不还");
        pressOf("恢复内置：明确不还");
        assertThat(catalogue.now().offers("outcome.C_REFUSE")).isTrue();
        search("");
        assertThat(shown().getFirst().item().code()).isEqualTo("C_REFUSE");
        press("恢复内置顺序");
        assertThat(shown().getFirst().item().code()).isEqualTo("C_PROMISE");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aCodeThatARuleNeedsSaysWhyItStaysOn() {
        navigate(CodesView.class);
        Select<CodeList> list = (Select<CodeList>) find(Select.class).single();
        list.setValue(desk.lists().stream()
                .filter(each -> each.id().equals("HOLD"))
                .findFirst()
                .orElseThrow());
        assertThat(shown()).allMatch(row -> row.list().id().equals("HOLD")).isNotEmpty();
        pressOf("修改：履约分期暂缓");
        assertThat(find(Checkbox.class).single().isEnabled()).isFalse();
        assertThat(find(Paragraph.class).withTextContaining("由系统设定").exists()).isTrue();
    }

    @Test
    @WithMockUser(username = "cv.admin", roles = "MANAGER")
    void othersDoNotFindThePage() {
        assertThatThrownBy(() -> navigate(CodesView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<CodeRow> shown() {
        return find(CodeGrid.class).single().getListDataView().getItems().toList();
    }

    private void search(String text) {
        text("查找").setValue(text);
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    /** The button of a line, which the grid renders once it is on the screen. */
    private void pressOf(String label) {
        CodeGrid grid = find(CodeGrid.class).single();
        int line = shown().stream().map(grid::words).toList().indexOf(label.substring(label.indexOf('：') + 1));
        Button button = test(grid)
                .getCellComponent(line, 4)
                .getChildren()
                .map(Button.class::cast)
                .filter(each -> each.getAriaLabel().equals(Optional.of(label)))
                .findFirst()
                .orElseThrow();
        test(button).click();
    }

    private TextField text(String label) {
        return find(TextField.class)
                .withPropertyValue(TextField::getLabel, label)
                .single();
    }
}
