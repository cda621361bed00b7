package org.qingshou.ledger.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.qingshou.ledger.BusinessDates;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@QingshouTest
@ViewPackages(classes = DayEndView.class)
@WithMockUser(username = "ledger.admin", roles = "ADMIN")
class DayEndViewTest extends SpringBrowserlessTest {
    @Autowired
    Users users;

    @Autowired
    BusinessDates dates;

    @BeforeEach
    void administrator() {
        ActorId admin = new ActorId("ledger.admin");
        if (users.find(admin).isEmpty())
            users.add(
                    new UserInfo(admin, "管理员", "9001", Set.of("ADMIN"), null, null, true),
                    "long-enough-1",
                    ActorId.system("test"));
    }

    @Test
    void theNextDayIsClosedWithItsStepsAndStandsAsLastClosed() {
        LocalDate day = dates.lastClosed().map(last -> last.plusDays(1)).orElse(LocalDate.of(2026, 1, 5));
        navigate(DayEndView.class);
        find(DatePicker.class).single().setValue(day);
        test(find(Button.class).withText("执行日终").single()).click();
        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            roundTrip();
            assertThat(find(Span.class).all().stream().map(Span::getText)).contains(day.toString());
        });
        assertThat(dates.lastClosed()).contains(day);
        assertThat(find(Span.class).all().stream().map(Span::getText)).contains("未启用");
        assertThat(test(find(Grid.class).all().getFirst()).getCellText(0, 0)).isEqualTo("账龄与分类");
    }
}
