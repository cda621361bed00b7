package org.qingshou.benchmark;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each part of the benchmark works with. */
record Bench(
        BenchmarkOptions options,
        BenchmarkFolder folder,
        RunningLedger ledger,
        Bank bank,
        Imports imports,
        Closes closes,
        Progress progress,
        Report report) {

    boolean wants(Part part) {
        return options.only().contains(part);
    }

    /** Writes the tape of a day and imports it in the night after; the file is gone afterwards. */
    Imports.Run importDay(Book book, int day) {
        Path tape = folder.file("tape-" + book.date(day) + ".csv");
        progress.during("tape of " + book.date(day) + " written", () -> book.writeTape(day, tape));
        Imports.Run run = importFile(tape, book.date(day));
        BenchmarkFolder.delete(tape);
        return run;
    }

    /** Imports a tape in the night after its day, and says what came of it. */
    Imports.Run importFile(Path tape, LocalDate day) {
        ledger.nightAfter(day);
        Imports.Run run = imports.run(tape, day);
        progress.say("import of %s: received in %.0f ms, applied in %.0f ms; %d read, %d added, %d changed"
                .formatted(day, run.receiveMillis(), run.appliedMillis(), run.read(), run.added(), run.changed()));
        return run;
    }

    Closes.Run close(LocalDate day) {
        ledger.nightAfter(day);
        Closes.Run run = closes.run(day);
        progress.say("close of %s: %.0f ms; %d cases opened, %d closed, %d open"
                .formatted(day, run.millis(), run.opened(), run.closed(), run.open()));
        return run;
    }

    void reportImports(Part part, String name, List<Imports.Run> runs) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("bytes", runs.stream().map(Imports.Run::bytes).toList());
        facts.put("receiveMs", runs.stream().map(Imports.Run::receiveMillis).toList());
        facts.put("sweptMs", runs.stream().map(Imports.Run::sweptMillis).toList());
        facts.put("read", runs.stream().map(Imports.Run::read).toList());
        facts.put("added", runs.stream().map(Imports.Run::added).toList());
        facts.put("changed", runs.stream().map(Imports.Run::changed).toList());
        facts.put("unchanged", runs.stream().map(Imports.Run::unchanged).toList());
        facts.put("rejected", runs.stream().map(Imports.Run::rejected).toList());
        report.measured(
                part,
                name,
                new Samples(runs.stream().map(Imports.Run::appliedMillis).toList()),
                facts);
    }

    /** @param changed loans that the tape of each day had changed */
    void reportCloses(Part part, String name, List<Closes.Run> runs, List<Long> changed) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("loansChanged", changed);
        facts.put("casesOpen", runs.stream().map(Closes.Run::open).toList());
        facts.put("casesOpened", runs.stream().map(Closes.Run::opened).toList());
        facts.put("casesClosed", runs.stream().map(Closes.Run::closed).toList());
        facts.put("stepsMs", runs.stream().map(Closes.Run::stepMillis).toList());
        report.measured(
                part, name, new Samples(runs.stream().map(Closes.Run::millis).toList()), facts);
    }
}
