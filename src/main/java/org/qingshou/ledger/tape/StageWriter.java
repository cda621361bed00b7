package org.qingshou.ledger.tape;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Ids;
import org.qingshou.ledger.ContactPointKind;
import org.qingshou.ledger.ContactValues;
import org.qingshou.ledger.CustomerKind;
import org.qingshou.ledger.LawfulSource;
import org.qingshou.vault.BlindIndex;
import org.qingshou.vault.FieldCipher;
import tools.jackson.databind.json.JsonMapper;

/** Writes staged rows with their personal values sealed under the ids they will keep. */
final class StageWriter {
    private final UUID tape;
    private final FieldCipher cipher;
    private final BlindIndex index;
    private final JsonMapper json;
    private final Set<UUID> knownStaged = new HashSet<>();
    /** Null where new loans are staged like the others. */
    private final @Nullable PackedRows packed;

    private final BulkRows loans = new BulkRows(
            "tape_row",
            LoanValues.columns(
                            List.of("tape_id", "row_no", "action", "loan_id"),
                            List.of(
                                    "order_by",
                                    "collateral",
                                    "collateral_kind",
                                    "collateral_value",
                                    "restructured",
                                    "restructured_on"))
                    .toArray(String[]::new));
    private final BulkRows marks =
            new BulkRows("tape_row", "tape_id", "row_no", "action", "loan_no", "row_hash", "loan_id", "order_by");
    private final BulkRows persons = new BulkRows(
            "tape_person",
            "tape_id",
            "row_no",
            "id",
            "customer_no",
            "kind",
            "name",
            "division_code",
            "id_number",
            "id_number_shown",
            "id_number_index");
    private final BulkRows contacts = new BulkRows(
            "tape_contact",
            "tape_id",
            "row_no",
            "id",
            "person_id",
            "kind",
            "value",
            "value_shown",
            "value_index",
            "lawful_source",
            "division_code");
    private final BulkRows parties =
            new BulkRows("tape_party", "tape_id", "row_no", "id", "loan_id", "person_id", "role");

    StageWriter(UUID tape, @Nullable PackedRows packed, FieldCipher cipher, BlindIndex index, JsonMapper json) {
        this.tape = tape;
        this.packed = packed;
        this.cipher = cipher;
        this.index = index;
        this.json = json;
    }

    void unchanged(long row, String loanNo, byte[] hash, UUID loan, @Nullable BigDecimal order) {
        marks.add(tape, row, "U", loanNo, hash, loan, order);
    }

    void rejected(long row, @Nullable String loanNo, @Nullable BigDecimal order) {
        marks.add(tape, row, "R", loanNo, null, null, order);
    }

    /** A row that the profile does not take; it names no loan, so that its loan may be absent from the tape. */
    void leftOut(long row) {
        marks.add(tape, row, "L", null, null, null, null);
    }

    /** Marks a row again that was told to be like another, so that they can be compared. */
    void mark(long row, String action, String loanNo, byte[] hash) {
        marks.add(tape, row, action, loanNo, hash, null, null);
    }

    void changed(LoanRow row, byte[] hash, UUID loan, UUID person) {
        staged("C", row, hash, loan, person);
    }

    /** @param personOnFile whether the ledger, and not only this row, tells what kind of customer it is */
    void added(LoanRow row, byte[] hash, UUID loan, UUID person, boolean personOnFile) {
        if (packed == null) {
            staged("A", row, hash, loan, person);
            return;
        }
        packed.add(
                PackTable.LOAN,
                () -> LoanValues.of(
                        List.of(row.number(), loan),
                        row,
                        hash,
                        person,
                        extra(row, loan),
                        row.restructured(),
                        row.restructuredOn()));
        // A claim on a company changes what share of all its claims is bad, overdue or not.
        if (personOnFile
                || row.overdueSince() != null
                || Boolean.TRUE.equals(row.restructured())
                || !row.kind().isRetail()) packed.add(PackTable.TOUCHED, () -> values(row.number(), loan));
        if (row.collateral() != null || row.collateralKind() != null || row.collateralValue() != null)
            packed.add(
                    PackTable.SECURED,
                    () -> values(
                            row.number(),
                            loan,
                            loan,
                            row.collateralKind(),
                            cipher.sealNullable(row.collateral(), loan),
                            row.collateralValue()));
    }

