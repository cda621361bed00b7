package org.qingshou.ledger.tape;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingshou.ledger.PartyRole;

/** The people whom a row may name beside the borrower, and the columns that tell of each. */
enum PartySlot {
    GUARANTOR(
            PartyRole.GUARANTOR_JOINT,
            CanonicalColumn.GUARANTOR_NAME,
            CanonicalColumn.GUARANTOR_PHONE,
            CanonicalColumn.GUARANTOR_ID,
            CanonicalColumn.GUARANTOR_KIND),
    GUARANTOR_2(
            PartyRole.GUARANTOR_JOINT,
            CanonicalColumn.GUARANTOR_2_NAME,
            CanonicalColumn.GUARANTOR_2_PHONE,
            CanonicalColumn.GUARANTOR_2_ID,
            CanonicalColumn.GUARANTOR_2_KIND),
    CO_BORROWER(
            PartyRole.CO_BORROWER,
            CanonicalColumn.CO_BORROWER_NAME,
            CanonicalColumn.CO_BORROWER_PHONE,
            CanonicalColumn.CO_BORROWER_ID,
            null),
    /** Without proof of a joint debt a spouse is a third person. */
    SPOUSE(
            PartyRole.SPOUSE,
            CanonicalColumn.SPOUSE_NAME,
            CanonicalColumn.SPOUSE_PHONE,
            CanonicalColumn.SPOUSE_ID,
            null),
    CONTACT(PartyRole.LISTED_CONTACT, CanonicalColumn.CONTACT_NAME, CanonicalColumn.CONTACT_PHONE, null, null),
    CONTACT_2(PartyRole.LISTED_CONTACT, CanonicalColumn.CONTACT_2_NAME, CanonicalColumn.CONTACT_2_PHONE, null, null);

    private final PartyRole role;
    private final CanonicalColumn name;
    private final CanonicalColumn phone;
    private final @Nullable CanonicalColumn idNumber;
    private final @Nullable CanonicalColumn kind;

    PartySlot(
            PartyRole role,
            CanonicalColumn name,
            CanonicalColumn phone,
            @Nullable CanonicalColumn idNumber,
            @Nullable CanonicalColumn kind) {
        this.role = role;
        this.name = name;
        this.phone = phone;
        this.idNumber = idNumber;
        this.kind = kind;
    }

    PartyRole role() {
        return role;
    }

    /** The person of this row; null where it names none. A number without a name is nobody's, which is said. */
    @Nullable
    PartyRow read(Cells cells) throws CellProblem {
        String called = cells.text(name);
        String number = cells.phone(phone);
        if (called == null) {
            if (number != null) cells.warnings().add("party-nameless");
            return null;
        }
        String id = idNumber == null ? null : cells.idNumber(idNumber);
        Object told = kind == null ? null : cells.value(kind);
        return new PartyRow(this, told instanceof PartyRole other ? other : role, called, number, id);
    }

    private List<CanonicalColumn> columns() {
        List<CanonicalColumn> columns = new ArrayList<>(List.of(name, phone));
        if (idNumber != null) columns.add(idNumber);
        if (kind != null) columns.add(kind);
        return columns;
    }

    /** Every column that tells of somebody beside the borrower. */
    static Set<CanonicalColumn> all() {
        Set<CanonicalColumn> all = EnumSet.noneOf(CanonicalColumn.class);
        for (PartySlot slot : values()) all.addAll(slot.columns());
        return all;
    }

    /** Roles whose people a profile tells whole, so that one who is not named any more has left. */
    static Set<PartyRole> told(MappingProfile profile) {
        Set<PartyRole> told = EnumSet.noneOf(PartyRole.class);
        for (PartySlot slot : values())
            if (profile.rule(slot.name).isPresent()) {
                told.add(slot.role);
                if (slot.kind != null) told.addAll(List.of(PartyRole.GUARANTOR_JOINT, PartyRole.GUARANTOR_GENERAL));
            }
        return told;
    }
}
