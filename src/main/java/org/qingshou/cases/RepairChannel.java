package org.qingshou.cases;

import java.util.Arrays;
import java.util.List;
import org.qingshou.ledger.ContactPointKind;

/** By what somebody is to be reached again (电话, 地址). */
public enum RepairChannel {
    PHONE,
    ADDRESS;

    boolean takes(ContactPointKind kind) {
        return this == PHONE ? kind.isPhone() : kind.isAddress();
    }

    /** What may be found by it. */
    public List<ContactPointKind> kinds() {
        return Arrays.stream(ContactPointKind.values()).filter(this::takes).toList();
    }
}
