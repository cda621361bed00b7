package org.qingshou.compliance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.qingshou.compliance.PackDesk;
import org.qingshou.compliance.PackWish;
import org.qingshou.compliance.PackWords;
import org.qingshou.compliance.RulingTexts;
import org.qingshou.compliance.rules.RulePack;
import org.qingshou.uikit.DayPicker;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** Proposes other parameters: what changes, from when, why, and what it would have decided on the last thirty days. */
class PackDialog {
    private final PackDesk desk;
    private final PackDesk.Shown shown;
    private final ParameterFields fields;
    private final DatePicker from;
    private final TextArea reason;
    private final TrialRun run;
    private final FormDialog dialog;

    PackDialog(
            RulePack pack,
            PackDesk desk,
            PackWords words,
            RulingTexts rulings,
            ZoneId zone,
            PackDesk.Shown shown,
            Runnable proposed) {
        this.desk = desk;
        this.shown = shown;
        Div body = new Div();
        fields = new ParameterFields(pack, shown.last(), rulings);
        from = new DayPicker(body.getTranslation("compliance.packs.from.label"));
        from.setMin(shown.earliest());
        from.setValue(shown.earliest());
        from.setHelperText(body.getTranslation("compliance.packs.from.help"));
        reason = new TextArea(body.getTranslation("compliance.packs.reason.label"));
        reason.setRequiredIndicatorVisible(true);
        run = new TrialRun(
                desk, words, DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(zone));
        Button test = new Button(body.getTranslation("compliance.packs.try"), e -> run.start(wish()));
        Paragraph lead = new Paragraph(
                body.getTranslation("compliance.packs.lead", shown.last().version()));
        lead.addClassName("qs-soft");
        dialog = new FormDialog(
                body.getTranslation("compliance.packs.propose"),
                body.getTranslation("compliance.packs.send"),
                () -> send(proposed),
                lead,
                fields,
                from,
                reason,
                test,
                run);
    }

    void open() {
        dialog.open();
    }

    private boolean send(Runnable proposed) {
        String name = desk.propose(wish()).name();
        proposed.run();
        Notes.done(dialog.getTranslation("compliance.packs.sent", name));
        return true;
    }

    private PackWish wish() {
        return new PackWish(
                shown.last().version(),
                Objects.requireNonNullElse(from.getValue(), LocalDate.MIN),
                fields.values(),
                reason.getValue());
    }
}
