package org.qingshou.compliance.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.badge.Badge;
import org.qingshou.compliance.Verdict;
import org.qingshou.uikit.Marks;

/** A verdict as a badge. */
final class VerdictMark {
    private VerdictMark() {}

    static Badge of(Verdict verdict) {
        Marks.Tone tone = switch (verdict) {
            case ALLOW -> Marks.Tone.GOOD;
            case WARN, APPROVAL -> Marks.Tone.WARN;
            case BLOCK -> Marks.Tone.BAD;
        };
        return Marks.of(UI.getCurrent().getTranslation("verdict." + verdict), tone);
    }
}
