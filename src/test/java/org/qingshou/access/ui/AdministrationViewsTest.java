package org.qingshou.access.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.QingshouApplication;
import org.qingshou.access.ApiKeys;
import org.qingshou.access.Branches;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** The administrator adds users, branches and keys, and is told in place what is wrong. */
@QingshouTest
@Transactional
@ViewPackages(classes = QingshouApplication.class)
@WithMockUser(username = "uv.admin", roles = "ADMIN")
class AdministrationViewsTest extends SpringBrowserlessTest {
    @Autowired
    Users users;

    @Autowired
    Branches branches;

    @Autowired
    ApiKeys keys;

    @BeforeEach
    void anAdministrator() {
        users.add(
                new UserInfo(new ActorId("uv.admin"), "管理员", "", Set.of(Roles.ADMIN), null, null, true),
                "long-enough-1",
                ActorId.system("test"));
    }

    @Test
    void aUserIsAddedAndAWeakPasswordIsRefusedInTheForm() {
        navigate(UsersView.class);
        press("添加用户");
        text("登录名").setValue("uv.sun");
        text("姓名").setValue("孙静");
        roles().setValue(Set.of(Roles.COMPLIANCE));
        find(PasswordField.class).single().setValue("short");
        press("保存");
        assertThat(find(Paragraph.class).withTextContaining("密码至少需要 10 个字符").exists())
                .isTrue();
        find(PasswordField.class).single().setValue("long-enough-1");
        press("保存");
        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(users.find(new ActorId("uv.sun"))).isPresent();
    }

    @Test
    void aUserIsDisabledFromTheList() {
        users.add(
                new UserInfo(new ActorId("uv.gone"), "走了", "", Set.of(Roles.COMPLIANCE), null, null, true),
                "long-enough-1",
                ActorId.system("test"));
        navigate(UsersView.class);
        test(find(TextField.class).single()).setValue("uv.gone");
        test(find(Grid.class).single()).select(0);
        press("停用");
        assertThat(users.find(new ActorId("uv.gone")))
                .hasValueSatisfying(user -> assertThat(user.enabled()).isFalse());
    }

    @Test
    void aBranchIsAdded() {
        navigate(BranchesView.class);
        press("添加机构");
        text("机构号").setValue("UV-1");
        text("机构名称").setValue("青石支行");
        text("行政区划代码").setValue("370705");
        press("保存");
        assertThat(branches.find(new BranchCode("UV-1"))).isPresent();
    }

    @Test
    void aNewKeyIsShownOnceAndCanBeRevoked() {
        navigate(KeysView.class);
        press("签发密钥");
        text("用途名称").setValue("uv-core");
        // The page's own button stands before the dialog's.
        test(find(Button.class).withText("签发密钥").last()).click();
        assertThat(text("密钥").getValue()).startsWith("qs_");
        press("关闭");
        assertThat(keys.all()).anySatisfy(key -> assertThat(key.name()).isEqualTo("uv-core"));
    }

    @Test
    @WithMockUser(username = "uv.admin", roles = "MANAGER")
    void othersDoNotFindThePages() {
        assertThatThrownBy(() -> navigate(UsersView.class)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> navigate(BranchesView.class)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> navigate(KeysView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<String> roles() {
        return find(CheckboxGroup.class).single();
    }

    private TextField text(String label) {
        return find(TextField.class)
                .withPropertyValue(TextField::getLabel, label)
                .single();
    }
}
