package org.qingshou.outsourcing;

import java.util.Optional;

/**
 * Papers that an agency may ask for. What is not named here never leaves: pictures and recordings of contacts, complaints,
 * court papers, consents, receipts and valuations tell of third persons.
 */
public enum DocumentKind {
    LOAN_CONTRACT("EV_LOAN_CONTRACT"),
    DEBT_CONFIRMATION("EV_DEBT_CONFIRM"),
    PLAN_AGREEMENT("EV_PLAN_AGREEMENT");

    private final String evidence;

    DocumentKind(String evidence) {
        this.evidence = evidence;
    }

    /** Whether a file kept as this kind of evidence is such a paper. */
    public boolean is(String evidenceKind) {
        return evidence.equals(evidenceKind);
    }

    static Optional<DocumentKind> of(String name) {
        for (DocumentKind kind : values()) if (kind.name().equals(name)) return Optional.of(kind);
        return Optional.empty();
    }
}
