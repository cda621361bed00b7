package org.qingshou.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.qingshou.uikit.FormDialog;
import org.qingshou.worklist.SavedView;
import org.qingshou.worklist.SavedViews;

/** Asks under which name a view is saved, and lets it be renamed, shared and deleted. */
final class SavedViewForm {
    private SavedViewForm() {}

    static void toSave(Component owner, Consumer<String> taken) {
        TextField name = name(owner);
        new FormDialog(
                        owner.getTranslation("worklist.view.save"),
                        owner.getTranslation("kit.save"),
                        () -> {
                            taken.accept(name.getValue());
                            return true;
                        },
                        new Paragraph(owner.getTranslation("worklist.view.help")),
                        name)
                .open();
    }

    static void toChange(
            Component owner, SavedView view, boolean mayShare, BiConsumer<String, Boolean> taken, Runnable deleted) {
        TextField name = name(owner);
        name.setValue(view.name());
        Checkbox shared = new Checkbox(owner.getTranslation("worklist.view.share"), view.shared());
        shared.setVisible(mayShare);
        FormDialog dialog = new FormDialog(
                owner.getTranslation("worklist.view.edit"),
                owner.getTranslation("kit.save"),
                () -> {
                    taken.accept(name.getValue(), shared.getValue());
                    return true;
                },
                name,
                shared);
        Button delete = new Button(owner.getTranslation("worklist.view.delete"), e -> {
            dialog.close();
            deleted.run();
        });
        delete.addThemeVariants(ButtonVariant.ERROR);
        dialog.getFooter().add(delete);
        dialog.open();
    }

    private static TextField name(Component owner) {
        TextField name = new TextField(owner.getTranslation("worklist.view.name"));
        name.setMaxLength(SavedViews.NAME_LENGTH);
        name.setRequiredIndicatorVisible(true);
        name.setWidthFull();
        return name;
    }
}
