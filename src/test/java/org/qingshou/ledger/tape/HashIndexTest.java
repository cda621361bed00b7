package org.qingshou.ledger.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HashIndexTest {
    private record Key(long high, long low) {}

    @Test
    void findsWhatAMapFindsHoweverTheHashesCollide() {
        long seed = Long.getLong("seed", 20261129);
        Random random = new Random(seed);
        HashIndex index = new HashIndex();
        Map<Key, Integer> expected = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            // Few different values, so that places collide and keys come again.
            Key key = new Key(random.nextInt(64), random.nextInt(300));
            index.put(key.high(), key.low(), i);
            expected.put(key, i);
        }
        assertThat(index.size()).as("seed %d", seed).isEqualTo(expected.size());
        expected.forEach((key, value) -> assertThat(index.get(key.high(), key.low()))
                .as("seed %d, %s", seed, key)
                .isEqualTo(value));
        assertThat(index.get(64, 0)).isEqualTo(HashIndex.NONE);
        assertThat(index.get(0, 300)).isEqualTo(HashIndex.NONE);
    }

    @Test
    void anIndexOfKnownSizeTakesMoreThanWasExpected() {
        HashIndex index = new HashIndex(3);
        for (int i = 0; i < 5000; i++) index.put(i, -i, i);
        for (int i = 0; i < 5000; i++) assertThat(index.get(i, -i)).isEqualTo(i);
    }
}
