package org.qingshou.outsourcing.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingshou.testing.Refusals.refused;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingshou.outsourcing.conformance.CheckReport.Item;
import org.qingshou.outsourcing.conformance.CheckReport.Result;

/** A report comes back as it was written, and one that was changed by hand does not pass. */
class ReportFileTest {
    private static final CheckReport WRITTEN = new CheckReport(
            "HX",
            "https://agency.example",
            Instant.parse("2026-11-20T02:00:00Z"),
            List.of(
                    new Item(1, "takes a package", Result.PASS, ""),
                    new Item(2, "reports a contact", Result.PASS, ""),
                    new Item(3, "gives a case back", Result.FAIL, "no answer"),
                    new Item(4, "certifies", Result.SKIP, "nothing to certify")));

    @Test
    void aReportComesBackAsItWasWritten() {
        CheckReport read = ReportFile.read(bytes(WRITTEN.json()));
        assertThat(read).isEqualTo(WRITTEN);
        assertThat(read.level()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"level\" : 2,', '\"level\" : 4,', agencies.report.level",
        "case-package/1, case-package/0, agencies.report.contract",
        "'\"FAIL\"', '\"MAYBE\"', agencies.report.field",
        "'2026-11-20T02:00:00Z', 'yesterday', agencies.report.field",
        "'\"agency\" : \"HX\",', '', agencies.report.field",
        "'{', '', agencies.report.unreadable",
    })
    void whatIsChangedOrMissingIsRefusedWithItsPlace(String from, String to, String key) {
        String json = WRITTEN.json().replaceFirst(java.util.regex.Pattern.quote(from), to);
        refused(key, () -> ReportFile.read(bytes(json)));
    }

    @Test
    void somethingElseThanAReportIsRefused() {
        refused("agencies.report.unreadable", () -> ReportFile.read(bytes("[]")));
        refused("agencies.report.unreadable", () -> ReportFile.read(bytes("")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
