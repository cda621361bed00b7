package org.qingshou.cases;

/** Whether a case's loans stand in the bank's books; a write-off ends no claim (账销案存). */
public enum CasePool {
    ON_BOOKS,
    WRITTEN_OFF
}
