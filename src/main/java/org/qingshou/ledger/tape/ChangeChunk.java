package org.qingshou.ledger.tape;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.ledger.ContactPointKind;
import org.qingshou.ledger.ContactValues;
import org.qingshou.vault.BlindIndex;
import org.qingshou.vault.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Compares changes with the loans on file, a few thousand at once, and stages those that say something new. */
final class ChangeChunk {
    private static final TypeReference<Map<String, String>> EXTRA = new TypeReference<>() {};

    /** Told of each row: taken as a change, no good as one, or a whole loan that is not on file yet. */
    interface Fate {
        void taken(RowOutcome.Change change);

        void bad(RowOutcome.Change change, CanonicalColumn column, CellProblem problem);

        void whole(RowOutcome whole, List<String> cells);
    }

    private final TapeRecord tape;
    private final KnownLoans loans;
    private final KnownPersons persons;
    private final PartyStage parties;
    private final ChangeWriter changes;
    private final StageWriter writer;
    private final FieldCipher cipher;
    private final BlindIndex index;
    private final JsonMapper json;
    private final Fate fate;
    private final Set<UUID> personsStaged = new HashSet<>();

    ChangeChunk(
            TapeRecord tape,
            JdbcClient jdbc,
            ChangeWriter changes,
            StageWriter writer,
            FieldCipher cipher,
            BlindIndex index,
            JsonMapper json,
            Fate fate) {
        this.tape = tape;
        loans = new KnownLoans(jdbc, cipher);
        persons = new KnownPersons(jdbc, tape.source(), index);
        parties = new PartyStage(jdbc, persons, index, writer);
        this.changes = changes;
        this.writer = writer;
        this.cipher = cipher;
        this.index = index;
        this.json = json;
        this.fate = fate;
    }

    void stage(List<RowOutcome.Change> rows) {
        Map<String, KnownLoan> known = loans.find(
                tape.source(), rows.stream().map(row -> row.row().loanNo()).toList(), tape.asOf());
        Map<UUID, Set<ByteKey>> contacts = loans.contacts(known.values());
        parties.load(known.values().stream().map(KnownLoan::loan).toList());
        loadPersons(rows);
        for (RowOutcome.Change change : rows) {
            KnownLoan loan = known.get(change.row().loanNo());
            RowOutcome whole = change.whole();
            if (loan != null) stage(change, loan, contacts.getOrDefault(loan.person(), Set.of()));
            else if (whole != null) fate.whole(whole, change.raw());
            else fate.bad(change, CanonicalColumn.LOAN_NO, new CellProblem("unknown-loan"));
        }
    }

    private void stage(RowOutcome.Change change, KnownLoan loan, Set<ByteKey> contacts) {
        ChangeRow row = change.row();
        ChangeProblem problem = ChangeProblem.of(tape, row, loan, idIndex(row));
        if (problem != null) {
            fate.bad(change, problem.column(), problem.problem());
            return;
        }
        fate.taken(change);
        List<NewContact> added = added(row, loan, contacts);
        Map<String, String> extra = extra(row, loan);
        boolean personDiffers = personDiffers(row, loan);
        byte[] hash = index.of("tape-change", canonical(row));
        if (added.isEmpty()
                && parties.isKnown(loan.loan(), row.parties())
                && extra == null
                && !personDiffers
                && loanSaysAll(row, loan)) {
            writer.unchanged(row.number(), row.loanNo(), hash, loan.loan(), row.order());
            return;
        }
        byte[] sealed = extra == null ? null : cipher.seal(json.writeValueAsString(extra), loan.loan());
        changes.change(row, loan, hash, sealed);
        if (personDiffers && personsStaged.add(loan.person())) changes.person(row, loan);
        String division = row.text(CanonicalColumn.DIVISION_CODE);
        String county = division == null ? loan.division() : division;
        for (NewContact contact : added)
            writer.contact(
                    row.number(),
                    KnownPersons.Ref.onFile(loan.person(), null),
                    false,
                    PersonsMet.Told.ANOTHER,
                    contact.kind(),
                    contact.value(),
                    row.lawfulSource(),
                    county);
        for (PartyRow party : row.parties()) parties.stage(row.number(), loan.loan(), false, party, row.lawfulSource());
    }

