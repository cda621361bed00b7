package org.qingshou.worklist.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Branch;
import org.qingshou.kernel.BranchCode;
import org.qingshou.ledger.CustomerKind;
import org.qingshou.uikit.FormDialog;
import org.qingshou.worklist.SeasonKind;
import org.qingshou.worklist.SeasonWindow;

/** A season window: what it is called, when in the year it is open, for which branch and which borrowers. */
class SeasonForm extends Div {
    private final Select<SeasonKind> kind = new Select<>();
    private final TextField zh = new TextField(getTranslation("worklist.season.nameZh"));
    private final TextField en = new TextField(getTranslation("worklist.season.nameEn"));
    private final Select<Branch> branch = new Select<>();
    private final SeasonDays days = new SeasonDays();
    private final CheckboxGroup<CustomerKind> customers =
            new CheckboxGroup<>(getTranslation("worklist.season.customers"));

    /** @param wholeBank whether a window of the whole bank may be kept */
    SeasonForm(List<Branch> branches, boolean wholeBank) {
        addClassName("qs-form");
        kind.setLabel(getTranslation("worklist.season.kind"));
        kind.setItems(SeasonKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("worklist.season.kind." + each));
        kind.addValueChangeListener(e -> days.of(e.getValue()));
        branch.setLabel(getTranslation("worklist.season.branch"));
        branch.setItems(branches);
        branch.setEmptySelectionAllowed(wholeBank);
        branch.setEmptySelectionCaption(getTranslation("worklist.season.bank"));
        branch.setItemLabelGenerator(
                each -> each == null ? getTranslation("worklist.season.bank") : each.code() + " " + each.name());
        customers.setItems(CustomerKind.values());
        customers.setItemLabelGenerator(each -> getTranslation("worklist.kind." + each));
        kind.setValue(SeasonKind.HARVEST);
        if (!wholeBank && !branches.isEmpty()) branch.setValue(branches.getFirst());
        add(kind, zh, en, branch, days, customers);
    }

    void fill(SeasonWindow window) {
        kind.setValue(window.kind());
        zh.setValue(window.nameZh());
        en.setValue(window.nameEn());
        branch.setValue(branch.getListDataView()
                .getItems()
                .filter(each -> each.code().equals(window.branch()))
                .findFirst()
                .orElse(null));
        days.fill(window);
        customers.setValue(window.customers());
    }

    void open(String title, @Nullable UUID id, Consumer<SeasonWindow> taken) {
        new FormDialog(
                        title,
                        getTranslation("kit.save"),
                        () -> {
                            taken.accept(entered(id));
                            return true;
                        },
                        this)
                .open();
    }

    private SeasonWindow entered(@Nullable UUID id) {
        Branch of = branch.getValue();
        BranchCode code = of == null ? null : of.code();
        return new SeasonWindow(
                id,
                code,
                kind.getValue(),
                zh.getValue(),
                en.getValue(),
                days.from(),
                days.to(),
                days.before(),
                days.after(),
                customers.getValue());
    }
}
