package org.qingshou.worklist.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.qingshou.ledger.LateFile;

/** Says above the list which files are late, and what stands still until they come; takes no room where none is. */
class LateNotes extends Div {
    LateNotes() {
        addClassName("qs-stack");
        setVisible(false);
    }

    void show(List<LateFile> late) {
        removeAll();
        late.forEach(file -> {
            Paragraph line = new Paragraph(getTranslation(
                    "worklist.late",
                    file.source(),
                    getTranslation(file.textKey()),
                    file.since().toString()));
            line.addClassName("qs-advice");
            add(line);
        });
        setVisible(!late.isEmpty());
    }
}
