package org.qingshou.deliveries;

/** A promise that was not kept. */
record Alarm(Kind kind, String placement, String what) {
    /** Which one. */
    enum Kind {
        /** The agency has taken one placement for two, or has what nobody gave it. */
        TWICE,
        /** We say that the agency has it, and it does not; or it works what we no longer know of. */
        LOST,
        /** It may still be worked, or was, after the recall had arrived. */
        WORKABLE_AFTER_RECALL,
        /** Messages that must keep their order have not, or a package was taken after its recall. */
        ORDER,
        /** A message has not come to its end although nothing stands in its way. */
        STUCK,
        /** One call became more than one request. */
        WIRE,
        /** What the agency reported and we acknowledged is not in our books, or stands there twice. */
        REPORT
    }

    @Override
    public String toString() {
        return kind + " " + placement + ": " + what;
    }
}
