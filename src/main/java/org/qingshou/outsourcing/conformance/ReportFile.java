package org.qingshou.outsourcing.conformance;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.qingshou.kernel.Refused;
import org.qingshou.outsourcing.conformance.CheckReport.Item;
import org.qingshou.outsourcing.conformance.CheckReport.Result;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the JSON file that {@code agency-check --json} writes. The level is not believed but reckoned from the items, so
 * that a changed line does not pass for a higher one by itself.
 */
public final class ReportFile {
    public static final String CONTRACT = "case-package/1";
    private static final int MOST_ITEMS = 500;
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private ReportFile() {}

    /** Refuses anything else than a whole report that agrees with itself. */
    public static CheckReport read(byte[] file) {
        JsonNode root;
        try {
            root = STRICT.readTree(file);
        } catch (JacksonException e) {
            throw Refused.badInput("agencies.report.unreadable");
        }
        if (!root.isObject()) throw Refused.badInput("agencies.report.unreadable");
        if (!CONTRACT.equals(text(root, "contract"))) throw Refused.badInput("agencies.report.contract", CONTRACT);
        CheckReport report = new CheckReport(text(root, "agency"), text(root, "endpoint"), at(root), items(root));
        JsonNode level = root.path("level");
        if (!level.isInt() || level.asInt() != report.level())
            throw Refused.badInput("agencies.report.level", Integer.toString(report.level()));
        return report;
    }

    private static List<Item> items(JsonNode root) {
        JsonNode list = root.path("items");
        if (!list.isArray() || list.isEmpty() || list.size() > MOST_ITEMS)
            throw Refused.badInput("agencies.report.field", "items");
        List<Item> items = new ArrayList<>();
        for (JsonNode item : list) {
            JsonNode level = item.path("level");
            if (!level.isInt() || level.asInt() < 1 || level.asInt() > CheckReport.HIGHEST)
                throw Refused.badInput("agencies.report.field", "items.level");
            items.add(new Item(
                    level.asInt(),
                    text(item, "name"),
                    result(item),
                    item.path("detail").asString("")));
        }
        return items;
    }

    private static Result result(JsonNode item) {
        String said = text(item, "result");
        return Arrays.stream(Result.values())
                .filter(known -> known.name().equals(said))
                .findFirst()
                .orElseThrow(() -> Refused.badInput("agencies.report.field", "items.result"));
    }

    private static Instant at(JsonNode root) {
        try {
            return Instant.parse(text(root, "at"));
        } catch (DateTimeException e) {
            throw Refused.badInput("agencies.report.field", "at");
        }
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isString() || value.asString().isBlank()) throw Refused.badInput("agencies.report.field", field);
        return value.asString();
    }
}
