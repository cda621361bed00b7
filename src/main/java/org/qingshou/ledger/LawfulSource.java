package org.qingshou.ledger;

/** Where contact data may come from (R-TP-07); no other value can be stored. */
public enum LawfulSource {
    SRC_CONTRACT,
    SRC_RESERVED,
    SRC_AUTHORISED,
    SRC_PUBLIC,
    SRC_TOLD_BY_CONTACT,
    SRC_AUTHORISED_QUERY
}
