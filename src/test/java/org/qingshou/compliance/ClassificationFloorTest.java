package org.qingshou.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassificationFloorTest {
    @ParameterizedTest
    @CsvSource({
        "0, NORMAL",
        "1, SPECIAL_MENTION",
        "90, SPECIAL_MENTION",
        "91, SUBSTANDARD",
        "270, SUBSTANDARD",
        "271, DOUBTFUL",
        "360, DOUBTFUL",
        "361, LOSS"
    })
    void eachGradeBeginsTheDayAfterItsThreshold(long days, String grade) {
        assertThat(ClassificationFloor.STATUTORY.at(days)).isEqualTo(grade);
    }

    @Test
    void thresholdsThatDoNotRiseAreRefused() {
        assertThatThrownBy(() -> new ClassificationFloor(List.of(
                        new ClassificationFloor.Threshold(90, "A"), new ClassificationFloor.Threshold(90, "B"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
