package org.qingshou.cases;

/** A state was to be left for one that the state table does not name: a bug of the caller, never a person's mistake. */
class IllegalTransition extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    IllegalTransition(Enum<?> from, Enum<?> to) {
        super(from + " cannot become " + to);
    }
}
