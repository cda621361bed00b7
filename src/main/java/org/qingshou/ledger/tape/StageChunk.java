package org.qingshou.ledger.tape;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Ids;
import org.qingshou.ledger.ContactPointKind;
import org.qingshou.ledger.ContactValues;
import org.qingshou.ledger.CustomerKind;
import org.qingshou.ledger.PartyRole;
import org.qingshou.vault.BlindIndex;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares a few thousand rows with the ledger at once and stages what is new about them. */
final class StageChunk {
    private record Known(UUID loan, byte[] hash) {}

    private record Guarantor(UUID loan, String name) {}

    private final JdbcClient jdbc;
    private final String source;
    private final BlindIndex index;
    private final KnownPersons persons;
    private final StageWriter writer;
    private final BiConsumer<LoanRow, CellProblem> rejects;

    StageChunk(
            JdbcClient jdbc,
            String source,
            BlindIndex index,
            StageWriter writer,
            BiConsumer<LoanRow, CellProblem> rejects) {
        this.jdbc = jdbc;
        this.source = source;
        this.index = index;
        this.persons = new KnownPersons(jdbc, source);
        this.writer = writer;
        this.rejects = rejects;
    }

    void stage(List<LoanRow> rows) {
        Map<String, Known> known = knownLoans(rows);
        Map<LoanRow, byte[]> moved = new java.util.LinkedHashMap<>();
        for (LoanRow row : rows) {
            byte[] hash = index.of("tape-row", row.canonical());
            Known loan = known.get(row.loanNo());
            if (loan != null && Arrays.equals(loan.hash(), hash))
                writer.unchanged(row.number(), row.loanNo(), hash, loan.loan(), row.order());
            else moved.put(row, hash);
        }
        loadPersons(moved.keySet());
        Map<Guarantor, UUID> guarantors = knownGuarantors(known, moved.keySet());
        moved.forEach((row, hash) -> {
            Known loan = known.get(row.loanNo());
            try {
                stage(row, hash, loan, guarantors);
            } catch (CellProblem problem) {
                rejects.accept(row, problem);
            }
        });
    }

    private void stage(LoanRow row, byte[] hash, @Nullable Known known, Map<Guarantor, UUID> guarantors)
            throws CellProblem {
        KnownPersons.Ref person = persons.borrower(row.customerNo(), idIndex(row));
        UUID loan = known == null ? Ids.next() : known.loan();
        writer.borrower(row, person);
        writer.loan(row, known == null ? "A" : "C", hash, loan, person.id());
        String phone = row.phone();
        if (phone != null) {
            writer.contact(row.number(), person.id(), ContactValues.phoneKind(phone), phone);
            persons.remember(row.customerName(), phoneIndex(phone), person.id());
        }
        String address = row.address();
        if (address != null) writer.contact(row.number(), person.id(), addressKind(row.kind()), address);
        String guarantor = row.guarantorName();
        if (guarantor != null) guarantor(row, loan, guarantor, guarantors);
    }

    private void guarantor(LoanRow row, UUID loan, String name, Map<Guarantor, UUID> guarantors) {
        String phone = row.guarantorPhone();
        UUID onFile = guarantors.get(new Guarantor(loan, name));
        KnownPersons.Ref person = onFile != null
                ? new KnownPersons.Ref(onFile, null, false)
                : persons.beside(name, phone == null ? null : phoneIndex(phone));
        writer.beside(row.number(), name, person);
        writer.party(row.number(), loan, person.id(), PartyRole.GUARANTOR_JOINT.name());
        if (phone != null) writer.contact(row.number(), person.id(), ContactValues.phoneKind(phone), phone);
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
        if (rows.isEmpty()) return known;
        jdbc.sql("SELECT loan_no, id, row_hash FROM loan WHERE source = :s AND loan_no IN (:l)")
                .param("s", source)
                .param("l", rows.stream().map(LoanRow::loanNo).toList())
                .query(rs -> {
                    known.put(
                            rs.getString("loan_no"),
                            new Known(rs.getObject("id", UUID.class), rs.getBytes("row_hash")));
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
            String phone = row.guarantorPhone();
            if (phone != null) phones.add(phoneIndex(phone));
        }
        persons.load(idNumbers, customers, phones);
    }

    private Map<Guarantor, UUID> knownGuarantors(Map<String, Known> known, Set<LoanRow> rows) {
        List<UUID> loans = rows.stream()
                .filter(row -> row.guarantorName() != null)
                .flatMap(row -> java.util.Optional.ofNullable(known.get(row.loanNo())).stream())
                .map(Known::loan)
                .toList();
        Map<Guarantor, UUID> guarantors = new HashMap<>();
        if (loans.isEmpty()) return guarantors;
        jdbc.sql("""
                        SELECT q.loan_id, p.id, p.name FROM loan_party q JOIN person p ON p.id = q.person_id
                        WHERE q.loan_id IN (:l) AND q.role = 'GUARANTOR_JOINT' ORDER BY p.id""").param("l", loans).query(rs -> {
            guarantors.putIfAbsent(
                    new Guarantor(rs.getObject("loan_id", UUID.class), rs.getString("name")),
                    rs.getObject("id", UUID.class));
        });
        return guarantors;
    }
}
