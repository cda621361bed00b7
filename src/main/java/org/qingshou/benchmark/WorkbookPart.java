package org.qingshou.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.qingshou.generator.GenerateBookCommand;

/**
 * Import of a workbook, which is about memory: run by itself with a small heap. The workbook is made by another process,
 * because its writer keeps all texts in memory.
 */
final class WorkbookPart {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private final Bench bench;
    private final Class<?> application;

    WorkbookPart(Bench bench, Class<?> application) {
        this.bench = bench;
        this.application = application;
    }

    void run() {
        bench.ledger().empty();
        bench.progress().during("workbook written", this::write);
        Path workbook = bench.folder().file("tape-" + DAY + ".xlsx");
        Imports.Run run = bench.importFile(workbook, DAY);
        BenchmarkFolder.delete(workbook);
        bench.reportImports(Part.WORKBOOK, "import of a workbook", List.of(run));
    }

    private void write() {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        String classes = System.getProperty("java.class.path");
        if (classes.endsWith(".jar") && !classes.contains(File.pathSeparator)) command.addAll(List.of("-jar", classes));
        else command.addAll(List.of("-cp", classes, application.getName()));
        command.addAll(List.of(
                GenerateBookCommand.NAME,
                "--loans=" + bench.options().workbookRows(),
                "--as-of=" + DAY,
                "--days=1",
                "--branches=" + String.join(",", bench.bank().branches()),
                "--out=" + bench.folder().file(""),
                "--xlsx"));
        try {
            int code = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(bench.folder().file("generate-book.log").toFile())
                    .start()
                    .waitFor();
            if (code != 0) throw new BenchmarkFailed("The workbook could not be made: exit code " + code + ".");
        } catch (IOException e) {
            throw new BenchmarkFailed("The workbook could not be made.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkFailed("Interrupted.", e);
        }
    }
}
