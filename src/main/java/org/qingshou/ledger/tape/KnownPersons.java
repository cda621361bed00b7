package org.qingshou.ledger.tape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds the person behind a row: by the id number's blind index, else by the source's customer number, never by name
 * alone. Persons who are new in this file are remembered for its later rows.
 */
final class KnownPersons {
    /** @param idNumber blind index of the id number, where one is known */
    record Ref(UUID id, @Nullable ByteKey idNumber, boolean isNew) {}

    /** Someone who is known by this phone number under this name. */
    private record NameAndPhone(String name, ByteKey phone) {}

    private final JdbcClient jdbc;
    private final String source;
    private final boolean nobodyYet;
    private final Map<ByteKey, Ref> newByIdNumber = new HashMap<>();
    private final Map<String, Ref> newByCustomer = new HashMap<>();
    private final Map<NameAndPhone, UUID> newByPhone = new HashMap<>();
    private Map<ByteKey, Ref> byIdNumber = Map.of();
    private Map<String, Ref> byCustomer = Map.of();
    private Map<NameAndPhone, UUID> byPhone = Map.of();

    KnownPersons(JdbcClient jdbc, String source) {
        this.jdbc = jdbc;
        this.source = source;
        nobodyYet = jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM person) AS nobody")
                .query((rs, n) -> rs.getBoolean("nobody"))
                .single();
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
                            new Ref(rs.getObject("id", UUID.class), ByteKey.of(rs.getBytes("id_number_index")), false))
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
                        new Ref(
                                rs.getObject("id", UUID.class),
                                ByteKey.ofNullable(rs.getBytes("id_number_index")),
                                false));
            });
        if (!phones.isEmpty())
            jdbc.sql("""
                            SELECT c.value_index, p.id, p.name FROM contact_point c JOIN person p ON p.id = c.person_id
                            WHERE c.value_index IN (:x) ORDER BY p.id""").param("x", bytes(phones)).query(rs -> {
                byPhone.putIfAbsent(
                        new NameAndPhone(rs.getString("name"), ByteKey.of(rs.getBytes("value_index"))),
                        rs.getObject("id", UUID.class));
            });
    }

    private static List<byte[]> bytes(Collection<ByteKey> keys) {
        List<byte[]> bytes = new ArrayList<>();
        for (ByteKey key : keys) bytes.add(key.bytes());
        return bytes;
    }

    /** @throws CellProblem where customer number and id number point to two different people */
    Ref borrower(String customerNo, @Nullable ByteKey idNumber) throws CellProblem {
        Ref byId = null;
        if (idNumber != null) byId = newByIdNumber.getOrDefault(idNumber, byIdNumber.get(idNumber));
        Ref byNumber = newByCustomer.getOrDefault(customerNo, byCustomer.get(customerNo));
        boolean contradicts = byNumber != null
                && idNumber != null
                && byNumber.idNumber() != null
                && !idNumber.equals(byNumber.idNumber());
        if (contradicts) throw new CellProblem("id-number-differs");
        Ref found = byId != null ? byId : byNumber;
        if (found == null) found = new Ref(Ids.next(), idNumber, true);
        else if (found.idNumber() == null && idNumber != null) found = new Ref(found.id(), idNumber, found.isNew());
        newByCustomer.put(customerNo, found);
        if (idNumber != null) newByIdNumber.put(idNumber, found);
        return found;
    }

    /** A person without a number of its own, known where the same name answers under the same phone number. */
    Ref beside(String name, @Nullable ByteKey phone) {
        if (phone == null) return new Ref(Ids.next(), null, true);
        NameAndPhone key = new NameAndPhone(name, phone);
        UUID known = newByPhone.getOrDefault(key, byPhone.get(key));
        if (known != null) return new Ref(known, null, false);
        Ref added = new Ref(Ids.next(), null, true);
        newByPhone.put(key, added.id());
        return added;
    }

    void remember(String name, ByteKey phone, UUID person) {
        newByPhone.putIfAbsent(new NameAndPhone(name, phone), person);
    }
}