    private byte @Nullable [] extra(LoanRow row, UUID loan) {
        return row.extra().isEmpty() ? null : cipher.seal(json.writeValueAsString(row.extra()), loan);
    }

    private void staged(String action, LoanRow row, byte[] hash, UUID loan, UUID person) {
        loans.add(LoanValues.of(
                List.of(tape, row.number(), action, loan),
                row,
                hash,
                person,
                extra(row, loan),
                row.order(),
                cipher.sealNullable(row.collateral(), loan),
                row.collateralKind(),
                row.collateralValue(),
                row.restructured(),
                row.restructuredOn()));
    }

    /**
     * Somebody whom this row is the first one to speak of.
     *
     * @param ofNewLoan whether nothing on file has to be changed by the row
     */
    void person(
            long row,
            KnownPersons.Ref person,
            boolean ofNewLoan,
            @Nullable String customerNo,
            CustomerKind kind,
            String name,
            @Nullable String division,
            @Nullable String idNumber) {
        if (!person.isNew() && !knownStaged.add(person.id())) return;
        Supplier<@Nullable Object[]> told = () -> {
            byte[] sealed = cipher.sealNullable(idNumber, person.id());
            String shown = idNumber == null ? null : ContactValues.shownIdNumber(idNumber);
            byte[] found = index.ofNullable("id", idNumber);
            return values(row, person.id(), customerNo, kind, name, division, sealed, shown, found);
        };
        if (packed != null && ofNewLoan && person.isNew()) packed.add(PackTable.PERSON, told);
        else persons.add(of(tape, told.get()));
    }

    /**
     * @param ofNewLoan whether the row tells a loan that is not on file yet
     * @param told how often the file has told this of the person before
     */
    void contact(
            long row,
            KnownPersons.Ref person,
            boolean ofNewLoan,
            PersonsMet.Told told,
            ContactPointKind kind,
            String value,
            LawfulSource source,
            @Nullable String division) {
        UUID id = Ids.next();
        Supplier<@Nullable Object[]> values = () -> {
            String normal = ContactValues.normal(kind, value);
            byte[] sealed = cipher.seal(normal, id);
            String shown = ContactValues.shown(kind, normal);
            byte[] found = index.of(ContactValues.indexKind(kind), normal);
            return values(row, id, person.id(), kind, sealed, shown, found, source, division);
        };
        if (packed != null && ofNewLoan && person.isNew()) packed.add(table(told), values);
        else contacts.add(of(tape, values.get()));
    }

    private static PackTable table(PersonsMet.Told told) {
        return switch (told) {
            case FIRST -> PackTable.CONTACT;
            case ANOTHER -> PackTable.MORE;
            case AGAIN -> PackTable.SAME;
        };
    }

    void party(long row, UUID loan, boolean ofNewLoan, UUID person, String role) {
        UUID id = Ids.next();
        if (packed != null && ofNewLoan) packed.add(PackTable.PARTY, () -> values(row, id, loan, person, role));
        else parties.add(tape, row, id, loan, person, role);
    }

    private static @Nullable Object[] values(@Nullable Object... values) {
        return values;
    }

    /** The same values as of one of this tape's rows. */
    private static @Nullable Object[] of(UUID tape, @Nullable Object[] values) {
        @Nullable Object[] all = new Object[values.length + 1];
        all[0] = tape;
        System.arraycopy(values, 0, all, 1, values.length);
        return all;
    }

    void flush(DataSource bulk) {
        persons.flush(bulk);
        loans.flush(bulk);
        marks.flush(bulk);
        contacts.flush(bulk);
        parties.flush(bulk);
    }
}
