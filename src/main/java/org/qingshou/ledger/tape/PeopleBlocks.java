package org.qingshou.ledger.tape;

import java.util.ArrayList;
import java.util.List;

/** A row of numbers for each of millions of people, in blocks: an array that grows is there twice. */
final class PeopleBlocks {
    private static final int IN_BLOCK = 1 << 14;

    private final int numbers;
    private final List<long[]> blocks = new ArrayList<>();
    private int count;

    /** @param numbers how many each person has, 0 to begin with */
    PeopleBlocks(int numbers) {
        this.numbers = numbers;
    }

    /** @return the place of one more */
    int add() {
        if (count / IN_BLOCK == blocks.size()) blocks.add(new long[IN_BLOCK * numbers]);
        return count++;
    }

    long get(int place, int what) {
        return blocks.get(place / IN_BLOCK)[place % IN_BLOCK * numbers + what];
    }

    void set(int place, int what, long value) {
        blocks.get(place / IN_BLOCK)[place % IN_BLOCK * numbers + what] = value;
    }
}
