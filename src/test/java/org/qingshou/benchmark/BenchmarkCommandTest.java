package org.qingshou.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingshou.QingshouApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small run of the whole command: what it counts agrees, and the file says all that it should. Times are nobody's here. */
class BenchmarkCommandTest {
    private static final int ROWS = 2000;
    private static final int WORKBOOK_ROWS = 1000;

    private JsonNode report = JsonMapper.shared().createObjectNode();

    @Test
    void everyPartIsMeasuredAndWhatItCountsAgrees(@TempDir Path out) throws IOException {
        // Java's temporary folder is no place for a database.
        Path data = Files.createDirectories(Path.of("target"))
                .resolve("benchmark-test-" + ProcessHandle.current().pid());
        String table = run(out, data);
        report = JsonMapper.shared().readTree(out.resolve("benchmark.json"));

        assertThat(data).doesNotExist();
        theRunIsDescribed();
        importsCountEveryRow();
        closesOpenAndCloseCases();
        pagesShowRows();
        nobodyGetsACaseThatAnotherHas();
        assertThat(facts("placements, allowed to offered").path("placements").intValue())
                .isEqualTo(200);
        assertThat(names("measures")).allSatisfy(name -> assertThat(table).contains(name));
        assertThat(names("findings"))
                .hasSize(13)
                .allSatisfy(name -> assertThat(table).contains(name));
        for (JsonNode finding : report.path("findings")) {
            assertThat(finding.path("value").doubleValue()).isPositive();
            assertThat(finding.path("aim").stringValue()).matches("(at most|at least|below) [0-9.]+");
            assertThat(finding.path("met").isBoolean()).isTrue();
        }
    }

    private static String run(Path out, Path data) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream to = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code = BenchmarkCommand.run(
                QingshouApplication.class,
                new String[] {
                    "--rows=" + ROWS, "--workbook-rows=" + WORKBOOK_ROWS, "--quick", "--out=" + out, "--data=" + data
                },
                to,
                to);
        String text = said.toString(StandardCharsets.UTF_8);
        assertThat(code).as(text).isZero();
        return text;
    }

    private void nobodyGetsACaseThatAnotherHas() {
        JsonNode facts = measure("next case").path("facts");
        assertThat(facts.path("officersAtOnce").intValue()).isEqualTo(20);
        assertThat(facts.path("taken").intValue()).isPositive();
        assertThat(facts.path("takenTwice").intValue()).isZero();
    }

    private void theRunIsDescribed() {
        assertThat(report.path("rows").intValue()).isEqualTo(ROWS);
        assertThat(report.path("atAimedSize").booleanValue()).isFalse();
        assertThat(report.path("parts").size()).isEqualTo(Part.ALL.size());
        assertThat(report.path("startedAt").stringValue()).startsWith("20");
        assertThat(report.path("machine").propertyNames())
                .containsExactly("os", "architecture", "cpu", "cores", "memoryMb", "java");
        assertThat(report.path("server").path("innodb_buffer_pool_size").stringValue())
                .isEqualTo("2147483648");
        assertThat(report.path("server").path("innodb_log_file_size").stringValue())
                .isEqualTo("536870912");
        assertThat(report.path("server").path("innodb_flush_log_at_trx_commit").stringValue())
                .isEqualTo("1");
        for (String heap : List.of("maxMb", "afterCollectionPeakMb", "oldGenerationPeakMb"))
            assertThat(report.path("heap").path(heap).longValue()).as(heap).isPositive();
        for (JsonNode measure : report.path("measures")) {
            assertThat(measure.path("samplesMs").size()).isPositive();
            assertThat(measure.path("medianMs").doubleValue()).isPositive();
            assertThat(measure.path("heapAfterCollectionMb").isNumber()).isTrue();
        }
    }

    private void importsCountEveryRow() {
        JsonNode first = facts("import, first day");
        assertThat(first(first, "read")).isEqualTo(ROWS);
        assertThat(first(first, "added")).isEqualTo(ROWS);
        JsonNode next = facts("import, next day");
        assertThat(first(next, "read")).isEqualTo(ROWS);
        assertThat(first(next, "added") + first(next, "changed") + first(next, "unchanged") + first(next, "rejected"))
                .isEqualTo(ROWS);
        assertThat(first(next, "changed")).isBetween(ROWS / 100L, ROWS * 3L / 100);
        assertThat(first(facts("import of a workbook"), "added")).isEqualTo(WORKBOOK_ROWS);
    }

    private void closesOpenAndCloseCases() {
        JsonNode opening = facts("day-end, first of the book");
        long cases = first(opening, "casesOpened");
        assertThat(cases).isBetween(ROWS / 6L, ROWS / 4L).isEqualTo(first(opening, "casesOpen"));
        JsonNode next = facts("day-end");
        assertThat(first(next, "casesOpened")).isPositive();
        assertThat(first(next, "casesClosed")).isPositive();
        assertThat(first(next, "casesOpen")).isEqualTo(cases + first(next, "casesOpened") - first(next, "casesClosed"));
        assertThat(first(next, "loansChanged")).isEqualTo(first(facts("import, next day"), "changed"));
        assertThat(next.path("stepsMs").path(0).propertyNames()).contains("ageing", "case-open", "worklist");
        assertThat(first(facts("day-end, twice the loans and cases"), "casesOpen"))
                .isBetween(cases * 9 / 5, cases * 11 / 5);
    }

    private void pagesShowRows() {
        assertThat(facts("worklist page").path("rows").longValue()).isPositive();
        assertThat(measure("worklist page").path("p95Ms").doubleValue()).isPositive();
        assertThat(facts("worklist page during an import").path("rows").longValue())
                .isPositive();
    }

    private Set<String> names(String list) {
        return StreamSupport.stream(report.path(list).spliterator(), false)
                .map(each -> each.path("name").stringValue())
                .collect(java.util.stream.Collectors.toSet());
    }

    private JsonNode measure(String name) {
        return StreamSupport.stream(report.path("measures").spliterator(), false)
                .filter(each -> each.path("name").stringValue().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " was not measured"));
    }

    private JsonNode facts(String measure) {
        return measure(measure).path("facts");
    }

    private static long first(JsonNode facts, String name) {
        return facts.path(name).path(0).longValue();
    }
}
