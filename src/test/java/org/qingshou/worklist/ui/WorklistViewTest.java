package org.qingshou.worklist.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.QingshouApplication;
import org.qingshou.access.Roles;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.testing.QingshouTest;
import org.qingshou.testing.QueryCount;
import org.qingshou.testing.SignedIn;
import org.qingshou.uikit.Chips;
import org.qingshou.uikit.Keys;
import org.qingshou.worklist.Book;
import org.qingshou.worklist.SavedView;
import org.qingshou.worklist.SavedViews;
import org.qingshou.worklist.WorklistFilter;
import org.qingshou.worklist.WorklistRow;
import org.qingshou.worklist.WorklistTab;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** An officer opens the day: figures, the list in order with its reasons, the chosen case beside it. */
@QingshouTest
@Transactional
@ViewPackages(classes = QingshouApplication.class)
@WithMockUser(username = "wv.li", roles = "OFFICER")
class WorklistViewTest extends SpringBrowserlessTest {
    @Autowired
    Book book;

    @Autowired
    SavedViews saved;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    private CaseId promised = CaseId.next();

    @BeforeEach
    void aBook() {
        LocalDate today = clock.today();
        book.branch("WV-1");
        book.officer("wv.li", "WV-1");
        promised = book.openCase("WV-1", "wv.li", "林记五金店", "23480.00");
        CaseId plain = book.openCase("WV-1", "wv.li", "周家养殖户", "86200.00");
        book.openCase("WV-1", null, "孙家果园", "158300.00");
        book.promise(promised, today, "8000.00", "OPEN", null);
        book.step(plain, "OUTREACH", 1, "ACTIVE");
        book.buildAll("WV-1");
    }

    @Test
    void theListStandsInOrderAndSaysHowManyAndHowMuch() {
        navigate(WorklistView.class);
        assertThat(names()).containsExactly("林记五金店", "周家养殖户");
        assertThat(find(Span.class)
                        .withTextContaining("共 2 户 · 合计 109,680.00 元")
                        .exists())
                .isTrue();
        assertThat(test(grid()).getCellText(0, 1)).startsWith("承诺今日到期 · 近 · ");
    }

    @Test
    void columnsThatAReaderPutsAwayStayAwayAndComeBack() {
        navigate(WorklistView.class);
        assertThat(headers()).contains("下一步", "逾期合计");
        turn("worklist.next");
        assertThat(headers()).contains("逾期合计").doesNotContain("下一步");
        UI.getCurrent().navigate("cases");
        navigate(WorklistView.class);
        assertThat(headers()).as("remembered").doesNotContain("下一步");
        turn("worklist.next");
        assertThat(headers()).contains("下一步");
    }

    @SuppressWarnings("unchecked")
    private void turn(String key) {
        if (!find(CheckboxGroup.class).exists())
            find(Button.class).all().stream()
                    .filter(button -> button.getAriaLabel().equals(Optional.of("选择显示的列")))
                    .forEach(Button::click);
        CheckboxGroup<String> shown = find(CheckboxGroup.class).single();
        Set<String> now = new HashSet<>(shown.getValue());
        if (!now.remove(key)) now.add(key);
        shown.setValue(now);
    }

    private List<String> headers() {
        return grid().getColumns().stream()
                .filter(Grid.Column::isVisible)
                .map(Grid.Column::getHeaderText)
                .toList();
    }

    @Test
    void aChosenCaseIsShownBesideTheList() {
        navigate(WorklistView.class);
        test(grid()).select(0);
        assertThat(find(H2.class).withText("林记五金店").exists()).isTrue();
        assertThat(find(Button.class).withText("打开案件").exists()).isTrue();
    }

    @Test
    void theKeyNGoesDownTheListAndStopsAtItsEnd() {
        navigate(WorklistView.class);
        Keys keys = find(Keys.class).single();
        keys.press("n");
        assertThat(selected()).isEqualTo("林记五金店");
        keys.press("n");
        assertThat(selected()).isEqualTo("周家养殖户");
        keys.press("n");
        assertThat(selected()).isEqualTo("周家养殖户");
    }

    @Test
    void aTabShowsItsPartAndTheSearchNarrowsIt() {
        navigate(WorklistView.class);
        tabs().setValue(WorklistTab.UNCLAIMED);
        assertThat(names()).containsExactly("孙家果园");
        tabs().setValue(WorklistTab.ALL);
        test(find(TextField.class)
                        .withPropertyValue(TextField::getPlaceholder, "客户名、案件号、借据号，或完整手机号、证件号")
                        .single())
                .setValue("周");
        assertThat(names()).containsExactly("周家养殖户");
    }

    @Test
    void aLinkToATabOpensIt() {
        UI.getCurrent().navigate(WorklistView.class, QueryParameters.of("tab", "unclaimed"));
        assertThat(tabs().getValue()).isEqualTo(WorklistTab.UNCLAIMED);
        assertThat(names()).containsExactly("孙家果园");
    }

