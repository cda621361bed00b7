package org.qingshou.outsourcing.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingshou.QingshouApplication;
import org.qingshou.kernel.CaseId;
import org.qingshou.outbox.MessageState;
import org.qingshou.outbox.Outbox;
import org.qingshou.outsourcing.Agencies;
import org.qingshou.outsourcing.PlacementState;
import org.qingshou.outsourcing.PlacementWorld;
import org.qingshou.outsourcing.RecallReason;
import org.qingshou.simulator.Misbehaviour.Kind;
import org.qingshou.simulator.Misbehaviour.Order;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.web.context.WebApplicationContext;

/** The outsourcing desk, the placement tab and the agencies' page, as each role sees them. */
@QingshouTest
@ViewPackages(classes = QingshouApplication.class)
@WithMockUser(username = "os.li", roles = "OFFICER")
class OutsourcingScreensTest extends SpringBrowserlessTest {
    @TempDir
    Path folder;

    @Autowired
    WebApplicationContext context;

    @Autowired
    PlacementPanel panel;

    @Autowired
    Outbox outbox;

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    private PlacementWorld world;

    /** The people first: the frame around the first page already asks who is signed in. */
    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        world = new PlacementWorld(context, folder);
        world.admin("os.wang");
        world.agencyPerson("hx.ren");
        jdbc.sql("UPDATE placement_loan SET open = FALSE").update();
        super.initVaadinEnvironment();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anOfficerProposesAnAgencyAfterSeeingWhatWouldLeave() {
        CaseId caseId = world.settledCase();
        show(caseId);
        test(button("提出委外")).click();
        test(field(Select.class, "机构")).selectItem(agencyName());
        assertThat(texts(ListItem.class)).anyMatch(text -> text.contains("仅以机构公钥加密的部分"));
        test(field(TextArea.class, "委外理由")).setValue("七法已尽");
        test(button("提交负责人审批")).click();
        assertThat(texts(ListItem.class)).noneMatch(text -> text.startsWith("!"));
        assertThat(world.desk().of(caseId).placements())
                .singleElement()
                .satisfies(placement -> assertThat(placement.state()).isEqualTo(PlacementState.PROPOSED));
    }

    @Test
    void aProposalWithoutReasonStaysOpenAndSaysSo() {
        CaseId caseId = world.settledCase();
        show(caseId);
        test(button("提出委外")).click();
        test(button("提交负责人审批")).click();
        assertThat(field(TextArea.class, "委外理由").isInvalid()).isTrue();
        assertThat(world.desk().of(caseId).placements()).isEmpty();
    }

    @Test
    void aLockedCaseShowsEveryReasonAndTheButtonIsOff() {
        show(world.openCase());
        assertThat(button("提出委外").isEnabled()).isFalse();
        assertThat(texts(ListItem.class)).hasSizeGreaterThanOrEqualTo(7).noneMatch(text -> text.contains("!"));
    }

    @Test
    @WithMockUser(username = "os.zhao", roles = "MANAGER")
    void aManagerTakesACaseBackWithAReason() {
        CaseId caseId = world.settledCase();
        UUID placement = world.active(caseId);
        show(caseId);
        test(button("撤案")).click();
        test(field(Select.class, "撤案原因")).selectItem("收回自催");
        test(button("立即撤案")).click();
        assertThat(world.state(placement)).isEqualTo(PlacementState.RECALL_REQUESTED);
    }

    @Test
    void theDeskListsWhatMayGoWhatIsOutAndWhatIsClaimed() {
        world.settledCase();
        UUID placement = world.active(world.settledCase());
        world.agency.say(
                placement.toString(),
                "PAYMENT_CLAIM",
                Map.of("amount", "88.00", "paidOn", "2026-11-01", "reference", "RCP-9"));
        OutsourcingView view = navigate(OutsourcingView.class);
        assertThat(test(find(Grid.class).single()).size()).isPositive();
        for (String tab : List.of("委外中", "机构报告回款")) {
            test(find(RadioButtonGroup.class).single()).selectItem(tab);
            assertThat(test(find(Grid.class).single()).size()).as(tab).isPositive();
        }
        assertThat(view.getPageTitle()).isEqualTo("委外");
    }

