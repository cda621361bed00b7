package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.Map;
import org.qingshou.outsourcing.AgencyChannelDesk;
import org.qingshou.outsourcing.AgencyInfo;
import org.qingshou.outsourcing.gateway.AgencyChannel;
import org.qingshou.outsourcing.gateway.ChannelKind;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** How an agency is reached; the administrator changes it, others read. */
class ChannelDialog extends FormDialog {
    private ChannelDialog(
            AgencyChannelDesk desk, AgencyInfo agency, AgencyChannel before, ChannelForm form, Button opener) {
        super(
                form.getTranslation("outsourcing.channel.of", agency.name()),
                form.getTranslation("kit.save"),
                () -> {
                    desk.save(form.read(before), form.secret());
                    opener.setText(form.getTranslation(
                            "channel-kind." + desk.of(agency.code()).kind()));
                    Notes.done(form.getTranslation("outsourcing.channel.saved"));
                    return true;
                },
                form);
        form.show(before);
        form.setReadOnly(!desk.mayEdit());
        saveButton().setVisible(desk.mayEdit());
    }

    /** A button that shows the kind and opens the dialog. */
    static Component button(
            Component owner, AgencyChannelDesk desk, AgencyInfo agency, Map<String, ChannelKind> kinds) {
        ChannelKind kind = kinds.getOrDefault(agency.code(), ChannelKind.OPEN_AGENCY);
        Button button = new Button(owner.getTranslation("channel-kind." + kind));
        button.addClickListener(
                click -> new ChannelDialog(desk, agency, desk.of(agency.code()), new ChannelForm(), button).open());
        button.setAriaLabel(owner.getTranslation("outsourcing.channel.of", agency.name()));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
