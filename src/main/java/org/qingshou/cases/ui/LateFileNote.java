package org.qingshou.cases.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.qingshou.ledger.LateFile;

/** Says above the holds which file is late and what stands still until it comes. */
class LateFileNote extends Paragraph {
    LateFileNote(LateFile file) {
        setText(getTranslation(
                "cases.holds.late",
                file.source(),
                getTranslation(file.textKey()),
                file.since().toString()));
        addClassName("qs-advice");
    }
}
