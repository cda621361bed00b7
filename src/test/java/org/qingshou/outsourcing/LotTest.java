package org.qingshou.outsourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingshou.kernel.CaseId;

/** The draw is by seed alone: in whatever order the cases come, with another seed another one, of the size that was asked. */
class LotTest {
    private static final List<CaseId> CASES = IntStream.range(0, 100)
            .mapToObj(i -> new CaseId(UUID.nameUUIDFromBytes(("case" + i).getBytes(StandardCharsets.UTF_8))))
            .toList();

    @Test
    void theSameSeedDrawsTheSameWhateverTheOrder() {
        List<CaseId> turned = new ArrayList<>(CASES);
        Collections.reverse(turned);
        assertThat(Lot.draw(seed(1), turned, 40)).isEqualTo(Lot.draw(seed(1), CASES, 40));
        assertThat(Lot.draw(seed(2), CASES, 40)).isNotEqualTo(Lot.draw(seed(1), CASES, 40));
    }

    @ParameterizedTest
    @CsvSource({"100,40,40", "3,50,2", "2,90,1", "2,10,1", "5,10,1"})
    void theSizeIsAsAskedAndNeitherPartIsEmpty(int cases, int percent, int drawn) {
        assertThat(Lot.draw(seed(1), CASES.subList(0, cases), percent)).hasSize(drawn);
    }

    /** Of 400 draws of half, each case is drawn in about 200; one outside 140 to 260 would be six deviations off. */
    @Test
    void everyCaseHasTheSameChance() {
        int[] hits = new int[CASES.size()];
        for (int s = 0; s < 400; s++) {
            Set<CaseId> drawn = Lot.draw(seed(s), CASES, 50);
            for (int i = 0; i < hits.length; i++) if (drawn.contains(CASES.get(i))) hits[i]++;
        }
        for (int hit : hits) assertThat(hit).isBetween(140, 260);
    }

    private static byte[] seed(int number) {
        return ("seed" + number).getBytes(StandardCharsets.UTF_8);
    }
}
