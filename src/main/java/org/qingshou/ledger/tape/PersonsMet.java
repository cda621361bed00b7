package org.qingshou.ledger.tape;

import java.util.BitSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.ledger.ContactPointKind;
import org.qingshou.vault.BlindIndex;

/**
 * The people that a file has spoken of so far, found again by id number, by customer number, or by name and phone. All of
 * them are held until its end, in about a hundred bytes each: a book of five million loans may speak of six million people.
 */
final class PersonsMet {
    private static final int ID = 0;
    private static final int ID_NUMBER = 2;
    private static final int CUSTOMER = 4;
    private static final int NAME_AND_PHONE = 6;
    private static final int PHONE = 8;
    private static final int ADDRESS = 9;
    private static final int NUMBERS = 10;

    /** Whether a number or an address is the first that the file tells of somebody, the same once more, or another. */
    enum Told {
        FIRST,
        AGAIN,
        ANOTHER
    }

    private final BlindIndex index;
    private final PeopleBlocks people = new PeopleBlocks(NUMBERS);
    private final PersonKeys idNumbers = new PersonKeys(people, ID_NUMBER);
    private final PersonKeys customers = new PersonKeys(people, CUSTOMER);
    private final PersonKeys phones = new PersonKeys(people, NAME_AND_PHONE);
    private final BitSet isNew = new BitSet();
    private final BitSet staged = new BitSet();

    PersonsMet(BlindIndex index) {
        this.index = index;
    }

    int add(UUID id, @Nullable ByteKey idNumber, boolean fresh) {
        int place = people.add();
        people.set(place, ID, id.getMostSignificantBits());
        people.set(place, ID + 1, id.getLeastSignificantBits());
        isNew.set(place, fresh);
        if (idNumber != null) learn(place, idNumber);
        return place;
    }

    /** This person's id number has become known. */
    void learn(int place, ByteKey idNumber) {
        idNumbers.put(idNumber.first(), idNumber.second(), place);
    }

    boolean hasIdNumber(int place) {
        return idNumbers.hasKey(place);
    }

    /** Whether this person is known by another id number than this. */
    boolean isAnother(int place, @Nullable ByteKey idNumber) {
        return idNumber != null
                && idNumbers.hasKey(place)
                && !idNumbers.has(place, idNumber.first(), idNumber.second());
    }

    KnownPersons.Ref ref(int place) {
        UUID id = new UUID(people.get(place, ID), people.get(place, ID + 1));
        return new KnownPersons.Ref(id, null, isNew.get(place), place);
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
        long before = people.get(place, what);
        if (before == 0) people.set(place, what, told);
        if (before == 0) return Told.FIRST;
        return before == told ? Told.AGAIN : Told.ANOTHER;
    }

    int byIdNumber(ByteKey idNumber) {
        return idNumbers.get(idNumber.first(), idNumber.second());
    }

    int byCustomer(String customerNo) {
        ByteKey key = customer(customerNo);
        return customers.get(key.first(), key.second());
    }

    void byCustomer(String customerNo, int place) {
        ByteKey key = customer(customerNo);
        customers.put(key.first(), key.second(), place);
    }

    private ByteKey customer(String customerNo) {
        return ByteKey.of(index.of("customer", customerNo));
    }

    int byPhone(String name, ByteKey phone) {
        return phones.get(phone.first() ^ HashIndex.spread(name), phone.second());
    }

    /** Whoever was met first under this name and number stays. */
    void byPhone(String name, ByteKey phone, int place) {
        if (byPhone(name, phone) == HashIndex.NONE)
            phones.put(phone.first() ^ HashIndex.spread(name), phone.second(), place);
    }
}
