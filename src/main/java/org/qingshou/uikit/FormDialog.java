package org.qingshou.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Refused;

/** A small form over the page: it closes only when what was entered has been taken, and says in place why it was not. */
public class FormDialog extends Dialog {
    /**
     * A long form on a phone hides what is missing: without this, saving would seem to do nothing. It is not focused,
     * because a day's field would open its calendar over the whole screen.
     */
    private static final String SHOW_INVALID = """
            setTimeout(() => {
              const field = this.querySelector('[invalid]');
              if (field) field.scrollIntoView({block: 'center'});
            }, 50)""";

    private final Paragraph problem = new Paragraph();
    private final Button save;
    private final Div body;
    private @Nullable FormDraft draft;
    private boolean refused;

    /** @param submit takes what was entered; {@code false} leaves the dialog open because a field is marked invalid */
    public FormDialog(String title, String saveText, BooleanSupplier submit, Component... content) {
        setHeaderTitle(title);
        addClassName("qs-form-dialog");
        problem.addClassName("qs-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        body = new Div(content);
        body.addClassName("qs-form");
        add(body, problem);
        Button cancel = new Button(getTranslation("kit.cancel"), e -> cancel());
        save = new Button(saveText, e -> attempt(submit));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER, com.vaadin.flow.component.KeyModifier.CONTROL);
        getFooter().add(cancel, save);
        setCloseOnOutsideClick(false);
    }

    /**
     * What is entered is kept on the server until it is saved or cancelled, and is put back when the form opens again:
     * a time-out, a reload or a lost node costs nobody their words.
     */
    public FormDialog keep(DraftPlace place) {
        FormDraft kept = new FormDraft(body, place);
        draft = kept;
        addComponentAsFirst(kept.notice());
        addOpenedChangeListener(e -> {
            if (e.isOpened()) kept.begin();
        });
        return this;
    }

    public Button saveButton() {
        return save;
    }

    private void attempt(BooleanSupplier submit) {
        problem.setVisible(false);
        try {
            if (submit.getAsBoolean()) done();
            else body.getElement().executeJs(SHOW_INVALID);
        } catch (Refused why) {
            refused = true;
            problem.setText(Said.of(this, why));
            problem.setVisible(true);
            problem.scrollIntoView();
        }
    }

    /** What was entered has been taken, also where that was settled in another dialog. */
    public void done() {
        endDraft();
        close();
    }

    /** What was refused may be right another time, such as after the guard was asked anew, and is kept for it. */
    private void cancel() {
        if (!refused) endDraft();
        close();
    }

    private void endDraft() {
        if (draft != null) draft.end();
    }
}
