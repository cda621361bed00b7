package org.qingshou.ledger.tape;

/** How the rows of a staged tape divide; every row ends as exactly one of the five. */
record StageCounts(long read, long added, long changed, long unchanged, long leftOut, long rejected, long lastRow) {
    StageCounts {
        if (read != added + changed + unchanged + leftOut + rejected)
            throw new IllegalStateException(
                    "rows do not add up: %d read, %d added, %d changed, %d unchanged, %d left out, %d rejected"
                            .formatted(read, added, changed, unchanged, leftOut, rejected));
    }
}
