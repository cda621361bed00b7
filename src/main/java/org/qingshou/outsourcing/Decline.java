package org.qingshou.outsourcing;

/** Why an agency does not take a case. */
enum Decline {
    DEC_CAPACITY,
    DEC_REGION,
    DEC_CONFLICT,
    DEC_DATA,
    DEC_TERMS,
    DEC_TYPE,
    DEC_LIMITATION,
    DEC_RISK
}
