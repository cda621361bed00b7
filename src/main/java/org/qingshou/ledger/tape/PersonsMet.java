package org.qingshou.ledger.tape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.ledger.ContactPointKind;
import org.qingshou.vault.BlindIndex;

/**
 * The people that a file has spoken of so far, found again by id number, by customer number, or by name and phone. All of
 * them are held until its end, so each takes little more than the bytes of its ids: about 140, and a book of five million
 * loans gets by with a heap of 1 GiB. Their numbers stand in blocks, because an array that grows is there twice.
 */
final class PersonsMet {
    private static final int LONGS = 6;
    private static final int ID_NUMBER = 2;
    private static final int PHONE = 4;
    private static final int ADDRESS = 5;
    private static final int IN_BLOCK = 1 << 14;

    /** Whether a number or an address is the first that the file tells of somebody, the same once more, or another. */
    enum Told {
        FIRST,
        AGAIN,
        ANOTHER
    }

    private final BlindIndex index;
    private final HashIndex byCustomer = new HashIndex();
    private final HashIndex byPhone = new HashIndex();
    private final BitSet isNew = new BitSet();
    private final BitSet hasIdNumber = new BitSet();
    private final BitSet staged = new BitSet();
    private final List<long[]> people = new ArrayList<>();
    /** Places of people by their id number, which stands with them: open addressing, never more than two thirds full. */
    private int[] byIdNumber = none(1 << 10);

    private int withIdNumber;
    private int count;

    PersonsMet(BlindIndex index) {
        this.index = index;
    }

    private static int[] none(int places) {
        int[] none = new int[places];
        Arrays.fill(none, HashIndex.NONE);
        return none;
    }

    int add(UUID id, @Nullable ByteKey idNumber, boolean fresh) {
        int place = count++;
        if (place / IN_BLOCK == people.size()) people.add(new long[IN_BLOCK * LONGS]);
        set(place, 0, id.getMostSignificantBits());
        set(place, 1, id.getLeastSignificantBits());
        isNew.set(place, fresh);
        if (idNumber != null) learn(place, idNumber);
        return place;
    }

    private long get(int place, int what) {
        return people.get(place / IN_BLOCK)[place % IN_BLOCK * LONGS + what];
    }

    private void set(int place, int what, long value) {
        people.get(place / IN_BLOCK)[place % IN_BLOCK * LONGS + what] = value;
    }

    /** This person's id number has become known; of two people with one number the first is found by it. */
    void learn(int place, ByteKey idNumber) {
        set(place, ID_NUMBER, idNumber.first());
        set(place, ID_NUMBER + 1, idNumber.second());
        hasIdNumber.set(place);
        int slot = slot(idNumber.first(), idNumber.second());
        if (byIdNumber[slot] != HashIndex.NONE) return;
        byIdNumber[slot] = place;
        if (++withIdNumber * 3L > byIdNumber.length * 2L) grow();
    }

    private void grow() {
        int[] old = byIdNumber;
        byIdNumber = none(old.length * 2);
        for (int place : old)
            if (place != HashIndex.NONE) byIdNumber[slot(get(place, ID_NUMBER), get(place, ID_NUMBER + 1))] = place;
    }

    /** Where whoever has this id number stands, or would. */
    private int slot(long first, long second) {
        int mask = byIdNumber.length - 1;
        int slot = (int) (first ^ first >>> 32) & mask;
        while (byIdNumber[slot] != HashIndex.NONE && !has(byIdNumber[slot], first, second)) slot = slot + 1 & mask;
        return slot;
    }

    private boolean has(int place, long first, long second) {
        return get(place, ID_NUMBER) == first && get(place, ID_NUMBER + 1) == second;
    }

    int byIdNumber(ByteKey idNumber) {
        return byIdNumber[slot(idNumber.first(), idNumber.second())];
    }

    boolean hasIdNumber(int place) {
        return hasIdNumber.get(place);
    }

    /** Whether this person is known by another id number than this. */
    boolean isAnother(int place, @Nullable ByteKey idNumber) {
        return idNumber != null && hasIdNumber.get(place) && !has(place, idNumber.first(), idNumber.second());
    }

    KnownPersons.Ref ref(int place) {
        return new KnownPersons.Ref(new UUID(get(place, 0), get(place, 1)), null, isNew.get(place), place);
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
        long before = get(place, what);
        if (before == 0) set(place, what, told);
        if (before == 0) return Told.FIRST;
        return before == told ? Told.AGAIN : Told.ANOTHER;
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
