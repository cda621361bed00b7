package org.qingshou.ledger.tape;

import java.util.Arrays;

/**
 * Numbers found by the first 128 bits of a keyed hash, in about forty bytes each: an import knows every person and row of a
 * book of millions at once, and must not need the memory of as many objects. Two values of one such hash are less likely
 * than a fault of the machine, and nobody without the key can make them.
 */
final class HashIndex {
    static final int NONE = -1;
    private static final int FIRST_SIZE = 1 << 10;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /** Two longs a place: open addressing, never more than two thirds full. */
    private long[] keys;

    private int[] values;
    private int size;

    HashIndex() {
        this(FIRST_SIZE);
    }

    /** @param expected entries for which it need not grow */
    HashIndex(int expected) {
        int places = Math.max(FIRST_SIZE, Integer.highestOneBit(Math.max(1, expected / 2 * 3)) << 1);
        keys = new long[places * 2];
        values = new int[places];
        Arrays.fill(values, NONE);
    }

    /** The number put under this hash, or {@link #NONE}. */
    int get(long high, long low) {
        return values[place(high, low)];
    }

    /** @param value not negative; replaces the one of before */
    void put(long high, long low, int value) {
        int place = place(high, low);
        if (values[place] == NONE) {
            keys[place * 2] = high;
            keys[place * 2 + 1] = low;
            size++;
        }
        values[place] = value;
        if (size * 3L > values.length * 2L) grow();
    }

    int size() {
        return size;
    }

    /** FNV-1a in 64 bits, without a key: for what a file could make collide at its own cost only. */
    static long spread(String text) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < text.length(); i++) hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        return hash;
    }

    private int place(long high, long low) {
        int mask = values.length - 1;
        int place = (int) (high ^ high >>> 32) & mask;
        while (values[place] != NONE && (keys[place * 2] != high || keys[place * 2 + 1] != low))
            place = place + 1 & mask;
        return place;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[oldValues.length * 2];
        Arrays.fill(values, NONE);
        for (int i = 0; i < oldValues.length; i++) {
            if (oldValues[i] == NONE) continue;
            int place = place(oldKeys[i * 2], oldKeys[i * 2 + 1]);
            keys[place * 2] = oldKeys[i * 2];
            keys[place * 2 + 1] = oldKeys[i * 2 + 1];
            values[place] = oldValues[i];
        }
    }
}
