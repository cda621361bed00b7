package org.qingshou.outsourcing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingshou.QingshouApplication;
import org.qingshou.outsourcing.PlacementWorld;
import org.qingshou.outsourcing.gateway.AgencyChannels;
import org.qingshou.outsourcing.gateway.ChannelKind;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.web.context.WebApplicationContext;

/** The dialog in which an administrator says how an agency is reached. */
@QingshouTest
@ViewPackages(classes = QingshouApplication.class)
@WithMockUser(username = "os.wang", roles = "ADMIN")
class ChannelScreensTest extends SpringBrowserlessTest {
    @TempDir
    Path folder;

    @Autowired
    WebApplicationContext context;

    @Autowired
    AgencyChannels channels;

    @Autowired
    JdbcClient jdbc;

    private PlacementWorld world;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        world = new PlacementWorld(context, folder);
        world.admin("os.wang");
        super.initVaadinEnvironment();
    }

    @AfterEach
    void close() {
        jdbc.sql("DELETE FROM agency_channel").update();
        world.close();
    }

    private void open() {
        navigate(AgenciesView.class);
        AgenciesView view = (AgenciesView) getCurrentView();
        var desk = context.getBean(org.qingshou.outsourcing.AgencyChannelDesk.class);
        var agency = context.getBean(org.qingshou.outsourcing.Agencies.class)
                .find(world.agencyCode)
                .orElseThrow();
        Button button = (Button) ChannelDialog.button(view, desk, agency, desk.kinds());
        view.getElement().appendChild(button.getElement());
        test(button).click();
    }

    @Test
    void thePlatformsMappingIsEnteredWithItsSecret() {
        open();
        test(labelled(Select.class, "对接方式")).selectItem("按映射对接平台");
        test(find(Button.class).withText("填入示例").single()).click();
        test(find(PasswordField.class).single()).setValue("secret-of-ours");
        test(find(Button.class).withText("保存").single()).click();
        assertThat(channels.find(world.agencyCode).kind()).isEqualTo(ChannelKind.CUITIANXIA);
        assertThat(channels.find(world.agencyCode).secretHeld()).isTrue();
    }

    @Test
    void aFaultInTheMappingIsSaidInPlaceAndNothingIsChanged() {
        open();
        test(labelled(Select.class, "对接方式")).selectItem("按映射对接平台");
        test(find(TextArea.class).single()).setValue("{\"mapping\": \"agency-mapping/1\"}");
        test(find(Button.class).withText("保存").single()).click();
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.contains("映射中缺少 /personal"));
        assertThat(channels.find(world.agencyCode).kind()).isEqualTo(ChannelKind.OPEN_AGENCY);
    }

    @Test
    @WithMockUser(username = "os.zhao", roles = "MANAGER")
    void aManagerReadsAndCannotSave() {
        open();
        assertThat(labelled(Select.class, "对接方式").isReadOnly()).isTrue();
        assertThat(find(Button.class).withText("保存").all()).noneMatch(Component::isVisible);
        assertThat(find(PasswordField.class).all()).isEmpty();
    }

    private <T extends Component & HasLabel> T labelled(Class<T> type, String label) {
        return find(type).withCondition(field -> label.equals(field.getLabel())).single();
    }
}
