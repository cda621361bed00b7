package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.qingshou.outsourcing.AgencyEvaluation.Result;
import org.qingshou.outsourcing.AgencyInfo;
import org.qingshou.outsourcing.AgencyProfileDesk;
import org.qingshou.uikit.DayPicker;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.NeededSelect;
import org.qingshou.uikit.Notes;

/** Enters what an evaluation of an agency came to. */
class EvaluateDialog extends FormDialog {
    private static final int LONGEST_NOTE = 1000;

    EvaluateDialog(AgencyProfileDesk desk, AgencyInfo agency, Runnable changed) {
        this(
                desk,
                agency,
                changed,
                new DayPicker(),
                new NeededSelect<>(),
                new IntegerField(),
                new DayPicker(),
                new TextArea());
    }

    private EvaluateDialog(
            AgencyProfileDesk desk,
            AgencyInfo agency,
            Runnable changed,
            DatePicker on,
            Select<Result> result,
            IntegerField score,
            DatePicker due,
            TextArea note) {
        super(
                on.getTranslation("agencies.evaluate.of", agency.name()),
                on.getTranslation("kit.save"),
                () -> {
                    LocalDate day = on.getValue();
                    on.setInvalid(day == null);
                    result.setInvalid(result.isEmpty());
                    note.setInvalid(note.getValue().isBlank());
                    if (day == null || result.isEmpty() || note.isInvalid()) return false;
                    desk.evaluate(
                            agency.code(), day, result.getValue(), score.getValue(), note.getValue(), due.getValue());
                    Notes.done(on.getTranslation("agencies.evaluation.saved"));
                    changed.run();
                    return true;
                },
                fields(on, result, score, due),
                note);
        on.setLabel(getTranslation("agencies.evaluation.on"));
        on.setValue(desk.today());
        on.setMax(desk.today());
        on.setRequiredIndicatorVisible(true);
        on.setErrorMessage(getTranslation("kit.required"));
        result.setLabel(getTranslation("agencies.evaluation.result"));
        result.setItems(Result.values());
        result.setItemLabelGenerator(each -> each == null ? "" : getTranslation("evaluation-result." + each));
        result.setRequiredIndicatorVisible(true);
        result.setErrorMessage(getTranslation("kit.required"));
        score.setLabel(getTranslation("agencies.evaluation.points"));
        score.setMin(0);
        score.setMax(100);
        due.setLabel(getTranslation("agencies.evaluation.next"));
        due.setHelperText(getTranslation("agencies.evaluation.next.help"));
        note.setLabel(getTranslation("agencies.evaluation.words"));
        note.setMaxLength(LONGEST_NOTE);
        note.setRequiredIndicatorVisible(true);
        note.setErrorMessage(getTranslation("kit.required"));
        note.setWidthFull();
    }

    private static Div fields(DatePicker on, Select<Result> result, IntegerField score, DatePicker due) {
        Div fields = new Div(on, result, score, due);
        fields.addClassName("qs-fields");
        return fields;
    }
}
