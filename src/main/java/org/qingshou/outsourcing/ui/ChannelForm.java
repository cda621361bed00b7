package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.qingshou.outsourcing.gateway.AgencyChannel;
import org.qingshou.outsourcing.gateway.ChannelKind;

/** The kind of channel, and for a platform its mapping and secret. */
class ChannelForm extends Composite<Div> {
    private static final String EXAMPLE = "/conformance/mappings/example.json";

    private final Select<ChannelKind> kind = new Select<>();
    private final Paragraph about = new Paragraph();
    private final TextArea mapping = new TextArea();
    private final PasswordField secret = new PasswordField();
    private final Button example = new Button();

    ChannelForm() {
        kind.setLabel(getTranslation("outsourcing.channel.kind"));
        kind.setItems(ChannelKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("channel-kind." + each));
        kind.addValueChangeListener(e -> follow());
        mapping.setLabel(getTranslation("outsourcing.channel.mapping"));
        mapping.setHelperText(getTranslation("outsourcing.channel.mapping.help"));
        mapping.addClassName("qs-mono");
        mapping.setMinRows(8);
        mapping.setMaxRows(18);
        secret.setLabel(getTranslation("outsourcing.channel.secret.label"));
        secret.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.NEW_PASSWORD);
        example.setText(getTranslation("outsourcing.channel.example"));
        example.addThemeVariants(ButtonVariant.SMALL);
        example.addClickListener(click -> mapping.setValue(example()));
        getContent().addClassName("qs-form");
        getContent().add(kind, about, mapping, example, secret);
    }

    void show(AgencyChannel channel) {
        kind.setValue(channel.kind());
        mapping.setValue(channel.mapping());
        secret.setHelperText(getTranslation(
                channel.secretHeld() ? "outsourcing.channel.secret.held" : "outsourcing.channel.secret.help"));
        follow();
    }

    void setReadOnly(boolean only) {
        kind.setReadOnly(only);
        mapping.setReadOnly(only);
        secret.setVisible(secret.isVisible() && !only);
        example.setVisible(example.isVisible() && !only);
    }

    AgencyChannel read(AgencyChannel before) {
        return new AgencyChannel(
                before.agency(), kind.getValue(), mapping.getValue(), before.secretHeld(), before.version());
    }

    /** Null where none was entered. */
    @Nullable
    String secret() {
        String entered = secret.getValue().strip();
        return entered.isEmpty() ? null : entered;
    }

    private void follow() {
        boolean mapped = kind.getValue() == ChannelKind.CUITIANXIA;
        about.setText(getTranslation("channel-kind." + kind.getValue() + ".about"));
        mapping.setVisible(mapped);
        secret.setVisible(mapped);
        example.setVisible(mapped);
    }

    private static String example() {
        try (InputStream in = ChannelForm.class.getResourceAsStream(EXAMPLE)) {
            if (in == null) throw new IllegalStateException(EXAMPLE + " is missing");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
