package org.qingshou.ledger.tape;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
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

    /** Told of a row that was in order by itself but does not go with the ledger. */
    interface Rejects {
        void reject(LoanRow row, CanonicalColumn column, @Nullable String value, CellProblem problem);
    }

    StageChunk(JdbcClient jdbc, String source, LocalDate asOf, BlindIndex index, StageWriter writer, Rejects rejects) {
        this.jdbc = jdbc;
        this.source = source;
        this.asOf = asOf;
        this.index = index;
        this.persons = new KnownPersons(jdbc, source);
        this.parties = new PartyStage(jdbc, persons, index, writer);
        this.writer = writer;
        this.rejects = rejects;
        firstOfSource = jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM loan WHERE source = :s) AS none")
                .param("s", source)
                .query((rs, n) -> rs.getBoolean("none"))
                .single();
    }

    void stage(List<LoanRow> rows) {
        Map<String, Known> known = knownLoans(rows);
        Map<LoanRow, byte[]> moved = new java.util.LinkedHashMap<>();
        for (LoanRow row : rows) {
            byte[] hash = index.of("tape-row", row.canonical());
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
        }
        loadPersons(moved.keySet());
        parties.load(loansWithParties(known, moved.keySet()));
        moved.forEach((row, hash) -> {
            Known loan = known.get(row.loanNo());
            try {
                stage(row, hash, loan);
            } catch (CellProblem problem) {
                rejects.reject(row, CanonicalColumn.ID_NUMBER, null, problem);
            }
        });
    }

    private void stage(LoanRow row, byte[] hash, @Nullable Known known) throws CellProblem {
        KnownPersons.Ref person = persons.borrower(row.customerNo(), idIndex(row));
        UUID loan = known == null ? Ids.next() : known.loan();
        writer.borrower(row, person);
        writer.loan(row, known == null ? "A" : "C", hash, loan, person.id());
        String told = row.division();
        String division = told == null ? Wording.divisionOf(row.idNumber()) : told;
        String phone = row.phone();
        if (phone != null) {
            writer.contact(
                    row.number(), person.id(), ContactValues.phoneKind(phone), phone, row.lawfulSource(), division);
            persons.remember(row.customerName(), phoneIndex(phone), person);
        }
        String address = row.address();
        if (address != null)
            writer.contact(row.number(), person.id(), addressKind(row.kind()), address, row.lawfulSource(), division);
        for (PartyRow party : row.parties()) parties.stage(row.number(), loan, party, row.lawfulSource());
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

    private Map<String, Known> knownLoans(List<LoanRow> rows) {
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
