package org.qingshou.ledger.tape;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.ledger.ContactPointKind;
import org.qingshou.ledger.ContactValues;
import org.qingshou.ledger.CustomerKind;
import org.qingshou.ledger.LawfulSource;
import org.qingshou.vault.BlindIndex;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stages the people beside the borrower: known ones are found again, new ones are added with their numbers. */
final class PartyStage {
    /** Somebody who stands by a loan already. */
    private record Standing(UUID loan, String role, String name) {}

    private final JdbcClient jdbc;
    private final KnownPersons persons;
    private final BlindIndex index;
    private final StageWriter writer;
    private final Map<Standing, UUID> onFile = new HashMap<>();
    private final Map<UUID, Set<ByteKey>> numbers = new HashMap<>();

    PartyStage(JdbcClient jdbc, KnownPersons persons, BlindIndex index, StageWriter writer) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.index = index;
        this.writer = writer;
    }

    /** Who stands by these loans. */
    void load(Collection<UUID> loans) {
        onFile.clear();
        numbers.clear();
        if (loans.isEmpty()) return;
        jdbc.sql("""
                        SELECT q.loan_id, q.role, p.id, p.name FROM loan_party q JOIN person p ON p.id = q.person_id
                        WHERE q.loan_id IN (:l) ORDER BY p.id""").param("l", loans).query(rs -> {
            onFile.putIfAbsent(
                    new Standing(rs.getObject("loan_id", UUID.class), rs.getString("role"), rs.getString("name")),
                    rs.getObject("id", UUID.class));
        });
        if (onFile.isEmpty()) return;
        jdbc.sql("SELECT person_id, value_index FROM contact_point WHERE person_id IN (:p)")
                .param("p", new HashSet<>(onFile.values()))
                .query(rs -> {
                    numbers.computeIfAbsent(rs.getObject("person_id", UUID.class), person -> new HashSet<>())
                            .add(ByteKey.of(rs.getBytes("value_index")));
                });
    }

    /** Whether these people stand by the loan with these numbers. */
    boolean isKnown(UUID loan, List<PartyRow> parties) {
        return parties.stream().allMatch(party -> {
            UUID person = onFile.get(standing(loan, party));
            ByteKey phone = phone(party);
            return person != null
                    && (phone == null || numbers.getOrDefault(person, Set.of()).contains(phone));
        });
    }

    private static Standing standing(UUID loan, PartyRow party) {
        return new Standing(loan, party.role().name(), party.name());
    }

    @Nullable
    ByteKey phone(PartyRow party) {
        return ByteKey.ofNullable(index.ofNullable("phone", party.phone()));
    }

    @Nullable
    ByteKey idNumber(PartyRow party) {
        return ByteKey.ofNullable(index.ofNullable("id", party.idNumber()));
    }

    /** @param ofNewLoan whether the row tells a loan that is not on file yet */
    void stage(long row, UUID loan, boolean ofNewLoan, PartyRow party, LawfulSource source) {
        UUID standing = onFile.get(standing(loan, party));
        KnownPersons.Ref person = standing != null
                ? KnownPersons.Ref.onFile(standing, null)
                : persons.beside(party.name(), phone(party), idNumber(party));
        String division = Wording.divisionOf(party.idNumber());
        if (persons.isFirstOfNew(person))
            writer.person(
                    row,
                    person,
                    ofNewLoan,
                    null,
                    CustomerKind.CONSUMER_OTHER,
                    party.name(),
                    division,
                    party.idNumber());
        writer.party(row, loan, ofNewLoan, person.id(), party.role().name());
        String phone = party.phone();
        if (phone == null) return;
        ContactPointKind kind = ContactValues.phoneKind(phone);
        writer.contact(row, person, ofNewLoan, persons.told(person, kind, phone), kind, phone, source, division);
    }
}
