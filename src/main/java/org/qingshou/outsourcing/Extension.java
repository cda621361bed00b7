package org.qingshou.outsourcing;

/** Why an agency wants to keep a case longer (留案). */
enum Extension {
    EXT_PROMISE,
    EXT_INSTALMENTS,
    EXT_NEGOTIATING,
    EXT_ASSET,
    EXT_LATE_START
}
