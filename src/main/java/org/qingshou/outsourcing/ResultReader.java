package org.qingshou.outsourcing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qingshou.content.ByteSource;
import org.qingshou.content.TableFiles;
import org.qingshou.content.TableForm;
import org.qingshou.content.TableRow;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Refused;
import org.qingshou.outsourcing.gateway.CanonicalJson;
import org.qingshou.outsourcing.inbound.AgencyMessages.Event;
import org.qingshou.outsourcing.inbound.AgencyMessages.Kind;
import tools.jackson.databind.json.JsonMapper;

/** Reads an agency's file of results, CSV or XLSX, by the names of the event's fields; a row that is wrong spoils no other. */
final class ResultReader {
    static final int MOST_ROWS = 5_000;
    private static final int MOST_BYTES = 5_000_000;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss]", Locale.ROOT);
    private static final List<String> NEEDED = List.of("packageId", "kind", "occurredAt");
    private static final List<String> COLUMNS = List.of(
            "packageId",
            "kind",
            "occurredAt",
            "eventId",
            "personToken",
            "action",
            "purpose",
            "outcome",
            "connected",
            "contactRef",
            "clearanceId",
            "amount",
            "dueOn",
            "how",
            "paidOn",
            "reference",
            "reason",
            "code",
            "note");

    private final List<String> header;

    private ResultReader(List<String> header) {
        this.header = header.stream().map(ResultReader::column).toList();
        for (String needed : NEEDED)
            if (!this.header.contains(needed)) throw Refused.badInput("outsourcing.results.column", needed);
        for (int i = 0; i < header.size(); i++)
            if (this.header.get(i).isEmpty() && !header.get(i).isBlank())
                throw Refused.badInput(
                        "outsourcing.results.unknown", header.get(i).strip());
    }

    static ResultFile read(String agency, String name, InputStream in) {
        byte[] bytes = bytes(in);
        ByteSource source = () -> new ByteArrayInputStream(bytes);
        TableForm form = TableFiles.detect(source);
        ResultReader reader = new ResultReader(form.header());
        List<ResultRow> rows = new ArrayList<>();
        TableFiles.read(source, form, row -> {
            if (rows.size() == MOST_ROWS)
                throw Refused.badInput("outsourcing.results.tooMany", Integer.toString(MOST_ROWS));
            rows.add(reader.row(row));
            return true;
        });
        if (rows.isEmpty()) throw Refused.badInput("outsourcing.results.empty");
        return new ResultFile(agency, name, CanonicalJson.sha256(bytes), rows);
    }

    /** Case and surrounding blanks are forgiven. */
    private static String column(String text) {
        return COLUMNS.stream()
                .filter(name -> name.equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElse("");
    }

    private ResultRow row(TableRow row) {
        Map<String, String> cells = new TreeMap<>();
        for (int i = 0; i < header.size() && i < row.cells().size(); i++) {
            String cell = row.cells().get(i).strip();
            if (!header.get(i).isEmpty() && !cell.isEmpty()) cells.put(header.get(i), cell);
        }
        String raw = JSON.writeValueAsString(cells);
        ResultRow read = new ResultRow(
                row.number(),
                cells.getOrDefault("packageId", ""),
                cells.getOrDefault("kind", ""),
                null,
                raw,
                ResultRow.Fate.REFUSED,
                null,
                List.of(),
                List.of());
        try {
            value(cells, "packageId", UUID::fromString);
            return new ResultRow(
                    read.line(),
                    read.packageId(),
                    read.kind(),
                    event(cells, raw),
                    raw,
                    ResultRow.Fate.TAKEN,
                    null,
                    List.of(),
                    List.of());
        } catch (Refused refused) {
            return read.refused(refused);
        }
    }

    /** A row without an id of its own is known by what stands in it, so that the same row is never two events. */
    private static Event event(Map<String, String> cells, String raw) {
        String id = cells.containsKey("eventId") ? cells.get("eventId") : "file:" + CanonicalJson.sha256(raw);
        return new Event(
                String.valueOf(id),
                0,
                needed(cells, "kind", text -> Kind.valueOf(text.toUpperCase(Locale.ROOT))),
                needed(cells, "occurredAt", ResultReader::moment),
                cells.get("personToken"),
                cells.get("action"),
                cells.get("purpose"),
                cells.get("outcome"),
                value(cells, "connected", ResultReader::yesOrNo),
                value(cells, "contactRef", UUID::fromString),
                value(cells, "clearanceId", UUID::fromString),
                value(cells, "amount", text -> text.replaceAll("[,，¥￥\\s]", "")),
                value(cells, "dueOn", ResultReader::day),
                cells.get("how"),
                value(cells, "paidOn", ResultReader::day),
                cells.get("reference"),
                cells.get("reason"),
                cells.get("code"),
                cells.get("note"));
    }

    private static <T> T needed(Map<String, String> cells, String name, Function<String, T> read) {
        T value = value(cells, name, read);
        if (value == null) throw Refused.badInput("outsourcing.api.missing", name);
        return value;
    }

    private static <T> @Nullable T value(Map<String, String> cells, String name, Function<String, T> read) {
        String text = cells.get(name);
        if (text == null) {
            if (NEEDED.contains(name)) throw Refused.badInput("outsourcing.api.missing", name);
            return null;
        }
        try {
            return read.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Refused.badInput("outsourcing.results.value", name);
        }
    }

    /** As the API has it, or as a spreadsheet does, then in the bank's own zone. */
    private static Instant moment(String text) {
        if (text.endsWith("Z")) return Instant.parse(text);
        return LocalDateTime.parse(text.replace('/', '-').replace('T', ' '), MOMENT)
                .atZone(BusinessClock.DEFAULT_ZONE)
                .toInstant();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text.replaceAll("[/.]", "-").substring(0, Math.min(10, text.length())));
    }

    private static boolean yesOrNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1", "是" -> true;
            case "false", "no", "0", "否" -> false;
            default -> throw new IllegalArgumentException("neither yes nor no");
        };
    }

    private static byte[] bytes(InputStream in) {
        try (in) {
            byte[] read = in.readNBytes(MOST_BYTES + 1);
            if (read.length > MOST_BYTES) throw new Refused(Refused.Kind.TOO_LARGE, "outsourcing.results.large");
            return read;
        } catch (IOException e) {
            throw Refused.badInput("outsourcing.results.broken");
        }
    }
}
