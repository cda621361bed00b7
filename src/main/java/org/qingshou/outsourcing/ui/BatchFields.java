package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.CaseId;
import org.qingshou.outsourcing.AgencyInfo;
import org.qingshou.outsourcing.BatchDesk;
import org.qingshou.outsourcing.BatchPreview;
import org.qingshou.outsourcing.BatchPreview.OneCase;
import org.qingshou.uikit.NeededSelect;
import org.qingshou.uikit.Notes;

/** The fields of a batch, and what they show together. */
class BatchFields {
    private static final int LONGEST = 500;
    final BatchDesk desk;
    final List<CaseId> chosen;
    final RuleGroups groups;
    final Select<AgencyInfo> agency = new NeededSelect<>();
    final Checkbox again = new Checkbox();
    final TextArea reason = new TextArea();
    final Div preview = new Div();
    Consumer<Boolean> showing = going -> {};
    private List<CaseId> narrowed;
    private @Nullable BatchPreview seen;

    BatchFields(BatchDesk desk, List<CaseId> chosen) {
        this.desk = desk;
        this.chosen = chosen;
        narrowed = chosen;
        groups = new RuleGroups(desk.byRules(chosen), chosen.size(), group -> {
            narrowed = group.cases();
            agency.setValue(group.agency());
            show();
        });
        agency.setLabel(agency.getTranslation("outsourcing.agency"));
        agency.setErrorMessage(agency.getTranslation("kit.required"));
        agency.setItems(desk.agencies());
        agency.setItemLabelGenerator(each -> each == null ? "" : each.name());
        agency.setRequiredIndicatorVisible(true);
        agency.addValueChangeListener(e -> {
            if (e.isFromClient()) narrowed = chosen;
            show();
        });
        again.setVisible(false);
        again.setLabel(agency.getTranslation("rules.again.wanted"));
        again.addValueChangeListener(e -> show());
        reason.setLabel(agency.getTranslation("outsourcing.propose.reason"));
        reason.setErrorMessage(agency.getTranslation("kit.required"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST);
    }

    private void show() {
        AgencyInfo to = agency.getValue();
        if (to == null) return;
        BatchPreview now = desk.preview(narrowed, to.code(), again.getValue());
        seen = now;
        again.setVisible(again.getValue() || now.lines().stream().anyMatch(OneCase::again));
        preview.removeAll();
        preview.add(new PreviewBox(now));
        showing.accept(!now.going().isEmpty());
    }

    /** Asks for what goes; false where something is still to be entered. */
    boolean submit(Runnable changed) {
        BatchPreview shown = seen;
        agency.setInvalid(agency.isEmpty());
        reason.setInvalid(reason.getValue().isBlank());
        if (shown == null || agency.isEmpty() || reason.isInvalid()) return false;
        List<CaseId> going = shown.going().stream().map(OneCase::id).toList();
        var batch = desk.propose(going, shown.agency().code(), reason.getValue(), again.getValue());
        Notes.done(agency.getTranslation("outsourcing.propose.done"));
        changed.run();
        UI.getCurrent().navigate("outsourcing/batch/" + batch);
        return true;
    }
}
