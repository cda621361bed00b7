package org.qingshou.codes.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qingshou.codes.CodeDesk;
import org.qingshou.codes.CodeLock;
import org.qingshou.codes.CodeRow;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Texts;

/** Whether a code is offered, where it stands, and the bank's words for it beside the built-in ones. */
class CodeForm extends Div {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_ZH = 20;
    private static final int LONGEST_EN = 60;

    private final transient CodeRow row;
    private final Checkbox offered = new Checkbox(getTranslation("codes.field.offered"));
    private final TextField zh = new TextField(getTranslation("codes.field.zh"));
    private final TextField en = new TextField(getTranslation("codes.field.en"));
    private final IntegerField place = new IntegerField(getTranslation("codes.field.place"));

    CodeForm(CodeRow row, Texts texts) {
        this.row = row;
        addClassName("qs-form");
        CodeLock lock = row.item().lock();
        offered.setValue(row.offered());
        offered.setEnabled(lock == CodeLock.NONE);
        own(zh, row.zh(), texts.builtIn(row.item().key(), Texts.CHINESE), LONGEST_ZH);
        own(en, row.en(), texts.builtIn(row.item().key(), Texts.ENGLISH), LONGEST_EN);
        place.setHelperText(getTranslation("codes.field.place.help"));
        place.setMin(1);
        place.setStepButtonsVisible(true);
        place.setValue(row.place());
        add(offered);
        if (lock != CodeLock.NONE) add(new Paragraph(getTranslation("codes.lock." + lock)));
        add(zh, en, place);
    }

    private void own(TextField field, @Nullable String words, String builtIn, int longest) {
        field.setMaxLength(longest);
        field.setHelperText(getTranslation("codes.field.builtIn", builtIn));
        if (words != null) field.setValue(words);
    }

    void open(Consumer<CodeDesk.Wish> taken) {
        new FormDialog(
                        getTranslation("codes.edit.of", row.item().code()),
                        getTranslation("kit.save"),
                        () -> {
                            taken.accept(new CodeDesk.Wish(
                                    offered.getValue(), zh.getValue(), en.getValue(), place.getValue()));
                            return true;
                        },
                        this)
                .open();
    }
}
