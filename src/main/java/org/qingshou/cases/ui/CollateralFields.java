package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.qingshou.ledger.CollateralEntry;
import org.qingshou.ledger.Collaterals;
import org.qingshou.uikit.DayPicker;

/** The fields that tell what secures a loan; a new value needs only some of them. */
final class CollateralFields {
    private final Component owner;
    private final TextField kind;
    private final TextArea description;
    private final BigDecimalField value;
    private final DayPicker valuedOn;
    private final IntegerField rank;
    private final TextField reference;
    private final EvidenceUpload paper;

    CollateralFields(Component owner, EvidenceUpload paper) {
        this.owner = owner;
        this.paper = paper;
        kind = new TextField(text("kind"));
        kind.setHelperText(text("kind.help"));
        kind.setMaxLength(Collaterals.LONGEST_KIND);
        kind.setRequiredIndicatorVisible(true);
        description = new TextArea(text("description"));
        description.setMaxLength(Collaterals.LONGEST_DESCRIPTION);
        description.setRequiredIndicatorVisible(true);
        value = new BigDecimalField(text("value"));
        valuedOn = new DayPicker(text("valued-on"));
        rank = new IntegerField(text("rank"));
        rank.setHelperText(text("rank.help"));
        rank.setMin(1);
        reference = new TextField(text("reference"));
        reference.setHelperText(text("reference.help"));
        reference.setMaxLength(80);
        reference.setRequiredIndicatorVisible(true);
    }

    private String text(String key) {
        return owner.getTranslation("cases.collateral." + key);
    }

    Component[] all() {
        return new Component[] {kind, description, value, valuedOn, rank, reference, paper};
    }

    Component[] ofValue() {
        value.setRequiredIndicatorVisible(true);
        valuedOn.setRequiredIndicatorVisible(true);
        return new Component[] {value, valuedOn, reference, paper};
    }

    CollateralEntry entry() {
        return new CollateralEntry(
                kind.getValue(),
                description.getValue(),
                value.getValue(),
                valuedOn.getValue(),
                rank.getValue(),
                reference.getValue(),
                paper.value());
    }
}
