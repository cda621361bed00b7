package org.qingshou.worklist;

/** Why borrowers are easier to find or can pay at some time of the year. */
public enum SeasonKind {
    /** 春节返乡: who works away comes home. */
    SPRING_FESTIVAL,
    /** 收获季. */
    HARVEST,
    /** 销售季: stock, fattened animals or stored crops are sold. */
    SALE
}
