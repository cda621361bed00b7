package org.qingshou.ledger.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.qingshou.testing.Seeds;

class PersonKeysTest {
    private static final int PEOPLE = 40_000;

    private record Key(long high, long low) {}

    @Test
    void findsWhomAMapFindsHoweverOftenKeysAndPeopleComeAgain() {
        long seed = Seeds.take(getClass());
        Random random = new Random(seed);
        PeopleBlocks people = new PeopleBlocks(3);
        PersonKeys keys = new PersonKeys(people, 1);
        Map<Key, Integer> expected = new HashMap<>();
        for (int i = 0; i < PEOPLE; i++) people.set(people.add(), 0, i);
        for (int i = 0; i < PEOPLE * 2; i++) {
            // Most people have a key of their own; some have several, and some keys change hands.
            Key key = new Key(random.nextInt(600), 1 + random.nextInt(200));
            int person = random.nextInt(PEOPLE);
            keys.put(key.high(), key.low(), person);
            expected.put(key, person);
        }
        expected.forEach((key, person) -> assertThat(keys.get(key.high(), key.low()))
                .as("seed %d, %s", seed, key)
                .isEqualTo(person));
        assertThat(keys.get(600, 1)).isEqualTo(HashIndex.NONE);
        assertThat(keys.get(0, 201)).isEqualTo(HashIndex.NONE);
        for (int i = 0; i < PEOPLE; i++) assertThat(people.get(i, 0)).isEqualTo(i);
    }
}
