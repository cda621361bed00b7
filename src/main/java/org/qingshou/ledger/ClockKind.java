package org.qingshou.ledger;

/** What runs out against the bank: its claim in court (诉讼时效), or the word of a guarantor (保证期间). */
public enum ClockKind {
    LIMITATION,
    GUARANTEE
}
