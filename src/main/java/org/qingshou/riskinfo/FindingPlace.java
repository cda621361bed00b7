package org.qingshou.riskinfo;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qingshou.kernel.Refused;
import tools.jackson.core.JsonPointer;

/**
 * Where findings of a kind stand, written as {@code ENFORCEMENT list=/data/enforcements date=/filedOn authority=/court}.
 *
 * @param list place of a list, or of one thing alone
 * @param onlyAt in a thing of the list, what {@code only} looks at; empty where every one counts
 * @param only the values that count, with commas between
 */
record FindingPlace(
        RiskKind kind,
        String list,
        String onlyAt,
        String only,
        String date,
        String authority,
        String amount,
        String number) {
    private static final Set<String> NAMES = Set.of("list", "only", "date", "authority", "amount", "number");

    /** Reads the lines, or says which of them cannot be read and how it is written. */
    static List<FindingPlace> read(String lines) {
        return lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(FindingPlace::one)
                .toList();
    }

    private static FindingPlace one(String line) {
        String[] parts = line.split("\\s+", -1);
        RiskKind kind = Arrays.stream(RiskKind.values())
                .filter(known -> known.name().equals(parts[0]))
                .findFirst()
                .orElseThrow(() -> Refused.badInput("riskinfo.place.kind", parts[0]));
        Map<String, String> told = new HashMap<>();
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            if (equals < 0 || !NAMES.contains(name)) throw Refused.badInput("riskinfo.place.part", line, part);
            told.put(name, part.substring(equals + 1));
        }
        String only = told.getOrDefault("only", "");
        int colon = only.indexOf(':');
        if (!only.isEmpty() && (colon < 1 || colon == only.length() - 1))
            throw Refused.badInput("riskinfo.place.part", line, "only=" + only);
        FindingPlace place = new FindingPlace(
                kind,
                told.getOrDefault("list", ""),
                only.isEmpty() ? "" : only.substring(0, colon),
                only.isEmpty() ? "" : only.substring(colon + 1),
                told.getOrDefault("date", ""),
                told.getOrDefault("authority", ""),
                told.getOrDefault("amount", ""),
                told.getOrDefault("number", ""));
        if (place.list.isEmpty()) throw Refused.badInput("riskinfo.place.list", line);
        List.of(place.list, place.onlyAt, place.date, place.authority, place.amount, place.number)
                .forEach(pointer -> compiled(line, pointer));
        return place;
    }

    private static void compiled(String line, String pointer) {
        try {
            JsonPointer.compile(pointer);
        } catch (IllegalArgumentException e) {
            throw Refused.badInput("riskinfo.place.pointer", line, pointer);
        }
    }
}
