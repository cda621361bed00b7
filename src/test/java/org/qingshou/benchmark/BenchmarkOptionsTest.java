package org.qingshou.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingshou.QingshouApplication;

/** What is asked wrongly is told, and nothing is started. */
class BenchmarkOptionsTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private int run(String... args) {
        PrintStream to = new PrintStream(said, true, StandardCharsets.UTF_8);
        return BenchmarkCommand.run(QingshouApplication.class, args, to, to);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--rows many",
                "--rows 10",
                "--rows",
                "--colour red",
                "--only import,everything",
                "--workbook-rows=2000000"
            })
    void aWrongOptionGivesTheUsage(String line) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(said()).contains("usage: benchmark").doesNotContain("Exception");
    }

    @Test
    void aFolderWithOtherThingsInItIsLeftAlone(@TempDir Path folder) throws IOException {
        Path other = Files.writeString(folder.resolve("letter.txt"), "kept");
        assertThat(run("--data", folder.toString())).isEqualTo(2);
        assertThat(said()).contains("left alone", "--data");
        assertThat(other).hasContent("kept");
        assertThat(folder).isDirectoryContaining(file -> file.equals(other));
    }

    @Test
    void withoutOptionsAllIsMeasuredAtTheSizeOfTheAims() {
        BenchmarkOptions options = BenchmarkOptions.parse();
        assertThat(options.rows()).isEqualTo(1_000_000);
        assertThat(options.workbookRows()).isEqualTo(200_000);
        assertThat(options.only()).isEqualTo(Part.ALL);
        assertThat(options.runs()).isEqualTo(3);
        assertThat(options.samples()).isEqualTo(1000);
    }

    @Test
    void doublingIsComparedWithTheDayEndAndSoTakesIt() {
        assertThat(BenchmarkOptions.parse("--only=doubling").only()).containsOnly(Part.DOUBLING, Part.DAY_END);
    }

    @Test
    void theMedianIsTheMiddleAndAPercentileOneOfTheSamples() {
        assertThat(Samples.of(9, 1, 5).median()).isEqualTo(5);
        assertThat(Samples.of(4, 2).median()).isEqualTo(3);
        assertThat(Samples.of(3, 1, 2, 4).percentile(50)).isEqualTo(2);
        assertThat(Samples.of(3, 1, 2, 4).percentile(95)).isEqualTo(4);
    }
}
