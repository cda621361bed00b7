package org.qingshou.access.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.qingshou.access.Branch;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Divisions;
import org.qingshou.uikit.FormDialog;

/** A new branch. */
class BranchForm extends Div {
    /** The zones that China's banks have branches in. */
    private static final List<String> ZONES =
            List.of(BusinessClock.DEFAULT_ZONE.getId(), "Asia/Urumqi", "Asia/Hong_Kong", "Asia/Macau");

    private final TextField code = new TextField(getTranslation("access.branches.code"));
    private final TextField name = new TextField(getTranslation("access.branches.name"));
    private final TextField division = new TextField(getTranslation("access.branches.division"));
    private final ComboBox<Branch> parent = new ComboBox<>(getTranslation("access.branches.parent"));
    private final ComboBox<String> zone = new ComboBox<>(getTranslation("access.branches.zone"));

    BranchForm(List<Branch> branches) {
        addClassName("qs-form");
        parent.setItems(branches);
        parent.setItemLabelGenerator(branch -> branch.code().value() + " " + branch.name());
        parent.setClearButtonVisible(true);
        zone.setItems(ZONES);
        zone.setValue(ZONES.getFirst());
        zone.setRequired(true);
        needed().forEach(field -> field.setRequiredIndicatorVisible(true));
        division.setHelperText(getTranslation("access.branches.division.help"));
        division.setValueChangeMode(ValueChangeMode.LAZY);
        division.addValueChangeListener(e -> named(e.getValue().strip()));
        add(code, name, division, parent, zone);
    }

    void open(Consumer<Branch> submit) {
        new FormDialog(
                        getTranslation("access.branches.add"),
                        getTranslation("kit.save"),
                        () -> {
                            if (!valid()) return false;
                            submit.accept(entered());
                            return true;
                        },
                        this)
                .open();
    }

    private List<TextField> needed() {
        return List.of(code, name, division);
    }

    /** Which place the code stands for, so that a slip is seen at once. */
    private void named(String code) {
        String name = Divisions.of(code).full();
        division.setHelperText(name.isEmpty() ? getTranslation("access.branches.division.help") : name);
    }

    private boolean valid() {
        for (TextField field : needed()) {
            field.setInvalid(field.getValue().isBlank());
            field.setErrorMessage(getTranslation("kit.required"));
        }
        return needed().stream().noneMatch(TextField::isInvalid) && zone.getValue() != null;
    }

    private Branch entered() {
        return new Branch(
                new BranchCode(code.getValue().strip()),
                name.getValue().strip(),
                parent.getValue() == null ? null : parent.getValue().code(),
                ZoneId.of(zone.getValue()),
                division.getValue().strip());
    }
}
