package org.qingshou.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistanceTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "370705102, 370705102204, 0", // same township
                "370705, 370705102204, 1", // the branch is known to the county only
                "370705101, 370705102204, 1",
                "370705, 370704001, 2",
                "370705, 370700, 2", // the customer is known to the city only
                "370705, 371081, 3",
                "370705, 370000, 3",
                "370705, 110105, 4",
                "370705, -, 4",
                "-, 370705, 4",
                "370705, 37, 3",
                "441900003, 441900003004, 0", // a city without counties: zeros stand in their place
                "441900003, 441900101, 1",
                "441900003, 440305001, 3",
            })
    void theDeepestSharedDivisionTellsHowFar(@Nullable String branch, @Nullable String customer, int distance) {
        assertThat(Distance.between(branch, customer)).isEqualTo(distance);
        assertThat(Distance.between(customer, branch)).isEqualTo(distance);
    }
}