    private void loadPersons(List<RowOutcome.Change> rows) {
        Set<ByteKey> phones = new HashSet<>();
        Set<ByteKey> idNumbers = new HashSet<>();
        for (RowOutcome.Change change : rows)
            for (PartyRow party : change.row().parties()) {
                ByteKey phone = parties.phone(party);
                if (phone != null) phones.add(phone);
                ByteKey idNumber = parties.idNumber(party);
                if (idNumber != null) idNumbers.add(idNumber);
            }
        persons.load(idNumbers, Set.of(), phones);
    }

    private static boolean loanSaysAll(ChangeRow row, KnownLoan loan) {
        boolean overdueSame = !row.overdueTold() || java.util.Objects.equals(row.overdueSince(), loan.overdueSince());
        return overdueSame
                && row.told().keySet().stream()
                        .filter(column -> !ChangeProblem.OF_PERSON.contains(column))
                        .allMatch(column -> loan.says(row, column));
    }

    private @Nullable ByteKey idIndex(ChangeRow row) {
        return ByteKey.ofNullable(index.ofNullable("id", row.text(CanonicalColumn.ID_NUMBER)));
    }

    private boolean personDiffers(ChangeRow row, KnownLoan loan) {
        return differs(row.text(CanonicalColumn.CUSTOMER_NAME), loan.name())
                || differs(row.text(CanonicalColumn.CUSTOMER_KIND), loan.kind().name())
                || differs(row.text(CanonicalColumn.DIVISION_CODE), loan.division())
                || row.told().containsKey(CanonicalColumn.ID_NUMBER) && loan.idNumber() == null;
    }

    private static boolean differs(@Nullable String told, @Nullable String mine) {
        return told != null && !told.equals(mine);
    }

    private record NewContact(ContactPointKind kind, String value) {}

    private List<NewContact> added(ChangeRow row, KnownLoan loan, Set<ByteKey> known) {
        List<NewContact> added = new ArrayList<>();
        String phone = row.text(CanonicalColumn.PHONE);
        if (phone != null) add(added, ContactValues.phoneKind(phone), phone, known);
        String address = row.text(CanonicalColumn.ADDRESS);
        if (address != null) add(added, StageChunk.addressKind(loan.kind()), address, known);
        return added;
    }

    private void add(List<NewContact> added, ContactPointKind kind, String value, Set<ByteKey> known) {
        String normal = ContactValues.normal(kind, value);
        if (!known.contains(ByteKey.of(index.of(ContactValues.indexKind(kind), normal))))
            added.add(new NewContact(kind, value));
    }

    /** The extra columns after this row: those of an update join the loan's own, the fate are kept with the event. */
    private @Nullable Map<String, String> extra(ChangeRow row, KnownLoan loan) {
        if (row.extra().isEmpty()) return null;
        if (tape.kind() != TapeKind.UPDATE) return loanSaysAll(row, loan) ? null : row.extra();
        byte[] sealed = loan.extra();
        Map<String, String> all = sealed == null
                ? new LinkedHashMap<>()
                : new LinkedHashMap<>(json.readValue(cipher.open(sealed, loan.loan()), EXTRA));
        Map<String, String> before = Map.copyOf(all);
        all.putAll(row.extra());
        return all.equals(before) ? null : all;
    }

    /** All that the row says, so that two rows of one loan can be told apart. */
    private static String canonical(ChangeRow row) {
        StringBuilder text = new StringBuilder(row.loanNo());
        row.told()
                .forEach((column, value) ->
                        text.append('\u001f').append(column).append('=').append(value));
        text.append('\u001f')
                .append(row.overdueTold())
                .append(row.overdueSince())
                .append(row.parties());
        new java.util.TreeMap<>(row.extra())
                .forEach((name, value) ->
                        text.append('\u001f').append(name).append('=').append(value));
        return text.toString();
    }
}
