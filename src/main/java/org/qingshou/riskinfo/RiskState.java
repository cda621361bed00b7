package org.qingshou.riskinfo;

import org.qingshou.uikit.Marks;

/** How a question stands. */
public enum RiskState {
    WAITING(Marks.Tone.NEUTRAL),
    ANSWERED(Marks.Tone.GOOD),
    /** Nothing was learnt: refused by the provider, not answered, or no longer wanted. */
    FAILED(Marks.Tone.WARN);

    private final Marks.Tone tone;

    RiskState(Marks.Tone tone) {
        this.tone = tone;
    }

    public Marks.Tone tone() {
        return tone;
    }
}
