package org.qingshou.outsourcing.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingshou.QingshouApplication;
import org.qingshou.outsourcing.PlacementWorld;
import org.qingshou.outsourcing.money.MoneyWorld;
import org.qingshou.outsourcing.money.PaidBy;
import org.qingshou.outsourcing.money.StatementDesk;
import org.qingshou.outsourcing.money.StatementState;
import org.qingshou.outsourcing.money.TariffDesk;
import org.qingshou.outsourcing.money.TariffVersion;
import org.qingshou.outsourcing.money.Tariffs;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.web.context.WebApplicationContext;

/** The pages of tariffs and statements, as each role sees them. */
@QingshouTest
@ViewPackages(classes = QingshouApplication.class)
@WithMockUser(username = "os.zhao", roles = "MANAGER")
class StatementScreensTest extends SpringBrowserlessTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    @TempDir
    Path folder;

    @Autowired
    WebApplicationContext context;

    @Autowired
    Tariffs tariffs;

    @Autowired
    TariffDesk tariffDesk;

    @Autowired
    StatementDesk desk;

    private PlacementWorld world;
    private MoneyWorld money;
    private UUID statement;

    /** The people first: the frame around the first page already asks who is signed in. */
    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        world = new PlacementWorld(context, folder);
        world.agencyPerson("hx.zhang");
        money = new MoneyWorld(world);
        money.tariff(MARCH, MoneyWorld.tenPercent());
        UUID placement = money.placed(MARCH.plusDays(4));
        money.pays(placement, MARCH.plusDays(10), "1000.00", PaidBy.PAY_BORROWER);
        statement = money.draw(MARCH.plusMonths(1));
        super.initVaadinEnvironment();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aManagerProposesAVersionThatBeginsWithTheOneThatStands() {
        UI.getCurrent().navigate("agencies/" + world.agencyCode + "/tariff");
        assertThat(find(ListItem.class).all()).extracting(ListItem::getText).noneMatch(text -> text.startsWith("!"));
        new TariffDialog(tariffDesk, world.agencyCode, () -> {}).open();
        BigDecimalField value = find(BigDecimalField.class)
                .withPropertyValue(BigDecimalField::getLabel, "数额")
                .single();
        assertThat(value.getValue()).isEqualByComparingTo("10");
        test(value).setValue(new BigDecimal("12.5"));
        test(reason()).setValue("续签合同");
        test(button("提交审批")).click();
        TariffVersion proposed = tariffs.of(world.agencyCode).getFirst();
        assertThat(proposed.state()).isEqualTo(TariffVersion.State.ASKED);
        assertThat(proposed.terms().rates().getFirst().value()).isEqualByComparingTo("12.5");
    }

    @Test
    void aManagerAsksToCloseTheMonth() {
        SettlementView list = navigate(SettlementView.class);
        assertThat(test(find(Grid.class, list).single()).size()).isPositive();
        UI.getCurrent().navigate("agency-statements/" + statement);
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("合计", "按批次", "逐笔明细");
        test(button("结账")).click();
        test(reason()).setValue("核对无误");
        test(button("提交审批")).click();
        assertThat(desk.get(statement).state()).isEqualTo(StatementState.ASKED);
    }

    @Test
    void theComparisonPageOffersAnAdjustment() {
        UI.getCurrent().navigate("agency-statements/" + statement + "/comparison");
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("佣金调整");
        test(button("提出佣金调整")).click();
        test(find(BigDecimalField.class).single()).setValue(new BigDecimal("5.00"));
        test(reason()).setValue("漏计一笔");
        test(button("提交审批")).click();
        assertThat(find(ListItem.class).all()).isNotEmpty();
    }

    @Test
    @WithMockUser(username = "hx.zhang", roles = "AGENCY")
    void anAgencysPersonReadsItsClosedStatementsAndNoOthers() {
        OwnStatementsView list = navigate(OwnStatementsView.class);
        assertThat(test(find(Grid.class, list).single()).size()).isZero();
        money.close(statement);
        UI.getCurrent().navigate("agency/statements/" + statement);
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("逐笔明细");
        assertThatThrownBy(() -> navigate(SettlementView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @WithMockUser(username = "os.li", roles = "OFFICER")
    void anOfficerReachesNoneOfThem() {
        assertThatThrownBy(() -> navigate(SettlementView.class)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> navigate(OwnStatementsView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    private TextArea reason() {
        return find(TextArea.class).withPropertyValue(TextArea::getLabel, "理由").single();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }
}
