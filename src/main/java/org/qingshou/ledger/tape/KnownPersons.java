package org.qingshou.ledger.tape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Ids;
import org.qingshou.ledger.ContactPointKind;
import org.qingshou.vault.BlindIndex;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds the person behind a row: by the id number's blind index, else by the source's customer number, never by name
 * alone. Persons who are new in this file are remembered for its later rows.
 */
final class KnownPersons {
    /**
     * @param idNumber blind index of the id number, of somebody on file
     * @param place among the people met in this file; {@link HashIndex#NONE} where not met by this
     */
    record Ref(UUID id, @Nullable ByteKey idNumber, boolean isNew, int place) {
        static Ref onFile(UUID id, @Nullable ByteKey idNumber) {
            return new Ref(id, idNumber, false, HashIndex.NONE);
        }
    }

    /** Someone who is known by this phone number under this name. */
    private record NameAndPhone(String name, ByteKey phone) {}

    private final JdbcClient jdbc;
    private final String source;
    private final boolean nobodyYet;
    private final PersonsMet met;
    private Map<ByteKey, Ref> byIdNumber = Map.of();
    private Map<String, Ref> byCustomer = Map.of();
    private Map<NameAndPhone, Ref> byPhone = Map.of();

    KnownPersons(JdbcClient jdbc, String source, BlindIndex index) {
        this.jdbc = jdbc;
        this.source = source;
        met = new PersonsMet(index);
        nobodyYet = jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM person) AS nobody")
                .query((rs, n) -> rs.getBoolean("nobody"))
                .single();
    }

    /** Then nobody need be looked up, and {@link #load} may be left out. */
    boolean isNobodyOnFile() {
        return nobodyYet;
    }

    /** Looks up everything that the next rows may ask for. */
    void load(Collection<ByteKey> idNumbers, Collection<String> customers, Collection<ByteKey> phones) {
        byIdNumber = new HashMap<>();
        byCustomer = new HashMap<>();
        byPhone = new HashMap<>();
        if (nobodyYet) return;
        if (!idNumbers.isEmpty())
            jdbc.sql("SELECT id, id_number_index FROM person WHERE id_number_index IN (:x) ORDER BY id")
                    .param("x", bytes(idNumbers))
                    .query((rs, n) ->
                            Ref.onFile(rs.getObject("id", UUID.class), ByteKey.of(rs.getBytes("id_number_index"))))
                    .list()
                    .forEach(ref -> byIdNumber.putIfAbsent(ref.idNumber(), ref));
        if (!customers.isEmpty())
            jdbc.sql("""
                            SELECT customer_no, id, id_number_index FROM person
                            WHERE source = :s AND customer_no IN (:c)
                            UNION
                            SELECT l.customer_no, p.id, p.id_number_index FROM loan l JOIN person p ON p.id = l.person_id
                            WHERE l.source = :s AND l.customer_no IN (:c) ORDER BY customer_no, id""").param("s", source).param("c", customers).query(rs -> {
                byCustomer.putIfAbsent(
                        rs.getString("customer_no"),
                        Ref.onFile(rs.getObject("id", UUID.class), ByteKey.ofNullable(rs.getBytes("id_number_index"))));
            });
        if (!phones.isEmpty())
            jdbc.sql("""
                            SELECT c.value_index, p.id, p.name, p.id_number_index FROM contact_point c JOIN person p ON p.id = c.person_id
                            WHERE c.value_index IN (:x) ORDER BY p.id""").param("x", bytes(phones)).query(rs -> {
                byPhone.putIfAbsent(
                        new NameAndPhone(rs.getString("name"), ByteKey.of(rs.getBytes("value_index"))),
                        Ref.onFile(rs.getObject("id", UUID.class), ByteKey.ofNullable(rs.getBytes("id_number_index"))));
            });
    }

    private static List<byte[]> bytes(Collection<ByteKey> keys) {
        List<byte[]> bytes = new ArrayList<>();
        for (ByteKey key : keys) bytes.add(key.bytes());
        return bytes;
    }

    /** @throws CellProblem where customer number and id number point to two different people */
    Ref borrower(String customerNo, @Nullable ByteKey idNumber) throws CellProblem {
        int byId = idNumber == null ? HashIndex.NONE : meet(met.byIdNumber(idNumber), byIdNumber.get(idNumber));
        int byNumber = meet(met.byCustomer(customerNo), byCustomer.get(customerNo));
        if (byNumber != HashIndex.NONE && met.isAnother(byNumber, idNumber)) throw new CellProblem("id-number-differs");
        int found = byId != HashIndex.NONE ? byId : byNumber;
        if (found == HashIndex.NONE) found = met.add(Ids.next(), idNumber, true);
        else if (idNumber != null && !met.hasIdNumber(found)) met.learn(found, idNumber);
        met.byCustomer(customerNo, found);
        return met.ref(found);
    }

    /**
     * Somebody beside a borrower: known by the id number, else where the same name answers under the same phone number and
     * has no other id number.
     */
    Ref beside(String name, @Nullable ByteKey phone, @Nullable ByteKey idNumber) {
        int known = idNumber == null ? HashIndex.NONE : meet(met.byIdNumber(idNumber), byIdNumber.get(idNumber));
        if (known == HashIndex.NONE && phone != null)
            known = meet(met.byPhone(name, phone), byPhone.get(new NameAndPhone(name, phone)));
        boolean another = known != HashIndex.NONE && met.isAnother(known, idNumber);
        if (known != HashIndex.NONE && !another) return met.ref(known);
        int added = met.add(Ids.next(), idNumber, true);
        if (phone != null && !another) met.byPhone(name, phone, added);
        return met.ref(added);
    }

    void remember(String name, ByteKey phone, Ref person) {
        met.byPhone(name, phone, person.place());
    }

    /** True the first time it is asked for somebody who is new with this file. */
    boolean isFirstOfNew(Ref person) {
        return person.isNew() && met.stage(person.place());
    }

    /** Whether the file has told this number or address of somebody before; asked once for each time that it does. */
    PersonsMet.Told told(Ref person, ContactPointKind kind, String text) {
        return person.isNew() ? met.told(person.place(), kind, text) : PersonsMet.Told.ANOTHER;
    }

    private int meet(int place, @Nullable Ref onFile) {
        if (place != HashIndex.NONE || onFile == null) return place;
        return met.add(onFile.id(), onFile.idNumber(), false);
    }
}
