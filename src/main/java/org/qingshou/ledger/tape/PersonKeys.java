package org.qingshou.ledger.tape;

import java.util.Arrays;

/**
 * Finds people by one of their keys. The first key of each stands with them in {@link PeopleBlocks}, so that here only
 * places are held, by open addressing and never more than three quarters full; what else leads to somebody is rare and
 * stands apart, and goes before.
 */
final class PersonKeys {
    private final PeopleBlocks people;
    private final int what;
    private final HashIndex others = new HashIndex();
    private int[] slots = none(1 << 10);
    private int size;

    /** @param what which number of a person is the first half of the key; the next one is the second */
    PersonKeys(PeopleBlocks people, int what) {
        this.people = people;
        this.what = what;
    }

    private static int[] none(int places) {
        int[] none = new int[places];
        Arrays.fill(none, HashIndex.NONE);
        return none;
    }

    /** Who was put under this key last, or {@link HashIndex#NONE}. */
    int get(long high, long low) {
        int other = others.get(high, low);
        return other == HashIndex.NONE ? slots[slot(high, low)] : other;
    }

    void put(long high, long low, int person) {
        int before = get(high, low);
        if (before == person) return;
        if (before != HashIndex.NONE || hasKey(person)) {
            others.put(high, low, person);
            return;
        }
        slots[slot(high, low)] = person;
        people.set(person, what, high);
        people.set(person, what + 1, low);
        if (++size * 4L > slots.length * 3L) grow();
    }

    boolean hasKey(int person) {
        return people.get(person, what) != 0 || people.get(person, what + 1) != 0;
    }

    boolean has(int person, long high, long low) {
        return people.get(person, what) == high && people.get(person, what + 1) == low;
    }

    private int slot(long high, long low) {
        int mask = slots.length - 1;
        int slot = (int) (high ^ high >>> 32) & mask;
        while (slots[slot] != HashIndex.NONE && !has(slots[slot], high, low)) slot = slot + 1 & mask;
        return slot;
    }

    private void grow() {
        int[] old = slots;
        slots = none(old.length * 2);
        for (int person : old)
            if (person != HashIndex.NONE) slots[slot(people.get(person, what), people.get(person, what + 1))] = person;
    }
}
