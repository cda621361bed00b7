package org.qingshou.outsourcing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingshou.QingshouApplication;
import org.qingshou.access.Roles;
import org.qingshou.kernel.CaseId;
import org.qingshou.outsourcing.BatchDesk;
import org.qingshou.outsourcing.BatchView;
import org.qingshou.outsourcing.PlacementWorld;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.web.context.WebApplicationContext;

/** Batches as they are chosen, seen beforehand and decided on. */
@QingshouTest
@ViewPackages(classes = QingshouApplication.class)
@WithMockUser(username = "os.li", roles = "OFFICER")
class BatchScreensTest extends SpringBrowserlessTest {
    @TempDir
    Path folder;

    @Autowired
    WebApplicationContext context;

    @Autowired
    BatchDesk desk;

    private PlacementWorld world;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        world = new PlacementWorld(context, folder);
        super.initVaadinEnvironment();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anOfficerSeesBeforehandWhatGoesAndAsksOnce() {
        CaseId good = world.settledCase();
        CaseId early = world.openCase();
        new BatchDialog(desk, List.of(good, early), () -> {}).open();
        test(field(Select.class, "机构")).selectItem("华信催收服务有限公司 " + world.agencyCode);
        assertThat(texts(Paragraph.class)).anyMatch(text -> text.startsWith("共 1 件、合计 12,345.67 元"));
        assertThat(texts(ListItem.class)).noneMatch(text -> text.contains("!"));
        test(field(TextArea.class, "委外理由")).setValue("七法已尽");
        test(button("提交负责人审批")).click();
        assertThat(world.desk().of(good).placements()).hasSize(1);
        assertThat(world.desk().of(early).placements()).isEmpty();
        assertThat(world.desk().of(good).pending())
                .extracting(line -> line.key())
                .containsExactly("batches.pending");
    }

    @Test
    void withoutAReasonNobodyIsAsked() {
        CaseId good = world.settledCase();
        new BatchDialog(desk, List.of(good), () -> {}).open();
        test(field(Select.class, "机构")).selectItem("华信催收服务有限公司 " + world.agencyCode);
        test(button("提交负责人审批")).click();
        assertThat(field(TextArea.class, "委外理由").isInvalid()).isTrue();
        assertThat(world.desk().of(good).placements()).isEmpty();
    }

    @Test
    void theDeskListsBatchesAndTheirPageShowsTheCases() {
        UUID batch = proposed(2);
        UI.getCurrent().navigate("outsourcing/batches");
        assertThat(find(Grid.class).all().stream()
                        .filter(Component::isVisible)
                        .anyMatch(grid -> test(grid).size() > 0))
                .isTrue();
        UI.getCurrent().navigate("outsourcing/batch/" + batch);
        assertThat(test(find(Grid.class).single()).size()).isEqualTo(2);
        assertThat(find(Button.class).withText("剔除").all()).isEmpty();
    }

    @Test
    @WithMockUser(username = "os.zhao", roles = "MANAGER")
    void aManagerTakesACaseOutWithAReason() {
        UUID batch = world.as(PlacementWorld.OFFICER, Roles.OFFICER, () -> proposed(2));
        UI.getCurrent().navigate("outsourcing/batch/" + batch);
        Grid<?> grid = find(Grid.class).single();
        test((Button) test(grid).getCellComponent(0, 5)).click();
        test(find(Button.class).withText("剔除").all().getLast()).click();
        assertThat(field(TextArea.class, "原因").isInvalid()).isTrue();
        test(field(TextArea.class, "原因")).setValue("近期有还款意愿");
        test(find(Button.class).withText("剔除").all().getLast()).click();
        BatchView view = desk.get(batch);
        assertThat(view.cases()).isEqualTo(1);
    }

    private UUID proposed(int count) {
        List<CaseId> chosen = java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> world.settledCase())
                .toList();
        return desk.propose(chosen, world.agencyCode, "七法已尽", false);
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