    @Test
    @WithMockUser(username = "os.zhao", roles = "MANAGER")
    void aManagerSendsAMessageAgainThatNeedsAPerson() {
        UUID placement = world.queued(world.settledCase());
        world.agency.misbehaviour().next(new Order(Kind.STATUS, 401, 0, null), 1);
        world.tick();
        assertThat(outbox.find(placement).orElseThrow().state()).isEqualTo(MessageState.NEEDS_PERSON);
        assertThat(world.desk().stuck())
                .extracting(stuck -> stuck.placement().id())
                .contains(placement);
        StuckMessages messages = new StuckMessages(world.desk());
        UI.getCurrent().add(messages);
        messages.refresh();
        Grid<?> grid = find(Grid.class, messages).single();
        int last = test(grid).size() - 1;
        test((Button) test(grid).getCellComponent(last, 5)).click();
        world.tick();
        assertThat(world.state(placement)).isEqualTo(PlacementState.OFFERED);
    }

    @Test
    @WithMockUser(username = "os.zhao", roles = "MANAGER")
    void aManagerSettlesWhatDiffersAndSeesHowItStandsWithTheAgency() {
        UUID placement = world.active(world.settledCase());
        world.later(java.time.Duration.ofMinutes(10));
        world.agency.lose(placement.toString());
        UI.getCurrent().navigate("outsourcing/differences");
        test(find(Button.class)
                        .withCondition(button -> button.getAriaLabel()
                                .filter(label -> label.contains(world.agencyCode))
                                .isPresent())
                        .single())
                .click();
        world.tick();
        UI.getCurrent().navigate("outsourcing");
        UI.getCurrent().navigate("outsourcing/differences");
        Grid<?> grid = find(Grid.class).all().stream()
                .filter(Component::isVisible)
                .filter(each -> each.getColumns().size() == 9)
                .findFirst()
                .orElseThrow();
        int last = test(grid).size() - 1;
        assertThat(test(grid).getCellText(last, 3)).isEqualTo("委外中");
        assertThat(test(grid).getCellText(last, 4)).isEqualTo("无");
        test((Button) test(grid).getCellComponent(last, 7)).click();
        test(find(Button.class)
                        .withText("处理")
                        .withCondition(button -> button.getAriaLabel().isEmpty())
                        .single())
                .click();
        RadioButtonGroup<?> ways = find(RadioButtonGroup.class)
                .withPropertyValue(RadioButtonGroup::getLabel, "处理方式")
                .single();
        assertThat(ways.isInvalid()).isTrue();
        test(ways).selectItem("写明情况");
        test(find(Button.class)
                        .withText("处理")
                        .withCondition(button -> button.getAriaLabel().isEmpty())
                        .single())
                .click();
        assertThat(field(TextArea.class, "说明").isInvalid()).isTrue();
        test(field(TextArea.class, "说明")).setValue("机构恢复备份");
        test(find(Button.class)
                        .withText("处理")
                        .withCondition(button -> button.getAriaLabel().isEmpty())
                        .single())
                .click();
        assertThat(jdbc.sql("SELECT note FROM placement_difference WHERE package_id = :p AND state = 'SETTLED'")
                        .param("p", placement)
                        .query(String.class)
                        .single())
                .isEqualTo("机构恢复备份");
    }

    @Test
    void anOfficerMayNotSendAgain() {
        assertThat(world.desk().mayMend()).isFalse();
        assertThatThrownBy(() -> world.desk().resend(UUID.randomUUID()))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    }

    @Test
    @WithMockUser(username = "os.sun", roles = "ADMIN")
    void anAdministratorSeesNoPlacement() {
        assertThatThrownBy(() -> world.desk().placements(null, null, 0, 10))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    }

