package org.qingshou.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.qingshou.uikit.ClashDialog.Part;
import org.qingshou.uikit.ClashDialog.Whose;

/** One field in which two people differ: theirs or mine. What only one of them changed is chosen already. */
class ClashChoice extends RadioButtonGroup<Whose> {
    private static final long serialVersionUID = 1L;

    private final transient Part part;

    ClashChoice(Component owner, Part part) {
        super(part.label());
        this.part = part;
        setItems(Whose.values());
        setItemLabelGenerator(whose -> owner.getTranslation(
                "kit.clash." + whose, shown(owner, whose == Whose.THEIRS ? part.theirs() : part.mine())));
        setRequiredIndicatorVisible(true);
        setErrorMessage(owner.getTranslation("kit.clash.choose"));
        if (!part.iChanged()) setValue(Whose.THEIRS);
        else if (!part.theyChanged()) setValue(Whose.MINE);
        addValueChangeListener(e -> setInvalid(false));
    }

    private static String shown(Component owner, String value) {
        return value.isEmpty() ? owner.getTranslation("kit.clash.empty") : value;
    }

    String key() {
        return part.key();
    }

    boolean mine() {
        return getValue() == Whose.MINE;
    }

    /** The other's change is put aside. */
    boolean overrules() {
        return mine() && part.theyChanged();
    }
}
