package org.qingshou.ledger;

/** Ageing classes (逾期账龄) by days past due. */
public enum Bucket {
    CURRENT(0),
    D1_30(30),
    D31_60(60),
    D61_90(90),
    D91_180(180),
    D181_270(270),
    D271_360(360),
    D361(Long.MAX_VALUE);

    private final long upTo;

    Bucket(long upTo) {
        this.upTo = upTo;
    }

    /** The last number of days that belongs to it. */
    public long upTo() {
        return upTo;
    }

    public static Bucket of(long daysPastDue) {
        for (Bucket bucket : values()) if (daysPastDue <= bucket.upTo) return bucket;
        return D361;
    }
}
