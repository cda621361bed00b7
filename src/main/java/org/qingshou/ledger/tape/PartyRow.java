package org.qingshou.ledger.tape;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.ledger.PartyRole;

/** Somebody whom a row names beside the borrower. */
record PartyRow(
        PartySlot slot,
        PartyRole role,
        String name,
        @Nullable String phone,
        @Nullable String idNumber) {
    static List<PartyRow> all(Cells cells) throws CellProblem {
        List<PartyRow> parties = new ArrayList<>();
        for (PartySlot slot : PartySlot.values()) {
            PartyRow party = slot.read(cells);
            if (party != null) parties.add(party);
        }
        return parties;
    }
}
