package org.qingshou.ledger.tape;

import java.util.Arrays;
import java.util.BitSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.ledger.ContactPointKind;
import org.qingshou.vault.BlindIndex;

/**
 * The people that a file has spoken of so far, found again by id number, by customer number, or by name and phone. All of
 * them are held until its end, so each takes little more than the bytes of its ids.
 */
final class PersonsMet {
    private static final int LONGS = 8;
    private static final int PHONE = 6;
    private static final int ADDRESS = 7;

    /** Whether a number or an address is the first that the file tells of somebody, the same once more, or another. */
    enum Told {
        FIRST,
        AGAIN,
        ANOTHER
    }

    private final BlindIndex index;
    private final HashIndex byIdNumber = new HashIndex();
    private final HashIndex byCustomer = new HashIndex();
    private final HashIndex byPhone = new HashIndex();
    private final BitSet isNew = new BitSet();
    private final BitSet hasIdNumber = new BitSet();
    private final BitSet staged = new BitSet();
    private long[] people = new long[LONGS << 10];
    private int count;

    PersonsMet(BlindIndex index) {
        this.index = index;
    }

    int add(UUID id, @Nullable ByteKey idNumber, boolean fresh) {
        int place = count++;
        if (count * LONGS > people.length) people = Arrays.copyOf(people, people.length * 2);
        people[place * LONGS] = id.getMostSignificantBits();
        people[place * LONGS + 1] = id.getLeastSignificantBits();
        isNew.set(place, fresh);
        if (idNumber != null) learn(place, idNumber);
        return place;
    }

    /** This person's id number has become known. */
    void learn(int place, ByteKey idNumber) {
        people[place * LONGS + 2] = idNumber.first();
        people[place * LONGS + 3] = idNumber.second();
        people[place * LONGS + 4] = idNumber.third();
        people[place * LONGS + 5] = idNumber.fourth();
        hasIdNumber.set(place);
    }

    KnownPersons.Ref ref(int place) {
        UUID id = new UUID(people[place * LONGS], people[place * LONGS + 1]);
        return new KnownPersons.Ref(id, idNumber(place), isNew.get(place), place);
    }

    @Nullable
    ByteKey idNumber(int place) {
        if (!hasIdNumber.get(place)) return null;
        return new ByteKey(
                people[place * LONGS + 2],
                people[place * LONGS + 3],
                people[place * LONGS + 4],
                people[place * LONGS + 5]);
    }

    /** True the first time it is asked for somebody. */
    boolean stage(int place) {
        boolean before = staged.get(place);
        staged.set(place);
        return !before;
    }

    Told told(int place, ContactPointKind kind, String text) {
        int what = kind.isAddress() ? ADDRESS : PHONE;
        long told = HashIndex.spread(text) + kind.ordinal();
        long before = people[place * LONGS + what];
        if (before == 0) people[place * LONGS + what] = told;
        if (before == 0) return Told.FIRST;
        return before == told ? Told.AGAIN : Told.ANOTHER;
    }

    int byIdNumber(ByteKey idNumber) {
        return byIdNumber.get(idNumber.first(), idNumber.second());
    }

    void byIdNumber(ByteKey idNumber, int place) {
        byIdNumber.put(idNumber.first(), idNumber.second(), place);
    }

    int byCustomer(String customerNo) {
        ByteKey key = customer(customerNo);
        return byCustomer.get(key.first(), key.second());
    }

    void byCustomer(String customerNo, int place) {
        ByteKey key = customer(customerNo);
        byCustomer.put(key.first(), key.second(), place);
    }

    private ByteKey customer(String customerNo) {
        return ByteKey.of(index.of("customer", customerNo));
    }

    int byPhone(String name, ByteKey phone) {
        return byPhone.get(phone.first() ^ HashIndex.spread(name), phone.second());
    }

    /** Whoever was met first under this name and number stays. */
    void byPhone(String name, ByteKey phone, int place) {
        if (byPhone(name, phone) == HashIndex.NONE)
            byPhone.put(phone.first() ^ HashIndex.spread(name), phone.second(), place);
    }
}
