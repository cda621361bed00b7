package org.qingshou.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingshou.compliance.ExportVolume.Data;

/** R-OUT-13 at its edges: Fa Shi [2017] No. 10, article 5, halved for the alarm, ten times that for a second person. */
class ExportVolumeTest {
    @ParameterizedTest
    @CsvSource({
        "SENSITIVE, 0, 24, ALLOW",
        "SENSITIVE, 0, 25, WARN",
        "SENSITIVE, 24, 1, WARN",
        "SENSITIVE, 0, 249, WARN",
        "SENSITIVE, 0, 250, APPROVAL",
        "SENSITIVE, 249, 1, APPROVAL",
        "SENSITIVE, 900, 0, ALLOW",
        "CONTACT, 0, 249, ALLOW",
        "CONTACT, 0, 250, WARN",
        "CONTACT, 2000, 499, WARN",
        "CONTACT, 2000, 500, APPROVAL",
        "PERSONAL, 0, 2499, ALLOW",
        "PERSONAL, 2499, 1, WARN",
        "PERSONAL, 0, 24999, WARN",
        "PERSONAL, 0, 25000, APPROVAL",
        "NONE, 0, 1000000, ALLOW"
    })
    void theDayDecidesWhatAFileNeeds(Data data, long before, long asked, Verdict verdict) {
        assertThat(ExportVolume.DEFAULT.judge(data, before, asked)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "SENSITIVE, 0, 24, false",
        "SENSITIVE, 0, 25, true",
        "SENSITIVE, 24, 300, true",
        "SENSITIVE, 25, 1, false",
        "CONTACT, 249, 1, true",
        "NONE, 0, 1000000, false"
    })
    void theAlarmRingsOnceADay(Data data, long before, long asked, boolean rings) {
        assertThat(ExportVolume.DEFAULT.alarms(data, before, asked)).isEqualTo(rings);
    }
}
