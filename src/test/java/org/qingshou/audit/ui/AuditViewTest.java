package org.qingshou.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.QingshouApplication;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.audit.AuditEntry;
import org.qingshou.audit.AuditFilter;
import org.qingshou.kernel.ActorId;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** Compliance reads the trail; the address carries what was looked for. */
@QingshouTest
@Transactional
@ViewPackages(classes = QingshouApplication.class)
@WithMockUser(username = "av.sun", roles = "COMPLIANCE")
class AuditViewTest extends SpringBrowserlessTest {
    @Autowired
    Users users;

    @BeforeEach
    void somethingHappened() {
        for (String login : new String[] {"av.sun", "av.other"})
            users.add(
                    new UserInfo(new ActorId(login), "孙静", "", Set.of(Roles.COMPLIANCE), null, null, true),
                    "long-enough-1",
                    ActorId.system("av-test"));
    }

    @Test
    void anAddressWithAFilterShowsOnlyWhatItNames() {
        go("subject", "av.other");
        assertThat(test(grid()).size()).isEqualTo(1);
        assertThat(test(grid()).getCellText(0, 2)).isEqualTo("添加用户");
        assertThat(field("对象").getValue()).isEqualTo("av.other");
    }

    @Test
    void whatIsEnteredBecomesTheFilter() {
        go("all", "1");
        test(field("操作人")).setValue("system:av-test");
        assertThat(test(grid()).size()).isEqualTo(2);
    }

    @Test
    void aFilterComesBackFromItsAddress() {
        AuditFilter filter = new AuditFilter("case-1", "zhao", "case.held", LocalDate.parse("2026-01-02"), null);
        assertThat(FilterAddress.read(FilterAddress.write(filter))).isEqualTo(filter);
        assertThat(FilterAddress.read(FilterAddress.write(AuditFilter.NONE))).isEqualTo(AuditFilter.NONE);
        assertThat(FilterAddress.read(QueryParameters.of("from", "yesterday")).from())
                .isNull();
    }

    @Test
    @WithMockUser(username = "av.sun", roles = "MANAGER")
    void othersDoNotFindThePage() {
        assertThatThrownBy(() -> navigate(AuditView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void go(String parameter, String value) {
        UI.getCurrent().navigate(AuditView.class, QueryParameters.of(parameter, value));
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withPropertyValue(TextField::getLabel, label)
                .single();
    }

    @SuppressWarnings("unchecked")
    private Grid<AuditEntry> grid() {
        return find(Grid.class).single();
    }
}
