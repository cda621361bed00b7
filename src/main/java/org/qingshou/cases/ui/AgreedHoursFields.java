package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.Channel;

/** By which channel somebody may be reached from when to when. */
class AgreedHoursFields extends Composite<Div> {
    private final Select<Channel> channel = new Select<>();
    private final TimePicker from = time("cases.agreement.from");
    private final TimePicker to = time("cases.agreement.to");

    AgreedHoursFields() {
        channel.setLabel(getTranslation("cases.agreement.channel"));
        channel.setItems(Channel.VOICE, Channel.MESSAGE, Channel.VISIT, Channel.LETTER);
        channel.setItemLabelGenerator(item -> getTranslation("channel." + item));
        channel.setValue(Channel.VOICE);
        to.setHelperText(getTranslation("cases.agreement.to.help"));
        getContent().addClassName("qs-form");
        getContent().add(channel, from, to);
    }

    private TimePicker time(String key) {
        TimePicker picker = new TimePicker(getTranslation(key));
        picker.setStep(Duration.ofMinutes(30));
        // 24 hours, as everywhere here, which British clocks have and American ones do not.
        picker.setLocale(Locale.UK);
        picker.setRequiredIndicatorVisible(true);
        return picker;
    }

    @Nullable
    Channel channel() {
        return channel.getValue();
    }

    @Nullable
    LocalTime from() {
        return from.getValue();
    }

    @Nullable
    LocalTime to() {
        return to.getValue();
    }
}
