package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.qingshou.cases.CasePage;
import org.qingshou.cases.Cases;
import org.qingshou.cases.HoldCode;
import org.qingshou.cases.HoldWish;
import org.qingshou.compliance.Channel;
import org.qingshou.uikit.DayPicker;
import org.qingshou.uikit.DraftPlace;
import org.qingshou.uikit.FormDialog;

/** Which hold, on the whole case or one channel, from when until when, looked at again on which day, and why. */
final class HoldForm {
    private final Component owner;
    private final CaseTools tools;
    private final CasePage page;
    private final Select<HoldCode> code = new Select<>();
    private final Select<Channel> channel;
    private final DatePicker from;
    private final DatePicker until;
    private final DatePicker review;
    private final TextArea reason;

    HoldForm(Component owner, CaseTools tools, CasePage page) {
        this.owner = owner;
        this.tools = tools;
        this.page = page;
        List<HoldCode> choices = tools.acts().holdChoices();
        channel = ChannelSelect.of(owner, "cases.hold.channel.field", "cases.hold.channel.whole");
        code.setLabel(owner.getTranslation("cases.hold.code"));
        code.setItems(choices);
        code.setItemLabelGenerator(item -> owner.getTranslation("hold." + item));
        code.addValueChangeListener(e -> {
            channel.setEnabled(e.getValue().byChannel());
            if (!e.getValue().byChannel()) channel.clear();
        });
        code.setValue(choices.getFirst());
        from = new DayPicker(owner.getTranslation("cases.hold.from.field"));
        from.setMin(page.now().atZone(page.zone()).toLocalDate());
        from.setValue(from.getMin());
        until = new DayPicker(owner.getTranslation("cases.hold.until.field"));
        until.setHelperText(owner.getTranslation("cases.hold.until.help"));
        review = new DayPicker(owner.getTranslation("cases.hold.review.field"));
        reason = new TextArea(owner.getTranslation("cases.hold.reason.field"));
        reason.setMaxLength(500);
        reason.setRequiredIndicatorVisible(true);
    }

    void open(Runnable changed) {
        new FormDialog(
                        owner.getTranslation("cases.hold.title"),
                        owner.getTranslation("kit.save"),
                        () -> {
                            tools.acts().hold(page.header().id(), wish());
                            changed.run();
                            return true;
                        },
                        code,
                        channel,
                        from,
                        until,
                        review,
                        reason)
                .keep(DraftPlace.of("hold", page.header().id()))
                .open();
    }

    private HoldWish wish() {
        return new HoldWish(
                code.getValue(),
                channel.getValue(),
                from.getValue(),
                until.getValue(),
                review.isEmpty() ? until.getValue() : review.getValue(),
                reason.getValue());
    }

    /** Asks when to look next at a hold that was looked at now. */
    static void review(Component owner, CaseTools tools, Cases.Hold hold, Runnable changed) {
        DatePicker next = new DayPicker(owner.getTranslation("cases.hold.review.field"));
        next.setRequiredIndicatorVisible(true);
        new FormDialog(
                        owner.getTranslation("cases.holds.review.title"),
                        owner.getTranslation("kit.save"),
                        () -> {
                            next.setInvalid(next.isEmpty());
                            if (next.isEmpty()) return false;
                            tools.acts().review(hold.caseId(), hold.id(), hold.reviewOn(), next.getValue());
                            changed.run();
                            return true;
                        },
                        next)
                .open();
    }
}