    @Test
    void aLinkHoldsPlaceAndOrderAndWhatItDoesNotKnowIsLeftOut() {
        UI.getCurrent()
                .navigate(
                        WorklistView.class,
                        QueryParameters.fromString("tab=nothing&place=370705102&sort=total&officer=" + "x".repeat(90)));
        assertThat(tabs().getValue()).isEqualTo(WorklistTab.ALL);
        assertThat(names()).containsExactly("周家养殖户", "林记五金店");
        WorklistFilter shown = find(FilterBar.class).single().filter();
        assertThat(shown.division()).isEqualTo("370705102");
        assertThat(WorklistAddress.of(shown).getQueryString()).isEqualTo("tab=all&place=370705102&sort=total");
    }

    @Test
    void aViewIsSavedChosenRenamedAndDeleted() {
        navigate(WorklistView.class);
        tabs().setValue(WorklistTab.UNCLAIMED);
        click("存为视图");
        test(field("名称")).setValue("还没人管的");
        click("保存");
        tabs().setValue(WorklistTab.ALL);
        assertThat(views().getValue()).as("something else is shown").isNull();
        assertThat(names()).hasSize(2);
        navigate(WorklistView.class);
        views().setValue(views().getListDataView().getItem(0));
        assertThat(tabs().getValue()).isEqualTo(WorklistTab.UNCLAIMED);
        assertThat(names()).containsExactly("孙家果园");
        test(edit()).click();
        test(field("名称")).setValue("待领取");
        click("保存");
        assertThat(views().getValue().name()).isEqualTo("待领取");
        test(edit()).click();
        assertThat(find(com.vaadin.flow.component.checkbox.Checkbox.class).exists())
                .as("an officer shares nothing")
                .isFalse();
        click("删除视图");
        assertThat(saved.list()).isEmpty();
        assertThat(edit(find(Button.class).all())).isEmpty();
    }

    @Test
    @WithMockUser(username = "wv.zhao", roles = "MANAGER")
    void aManagerSharesAViewAndTheBranchChoosesItButCannotChangeIt() {
        book.user("wv.zhao", Roles.MANAGER, "WV-1");
        navigate(WorklistView.class);
        tabs().setValue(WorklistTab.UNCLAIMED);
        click("存为视图");
        test(field("名称")).setValue("还没人管的");
        click("保存");
        test(edit()).click();
        test(find(com.vaadin.flow.component.checkbox.Checkbox.class).single()).click();
        click("保存");
        assertThat(label(views().getValue())).isEqualTo("还没人管的（本机构共享）");
        SignedIn.as(new ActorId("wv.li"), Roles.OFFICER);
        UI.getCurrent().navigate("cases");
        navigate(WorklistView.class);
        SavedView shared = views().getListDataView().getItem(0);
        assertThat(label(shared)).isEqualTo("还没人管的（本机构共享）");
        views().setValue(shared);
        assertThat(names()).containsExactly("孙家果园");
        assertThat(edit(find(Button.class).all())).isEmpty();
    }

    private String label(SavedView view) {
        return views().getItemLabelGenerator().apply(view);
    }

    private Button edit() {
        return edit(find(Button.class).all()).getFirst();
    }

    private static List<Button> edit(List<Button> all) {
        return all.stream()
                .filter(each -> each.getAriaLabel().filter("视图改名、共享、删除"::equals).isPresent())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Select<SavedView> views() {
        return (Select<SavedView>) find(Select.class).all().stream()
                .filter(each -> "已存视图".equals(each.getPlaceholder()))
                .findFirst()
                .orElseThrow();
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withPropertyValue(TextField::getLabel, label)
                .single();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    @Test
    void theNumberOfQueriesDoesNotGrowWithTheList() {
        // The frame around the page is built once.
        shown();
        long few = QueryCount.during(jdbc, () -> assertThat(shown()).hasSize(2));
        for (int i = 0; i < 30; i++) book.openCase("WV-1", "wv.li", "户" + i, (1000 + i) + ".00");
        book.buildAll("WV-1");
        long many = QueryCount.during(jdbc, () -> assertThat(shown()).hasSize(32));
        assertThat(many).isEqualTo(few);
    }

    @SuppressWarnings("unchecked")
    private Chips<WorklistTab> tabs() {
        return find(Chips.class).single();
    }

    /** The page opened and its rows fetched as a browser does, with everything that a row draws. */
    private List<String> shown() {
        navigate(WorklistView.class);
        return grid().getLazyDataView()
                .getItems()
                .peek(row -> PhoneRow.of(row, new Words(clock.today(), List.of())))
                .map(WorklistRow::customer)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Grid<WorklistRow> grid() {
        return find(Grid.class).single();
    }

    private List<String> names() {
        var grid = test(grid());
        return java.util.stream.IntStream.range(0, grid.size())
                .mapToObj(i -> grid.getRow(i).customer())
                .toList();
    }

    private String selected() {
        return grid().getSelectedItems().iterator().next().customer();
    }
}
