package org.qingshou.outsourcing;

/** Why an agency gives a case back (结案 or 退案). */
enum GivenBack {
    RET_FULL,
    RET_PART,
    RET_PLAN,
    RET_REFUSED,
    RET_NO_ABILITY,
    RET_NOT_FOUND,
    RET_DECEASED,
    RET_DISPUTED,
    RET_UNWORKABLE,
    RET_TERM,
    RET_NO_WORK
}
