package org.qingshou.ledger.tape;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Ids;
import org.qingshou.ledger.ContactPointKind;
import org.qingshou.ledger.ContactValues;
import org.qingshou.ledger.CustomerKind;
import org.qingshou.vault.BlindIndex;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares a few thousand rows with the ledger at once and stages what is new about them. */
final class StageChunk {
    private record Known(UUID loan, byte[] hash, LocalDate asOf) {}

    private final JdbcClient jdbc;
    private final String source;
    private final LocalDate asOf;
    private final BlindIndex index;
    private final KnownPersons persons;
    private final PartyStage parties;
    private final boolean firstOfSource;
    private final StageWriter writer;
    private final Rejects rejects;
    /** Null where every row is marked by itself. */
    private final @Nullable RowsTold told;

    /** Told of a row that was in order by itself but does not go with the ledger. */
    interface Rejects {
        void reject(LoanRow row, CanonicalColumn column, @Nullable String value, CellProblem problem);
    }

    StageChunk(
            JdbcClient jdbc,
            TapeRecord tape,
            BlindIndex index,
            StageWriter writer,
            @Nullable RowsTold told,
            Rejects rejects) {
        this.jdbc = jdbc;
        source = tape.source();
        asOf = tape.asOf();
        this.index = index;
        this.persons = new KnownPersons(jdbc, source, index);
        this.parties = new PartyStage(jdbc, persons, index, writer);
        this.writer = writer;
        this.told = told;
        this.rejects = rejects;
        firstOfSource = jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM loan WHERE source = :s) AS none")
                .param("s", source)
                .query((rs, n) -> rs.getBoolean("none"))
                .single();
    }

    /** By this hash a row is compared with the one that told its loan last. */
    static byte[] hash(BlindIndex index, LoanRow row) {
        return index.of("tape-row", row.canonical());
    }

    /** @param rows with the hash of each, in their order */
    void stage(Map<LoanRow, byte[]> rows) {
        Map<LoanRow, byte[]> other = new LinkedHashMap<>();
        rows.forEach((row, hash) -> {
            if (told == null || !told.isAgain(row, hash)) other.put(row, hash);
        });
        Map<String, Known> known = knownLoans(other.keySet());
        Map<LoanRow, byte[]> moved = new LinkedHashMap<>();
        other.forEach((row, hash) -> {
            Known loan = known.get(row.loanNo());
            if (loan != null && Arrays.equals(loan.hash(), hash))
                writer.unchanged(row.number(), row.loanNo(), hash, loan.loan(), row.order());
            else if (loan != null && loan.asOf().isAfter(asOf))
                rejects.reject(
                        row,
                        CanonicalColumn.LOAN_NO,
                        row.loanNo(),
                        new CellProblem("older-than-loan", loan.asOf().toString()));
            else moved.put(row, hash);
            if (told != null && loan != null) told.otherwise(row, loan.loan(), loan.hash());
        });
        loadPersons(moved.keySet());
        parties.load(loansWithParties(known, moved.keySet()));
        moved.forEach((row, hash) -> {
            try {
                stage(row, hash, known.get(row.loanNo()));
            } catch (CellProblem problem) {
                rejects.reject(row, CanonicalColumn.ID_NUMBER, null, problem);
            }
        });
    }

    private void stage(LoanRow row, byte[] hash, @Nullable Known known) throws CellProblem {
        KnownPersons.Ref person = persons.borrower(row.customerNo(), idIndex(row));
        boolean isNew = known == null;
        UUID loan = known == null ? Ids.next() : known.loan();
        if (!person.isNew() || persons.isFirstOfNew(person))
            writer.person(
                    row.number(),
                    person,
                    isNew,
                    row.customerNo(),
                    row.kind(),
                    row.customerName(),
                    row.division(),
                    row.idNumber());
        if (isNew) writer.added(row, hash, loan, person.id(), !person.isNew());
        else writer.changed(row, hash, loan, person.id());
        String division = row.division() == null ? Wording.divisionOf(row.idNumber()) : row.division();
        String phone = row.phone();
        if (phone != null) {
            contact(row, person, isNew, ContactValues.phoneKind(phone), phone, division);
            persons.remember(row.customerName(), phoneIndex(phone), person);
        }
        String address = row.address();
        if (address != null) contact(row, person, isNew, addressKind(row.kind()), address, division);
        for (PartyRow party : row.parties()) parties.stage(row.number(), loan, isNew, party, row.lawfulSource());
    }

    private void contact(
            LoanRow row,
            KnownPersons.Ref person,
            boolean ofNewLoan,
            ContactPointKind kind,
            String value,
            @Nullable String division) {
        PersonsMet.Told told = persons.told(person, kind, value);
        writer.contact(row.number(), person, ofNewLoan, told, kind, value, row.lawfulSource(), division);
    }

    static ContactPointKind addressKind(CustomerKind kind) {
        return switch (kind) {
            case COMPANY, INDIVIDUAL_BUSINESS, NEW_FARM_ENTITY, VILLAGE_COLLECTIVE -> ContactPointKind.BUSINESS_ADDRESS;
            case FARMER, SMALL_OWNER, SALARIED, PUBLIC_EMPLOYEE, CONSUMER_OTHER -> ContactPointKind.HOME_ADDRESS;
        };
    }

    private @Nullable ByteKey idIndex(LoanRow row) {
        return ByteKey.ofNullable(index.ofNullable("id", row.idNumber()));
    }

    private ByteKey phoneIndex(String phone) {
        return ByteKey.of(index.of("phone", phone));
    }

    private Map<String, Known> knownLoans(Set<LoanRow> rows) {
        Map<String, Known> known = new HashMap<>();
        if (rows.isEmpty() || firstOfSource) return known;
        jdbc.sql("SELECT loan_no, id, row_hash, as_of FROM loan WHERE source = :s AND loan_no IN (:l)")
                .param("s", source)
                .param("l", rows.stream().map(LoanRow::loanNo).toList())
                .query(rs -> {
                    known.put(
                            rs.getString("loan_no"),
                            new Known(
                                    rs.getObject("id", UUID.class),
                                    rs.getBytes("row_hash"),
                                    rs.getObject("as_of", LocalDate.class)));
                });
        return known;
    }

    private void loadPersons(Set<LoanRow> rows) {
        if (persons.isNobodyOnFile()) return;
        Set<ByteKey> idNumbers = new HashSet<>();
        Set<String> customers = new HashSet<>();
        Set<ByteKey> phones = new HashSet<>();
        for (LoanRow row : rows) {
            ByteKey idNumber = idIndex(row);
            if (idNumber != null) idNumbers.add(idNumber);
            customers.add(row.customerNo());
            for (PartyRow party : row.parties()) {
                ByteKey phone = parties.phone(party);
                if (phone != null) phones.add(phone);
                ByteKey partyId = parties.idNumber(party);
                if (partyId != null) idNumbers.add(partyId);
            }
        }
        persons.load(idNumbers, customers, phones);
    }

    private static List<UUID> loansWithParties(Map<String, Known> known, Set<LoanRow> rows) {
        return rows.stream()
                .filter(row -> !row.parties().isEmpty())
                .flatMap(row -> java.util.Optional.ofNullable(known.get(row.loanNo())).stream())
                .map(Known::loan)
                .toList();
    }
}
