package org.qingshou.compliance;

/** By what way a person is reached. */
public enum Channel {
    VOICE,
    VISIT,
    MESSAGE,
    LETTER,
    /** Nobody is reached: inspection, judicial steps, or the person came by themselves. */
    NONE
}
