package org.qingshou.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactValuesTest {
    @ParameterizedTest
    @CsvSource({
        "16012345678, 16012345678",
        "+86 160-1234-5678, 16012345678",
        "008616012345678, 16012345678",
        "'160 1234 5678', 16012345678",
        "0571-88881234, 057188881234"
    })
    void aNumberIsWrittenOneWay(String written, String normal) {
        assertThat(ContactValues.normal(ContactPointKind.MOBILE, written)).isEqualTo(normal);
    }

    @Test
    void screensShowOnlyWhatIsNeededToTellNumbersApart() {
        assertThat(ContactValues.shown(ContactPointKind.MOBILE, "16012345678")).isEqualTo("160****5678");
        assertThat(ContactValues.shown(ContactPointKind.LANDLINE, "057188881234"))
                .isEqualTo("****1234");
        assertThat(ContactValues.shown(ContactPointKind.LANDLINE, "12345")).isEqualTo("****45");
        assertThat(ContactValues.shown(ContactPointKind.HOME_ADDRESS, "青石县青石镇东岗村12号"))
                .isEqualTo("青石县青石镇****");
        assertThat(ContactValues.shown(ContactPointKind.HOME_ADDRESS, "青石镇")).isEqualTo("****");
        assertThat(ContactValues.shown(ContactPointKind.EMAIL, "lina@bank.cn")).isEqualTo("l****@bank.cn");
        assertThat(ContactValues.shownIdNumber("990001198001011234")).isEqualTo("****1234");
    }

    @Test
    void numbersInsideAnUndeclaredTextAreMasked() {
        assertThat(ContactValues.masked("紧急 16012345678,证件 990001198001011234,金额 1234567"))
                .isEqualTo("紧急 160****5678,证件 ****1234,金额 1234567");
    }

    @Test
    void theBirthdayIsReadFromAResidentIdNumber() {
        assertThat(LedgerFacts.bornOn("990001201001311234")).isEqualTo("2010-01-31");
        assertThat(LedgerFacts.bornOn("91990000MA00000001")).isNull();
        assertThat(LedgerFacts.bornOn("990001201013311234")).isNull();
    }
}
