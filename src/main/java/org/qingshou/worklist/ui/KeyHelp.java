package org.qingshou.worklist.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import org.qingshou.uikit.Facts;

/** Which keys the list knows. */
class KeyHelp extends Dialog {
    KeyHelp() {
        setHeaderTitle(getTranslation("worklist.keys"));
        add(new Facts()
                .add("↑ ↓", getTranslation("worklist.keys.move"))
                .add("⏎", getTranslation("worklist.keys.open"))
                .add("/", getTranslation("worklist.keys.search"))
                .add("n", getTranslation("worklist.keys.next"))
                .add("?", getTranslation("worklist.keys.help")));
        getFooter().add(new Button(getTranslation("kit.close"), e -> close()));
    }
}
