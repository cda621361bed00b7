package org.qingshou.strategy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qingshou.kernel.CaseId;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.uikit.DraftPlace;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** Methods to be marked as not applicable, each with its reason; those of the small-case lane are filled in. */
class WaiveDialog {
    private final Map<MethodCode, Select<String>> reasons = new LinkedHashMap<>();
    private final FormDialog dialog;

    WaiveDialog(
            CaseId caseId,
            Map<MethodCode, List<String>> waivable,
            Map<MethodCode, String> chosen,
            StrategyTools tools,
            Runnable changed) {
        TextArea why = ReopenDialog.reason();
        List<Component> content = new ArrayList<>();
        waivable.forEach((method, codes) -> {
            Select<String> select = select(method, codes);
            String preset = chosen.get(method);
            if (preset != null) select.setValue(preset);
            reasons.put(method, select);
            content.add(select);
        });
        content.add(why);
        List<String> names =
                waivable.keySet().stream().map(MethodCode::toString).sorted().toList();
        dialog = new FormDialog(
                why.getTranslation("strategy.act.WAIVE"),
                why.getTranslation("strategy.ask"),
                () -> {
                    tools.proposals().waive(caseId, given(), why.getValue());
                    Notes.done(why.getTranslation("strategy.asked"));
                    changed.run();
                    return true;
                },
                content.toArray(Component[]::new));
        dialog.keep(DraftPlace.of("waiver", caseId, String.join("+", names)));
    }

    void open() {
        dialog.open();
    }

    private Map<MethodCode, String> given() {
        Map<MethodCode, String> given = new LinkedHashMap<>();
        reasons.forEach((method, select) -> {
            if (!select.isEmpty()) given.put(method, select.getValue());
        });
        return given;
    }

    private static Select<String> select(MethodCode method, List<String> codes) {
        Select<String> select = new Select<>();
        select.setLabel(select.getTranslation("method." + method + ".name"));
        select.setItems(codes);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(select.getTranslation("strategy.waive.not"));
        select.setItemLabelGenerator(code -> code == null
                ? select.getTranslation("strategy.waive.not")
                : select.getTranslation("method." + method + ".na." + code));
        select.setWidthFull();
        return select;
    }
}
