package org.qingshou.strategy.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.qingshou.strategy.StrategyReads.Workspace;
import org.qingshou.uikit.Marks;

/** The minimum evidence, line by line: how much of it stands on file. */
class EvidenceList extends Composite<UnorderedList> {
    EvidenceList(Workspace workspace, FieldTexts texts) {
        getContent().addClassName("qs-plain-list");
        workspace.evidence().forEach(line -> {
            String counted = getTranslation(
                    "strategy.evidence.line",
                    texts.of("evidence." + line.key()),
                    Integer.toString(line.have()),
                    Integer.toString(line.need()));
            getContent().add(new ListItem(Marks.of(counted, line.met() ? Marks.Tone.GOOD : Marks.Tone.NEUTRAL)));
        });
    }
}
