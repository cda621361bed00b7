package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import org.qingshou.kernel.CaseId;
import org.qingshou.outsourcing.AgencyInfo;
import org.qingshou.outsourcing.BatchDesk;
import org.qingshou.uikit.NeededSelect;

/** Which two agencies are compared and by what part, with how many of the cases chosen either could have. */
class LotFields extends Composite<Div> {
    private static final int LONGEST = 500;
    private static final int HALF = 50;

    private final transient BatchDesk desk;
    private final List<CaseId> chosen;
    private final transient Consumer<Boolean> able;
    private final Select<AgencyInfo> champion = new NeededSelect<>();
    private final Select<AgencyInfo> challenger = new NeededSelect<>();
    private final IntegerField percent = new IntegerField(getTranslation("trials.percent.label"));
    private final Paragraph going = new Paragraph();
    private final TextArea reason = new TextArea(getTranslation("outsourcing.propose.reason"));

    /** @param able told whether enough cases could go to either */
    LotFields(BatchDesk desk, List<CaseId> chosen, Consumer<Boolean> able) {
        this.desk = desk;
        this.chosen = chosen;
        this.able = able;
        agency(champion, "trials.champion");
        agency(challenger, "trials.challenger");
        percent.setValue(HALF);
        percent.setErrorMessage(getTranslation("kit.required"));
        reason.setErrorMessage(getTranslation("kit.required"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        Div fields = new Div(champion, challenger, percent);
        fields.addClassName("qs-fields");
        getContent().addClassName("qs-stack");
        getContent().add(fields, going, reason);
    }

    private void agency(Select<AgencyInfo> select, String label) {
        select.setLabel(getTranslation(label));
        select.setItems(desk.agencies());
        select.setItemLabelGenerator(each -> each == null ? "" : each.name());
        select.setErrorMessage(getTranslation("kit.required"));
        select.setRequiredIndicatorVisible(true);
        select.addValueChangeListener(e -> count());
    }

    private void count() {
        if (champion.isEmpty() || challenger.isEmpty()) return;
        boolean same = champion.getValue().code().equals(challenger.getValue().code());
        int open = same ? 0 : open().size();
        going.setText(
                same
                        ? getTranslation("trials.same")
                        : getTranslation("trials.going", Integer.toString(open), Integer.toString(chosen.size())));
        able.accept(open > 1);
    }

    private List<CaseId> open() {
        return desk.drawable(
                chosen, champion.getValue().code(), challenger.getValue().code());
    }

    /** Draws and asks; false where something is still to be entered. */
    boolean submit() {
        champion.setInvalid(champion.isEmpty());
        challenger.setInvalid(challenger.isEmpty());
        percent.setInvalid(percent.isEmpty());
        reason.setInvalid(reason.getValue().isBlank());
        if (champion.isEmpty() || challenger.isEmpty() || percent.isEmpty() || reason.isInvalid()) return false;
        desk.draw(
                open(),
                champion.getValue().code(),
                challenger.getValue().code(),
                percent.getValue(),
                reason.getValue());
        return true;
    }
}