    @Test
    void anOfficerDoesNotReachTheAgenciesPage() {
        assertThatThrownBy(() -> navigate(AgenciesView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @WithMockUser(username = "os.wang", roles = "ADMIN")
    void anAdministratorChangesAnAgency() {
        AgencyDialog dialog = new AgencyDialog(
                context.getBean(org.qingshou.outsourcing.AgencyDesk.class),
                agencies.find(world.agencyCode).orElseThrow(),
                () -> {});
        dialog.open();
        test(field(TextField.class, "机构名称")).setValue("华信新名有限公司");
        test(button("保存")).click();
        assertThat(agencies.find(world.agencyCode).orElseThrow().name()).isEqualTo("华信新名有限公司");
        assertThat(dialog.isOpened()).isFalse();
    }

    @Test
    @WithMockUser(username = "os.wang", roles = "ADMIN")
    void anEndpointWithoutTlsIsRefusedInPlace() {
        AgencyDialog dialog = new AgencyDialog(
                context.getBean(org.qingshou.outsourcing.AgencyDesk.class),
                agencies.find(world.agencyCode).orElseThrow(),
                () -> {});
        dialog.open();
        test(field(TextField.class, "接口地址")).setValue("http://agency.example");
        test(button("保存")).click();
        assertThat(dialog.isOpened()).isTrue();
        assertThat(texts(Paragraph.class)).anyMatch(text -> text.contains("https"));
    }

    @Test
    @WithMockUser(username = "os.zhao", roles = "MANAGER")
    void theAgenciesPageShowsWhatStandsAgainstEach() {
        AgenciesView view = navigate(AgenciesView.class);
        assertThat(test(find(Grid.class, view).single()).size()).isPositive();
    }

    @Test
    @WithMockUser(username = "os.zhao", roles = "MANAGER")
    void aManagerEvaluatesAnAgencyOnItsPage() {
        UI.getCurrent().navigate("agencies/" + world.agencyCode);
        test(button("登记评估")).click();
        test(button("保存")).click();
        assertThat(field(TextArea.class, "评估情况").isInvalid()).isTrue();
        test(field(Select.class, "评估结果")).selectItem("关注");
        test(field(TextArea.class, "评估情况")).setValue("抽查录音，个别用语不当");
        test(button("保存")).click();
        assertThat(test(find(Grid.class).all().getFirst()).getCellText(0, 4)).isEqualTo("抽查录音，个别用语不当");
        assertThat(texts(ListItem.class)).anyMatch(text -> text.contains("“关注”"));
    }

    @Test
    @WithMockUser(username = "os.wang", roles = "ADMIN")
    void anAdministratorSaysWhatAnAgencyTakes() {
        AgencyDialog dialog = new AgencyDialog(
                context.getBean(org.qingshou.outsourcing.AgencyDesk.class),
                agencies.find(world.agencyCode).orElseThrow(),
                () -> {});
        dialog.open();
        test(field(com.vaadin.flow.component.textfield.IntegerField.class, "在委案件上限"))
                .setValue(7);
        test(button("保存")).click();
        assertThat(agencies.find(world.agencyCode).orElseThrow().takes().maxCases())
                .isEqualTo(7);
    }

    @Test
    @WithMockUser(username = "hx.ren", roles = "AGENCY")
    void anAgencysPersonReadsWhatItsAgencyWasGivenAndNothingElse() {
        world.active(world.settledCase());
        CaseId proposed = world.settledCase();
        world.as(PlacementWorld.OFFICER, "OFFICER", () -> world.desk().propose(proposed, world.agencyCode, "七法已尽"));
        OwnPlacementsView view = navigate(OwnPlacementsView.class);
        assertThat(test(find(Grid.class, view).single()).size()).isOne();
        assertThatThrownBy(() -> navigate(OutsourcingView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @WithMockUser(username = "hx.ren", roles = "AGENCY")
    void anAgencysPersonNamesWhoWorksAPlacement() {
        world.staff("A-01", "周晓燕", 10);
        UUID placement = world.active(world.settledCase());
        Grid<?> grid = find(Grid.class, navigate(OwnPlacementsView.class)).single();
        test((Button) test(grid).getCellComponent(0, 7)).click();
        test(field(Select.class, "经办人")).selectItem("周晓燕（A-01）");
        test(find(Button.class).withText("指明经办人").all().getLast()).click();
        assertThat(context.getBean(org.qingshou.outsourcing.AgencyHome.class).placements(0, 10))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.id()).isEqualTo(placement);
                    assertThat(one.worker()).isEqualTo("周晓燕 (A-01)");
                    assertThat(one.workerFinding()).isNull();
                });
    }

    @Test
    @WithMockUser(username = "hx.ren", roles = "AGENCY")
    void withoutPeopleOnTheListNobodyCanBeNamed() {
        world.active(world.settledCase());
        Grid<?> grid = find(Grid.class, navigate(OwnPlacementsView.class)).single();
        test((Button) test(grid).getCellComponent(0, 7)).click();
        assertThat(find(Button.class).withText("指明经办人").all().getLast().isEnabled())
                .isFalse();
    }

    @Test
    @WithMockUser(username = "os.wang", roles = "ADMIN")
    void anAdministratorEntersAnAgencysPeople() {
        StaffDialog dialog = new StaffDialog(
                context.getBean(org.qingshou.outsourcing.AgencyStaffDesk.class),
                agencies.find(world.agencyCode).orElseThrow(),
                () -> {});
        dialog.open();
        test(button("登记人员")).click();
        test(field(TextField.class, "机构内编号")).setValue("A-07");
        test(field(TextField.class, "姓名")).setValue("吴国强");
        test(button("保存")).click();
        assertThat(test(find(Grid.class, dialog).single()).size()).isOne();
        assertThat(context.getBean(org.qingshou.outsourcing.AgencyStaff.class).of(world.agencyCode))
                .singleElement()
                .satisfies(member -> assertThat(member.name()).isEqualTo("吴国强"));
    }

    @Test
    @WithMockUser(username = "os.zhao", roles = "MANAGER")
    void aManagerReadsAnAgencysPeopleAndChangesNobody() {
        world.staff("A-01", "周晓燕", 10);
        StaffDialog dialog = new StaffDialog(
                context.getBean(org.qingshou.outsourcing.AgencyStaffDesk.class),
                agencies.find(world.agencyCode).orElseThrow(),
                () -> {});
        dialog.open();
        assertThat(find(Button.class).withText("登记人员").all()).isEmpty();
        assertThat(test(find(Grid.class, dialog).single()).size()).isOne();
    }

    @Test
    void theTabShowsWhoWorksItAndWhatStandsAgainstThat() {
        world.staff("A-03", "郑小东", 400);
        CaseId caseId = world.settledCase();
        UUID placement = world.active(caseId);
        world.agency.name(placement.toString(), "A-03");
        show(caseId);
        assertThat(texts(Paragraph.class)).anyMatch(text -> text.contains("培训已过期"));
    }

    @Test
    void everyReasonAPersonMayGiveHasItsWords() {
        UI.getCurrent().setLocale(java.util.Locale.ENGLISH);
        assertThat(RecallReason.byHand())
                .extracting(reason -> UI.getCurrent().getTranslation("recall." + reason))
                .noneMatch(text -> text.startsWith("!"));
    }

    private void show(CaseId caseId) {
        Component tab = panel.build(caseId, () -> {});
        UI.getCurrent().add(tab);
    }

    private String agencyName() {
        return agencies.find(world.agencyCode).orElseThrow().name();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private <C extends Component & com.vaadin.flow.component.HasLabel> C field(Class<C> type, String label) {
        return find(type).withPropertyValue(C::getLabel, label).single();
    }

    private <C extends Component & com.vaadin.flow.component.HasText> List<String> texts(Class<C> type) {
        return find(type).all().stream().map(C::getText).toList();
    }
}
