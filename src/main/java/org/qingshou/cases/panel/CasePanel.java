package org.qingshou.cases.panel;

import com.vaadin.flow.component.Component;
import org.qingshou.kernel.CaseId;

/** A part that another module brings to the case page, such as the ladder or the placement. */
public interface CasePanel {
    /** Where on the page the part stands. */
    enum Place {
        /** Across the page, under the header. */
        LADDER,
        /** In the middle, below the ladder. */
        WORKSPACE,
        /** A tab beside loans and people. */
        TAB,
        /** A key beside the acts of the header, such as a call; nothing where the reader may not act. */
        ACT
    }

    Place place();

    /** Order among the parts of the same place. */
    int order();

    /** Text key of the part's heading. */
    String titleKey();

    /** Builds the part for this case; {@code changed} must be run after each change so that the page reads anew. */
    Component build(CaseId caseId, Runnable changed);
}
