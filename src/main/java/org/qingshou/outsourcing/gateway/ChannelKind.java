package org.qingshou.outsourcing.gateway;

/** In which of three ways an agency is reached; the rules of a placement are the same in all. */
public enum ChannelKind {
    /** The published contract, signed calls in both directions. */
    OPEN_AGENCY,
    /** A platform with an interface of its own, spoken as a mapping says. */
    CUITIANXIA,
    /** Sealed files that people hand over. */
    BATCH_FILE
}
