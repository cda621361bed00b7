package org.qingshou.ledger.tape;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Ids;
import org.qingshou.ledger.ContactPointKind;
import org.qingshou.ledger.ContactValues;
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
    private final Set<UUID> stagedPersons = new HashSet<>();
    private final BulkRows loans = new BulkRows(
            "tape_row",
            "tape_id",
            "row_no",
            "action",
            "loan_no",
            "row_hash",
            "loan_id",
            "person_id",
            "customer_no",
            "branch_code",
            "product",
            "scope",
            "currency",
            "principal_outstanding",
            "interest_due",
            "penalty_due",
            "compound_due",
            "fees_due",
            "instalment_amount",
            "original_amount",
            "disbursed_on",
            "matures_on",
            "overdue_since",
            "interest_rate",
            "class_bank",
            "collateral",
            "last_payment_on",
            "last_payment_amount",
            "extra",
            "order_by",
            "collateral_kind",
            "collateral_value",
            "restructured",
            "restructured_on");
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

    StageWriter(UUID tape, FieldCipher cipher, BlindIndex index, JsonMapper json) {
        this.tape = tape;
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

    void loan(LoanRow row, String action, byte[] hash, UUID loan, UUID person) {
        byte[] extra = row.extra().isEmpty() ? null : cipher.seal(json.writeValueAsString(row.extra()), loan);
        loans.add(
                tape,
                row.number(),
                action,
                row.loanNo(),
                hash,
                loan,
                person,
                row.customerNo(),
                row.branch(),
                row.product(),
                row.scope(),
                row.currency(),
                row.principal(),
                row.interest(),
                row.penalty(),
                row.compound(),
                row.fees(),
                row.instalment(),
                row.original(),
                row.disbursedOn(),
                row.maturesOn(),
                row.overdueSince(),
                row.rate(),
                row.classification(),
                cipher.sealNullable(row.collateral(), loan),
                row.lastPaymentOn(),
                row.lastPaymentAmount(),
                extra,
                row.order(),
                row.collateralKind(),
                row.collateralValue(),
                row.restructured(),
                row.restructuredOn());
    }

    void borrower(LoanRow row, KnownPersons.Ref person) {
        if (!stagedPersons.add(person.id())) return;
        String idNumber = row.idNumber();
        persons.add(
                tape,
                row.number(),
                person.id(),
                row.customerNo(),
                row.kind(),
                row.customerName(),
                row.division(),
                cipher.sealNullable(idNumber, person.id()),
                idNumber == null ? null : ContactValues.shownIdNumber(idNumber),
                index.ofNullable("id", idNumber));
    }

    void beside(long row, PartyRow party, KnownPersons.Ref person, @Nullable String division) {
        if (!person.isNew() || !stagedPersons.add(person.id())) return;
        String idNumber = party.idNumber();
        persons.add(
                tape,
                row,
                person.id(),
                null,
                "CONSUMER_OTHER",
                party.name(),
                division,
                cipher.sealNullable(idNumber, person.id()),
                idNumber == null ? null : ContactValues.shownIdNumber(idNumber),
                index.ofNullable("id", idNumber));
    }

    void contact(
            long row,
            UUID person,
            ContactPointKind kind,
            String value,
            LawfulSource source,
            @Nullable String division) {
        UUID id = Ids.next();
        String normal = ContactValues.normal(kind, value);
        contacts.add(
                tape,
                row,
                id,
                person,
                kind,
                cipher.seal(normal, id),
                ContactValues.shown(kind, normal),
                index.of(ContactValues.indexKind(kind), normal),
                source,
                division);
    }

    void party(long row, UUID loan, UUID person, String role) {
        parties.add(tape, row, Ids.next(), loan, person, role);
    }

    void flush(DataSource bulk) {
        persons.flush(bulk);
        loans.flush(bulk);
        marks.flush(bulk);
        contacts.flush(bulk);
        parties.flush(bulk);
    }
}
