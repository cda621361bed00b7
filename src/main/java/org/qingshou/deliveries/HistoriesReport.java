package org.qingshou.deliveries;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a run came to, as text, as JSON and as a page. */
final class HistoriesReport {
    static final String FILE = "delivery-histories";
    private static final int PERCENT = 100;

    private final HistoriesOptions options;
    private final Map<Alarm.Kind, Integer> alarms = new TreeMap<>();
    private final List<String> broken = new ArrayList<>();
    private final List<Double> recoveries = new ArrayList<>();
    private final Map<String, Integer> killed = new TreeMap<>();
    private @Nullable Tally tally;
    private int histories;
    private long lastSeed;
    private double seconds;
    private int killedPlacements;
    private double killSeconds;

    HistoriesReport(HistoriesOptions options) {
        this.options = options;
        for (Alarm.Kind kind : Alarm.Kind.values()) alarms.put(kind, 0);
    }

    void played(long seed, List<Alarm> found, long nanos) {
        histories++;
        lastSeed = seed;
        seconds = nanos / 1e9;
        found.forEach(alarm -> broken("history " + seed, alarm));
    }

    void tallied(Tally all) {
        tally = all;
    }

    /** @param recovered seconds from each death until the message that it held had come to its end */
    void killed(Map<String, Integer> points, List<Double> recovered, int placements, List<Alarm> found, double took) {
        killed.putAll(points);
        recoveries.addAll(recovered.stream().sorted().toList());
        killedPlacements = placements;
        killSeconds = took;
        found.forEach(alarm -> broken("kills", alarm));
    }

    private void broken(String where, Alarm alarm) {
        alarms.merge(alarm.kind(), 1, Integer::sum);
        broken.add(where + ": " + alarm);
    }

    boolean kept() {
        return broken.isEmpty();
    }

    Map<Alarm.Kind, Integer> alarms() {
        return alarms;
    }

    int histories() {
        return histories;
    }

    void print(PrintStream out) {
        lines().forEach((name, value) -> out.println(name + ": " + value));
        broken.forEach(out::println);
        out.flush();
    }

    private Map<String, Object> lines() {
        Map<String, Object> lines = new LinkedHashMap<>();
        if (!options.commit().isEmpty()) lines.put("commit", options.commit());
        lines.put("histories", histories);
        if (histories > 0) lines.put("seeds", options.seed() + " to " + lastSeed);
        lines.put("seconds", Math.round(seconds));
        Tally all = tally;
        if (all != null) {
            lines.put("placements", all.placements.get());
            lines.put("calls to the agency", all.sent.get());
            lines.put("recalls", all.recalls.get());
            lines.put("recalls that died before their commit", all.lostRecalls.get());
            lines.put("recalls that had to be asked for again", all.failedRecalls.get());
            lines.put("accepted by the agency", all.accepted.get());
            lines.put("ordered notes", all.notes.get());
            lines.put("copies that the agency recognised", all.copies.get());
            lines.put("copies that came after the recall", all.lateCopies.get());
            lines.put("resent by a person", all.persons.get());
            lines.put("faults planned", all.faults());
            lines.put("nodes struck", all.strikes());
        }
        lines.put(
                "processes killed",
                killed.values().stream().mapToInt(Integer::intValue).sum());
        if (!killed.isEmpty()) {
            lines.put("killed at", killed);
            lines.put("placements under kills", killedPlacements);
            lines.put("seconds of kills", Math.round(killSeconds));
            lines.put("recoveries", recoveries.size());
            lines.put("recovery p50, seconds", percentile(50));
            lines.put("recovery p99, seconds", percentile(99));
            lines.put("recovery, longest, seconds", percentile(PERCENT));
        }
        alarms.forEach((kind, count) -> lines.put("broken: " + kind, count));
        return lines;
    }

    private String percentile(int percent) {
        if (recoveries.isEmpty()) return "none";
        int at = (int) Math.ceil(recoveries.size() * percent / (double) PERCENT) - 1;
        return String.format(Locale.ROOT, "%.1f", recoveries.get(Math.max(0, at)));
    }

    List<Path> write() {
        Map<String, Object> all = new LinkedHashMap<>(lines());
        all.put("alarms", broken);
        StringBuilder page = new StringBuilder("| figure | value |\n|---|---|\n");
        lines().forEach((name, value) -> page.append("| ")
                .append(name)
                .append(" | ")
                .append(words(value))
                .append(" |\n"));
        broken.forEach(each -> page.append("\n- ").append(each));
        try {
            Path folder = Files.createDirectories(options.out());
            Path json = folder.resolve(FILE + ".json");
            JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValue(json.toFile(), all);
            return List.of(json, Files.writeString(folder.resolve(FILE + ".md"), page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words(Object value) {
        if (!(value instanceof Map<?, ?> map)) return String.valueOf(value);
        List<String> parts = new ArrayList<>();
        map.forEach((name, count) -> parts.add(name + " " + count));
        return String.join(", ", parts);
    }
}
