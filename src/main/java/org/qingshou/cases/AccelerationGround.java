package org.qingshou.cases;

/** On what the contract lets the bank declare the whole loan due. */
public enum AccelerationGround {
    /** So many instalments were not paid; nothing to declare once they are. */
    MISSED_INSTALMENTS,
    DIVERTED_FUNDS,
    SECURITY_LOST,
    OTHER_BREACH
}
