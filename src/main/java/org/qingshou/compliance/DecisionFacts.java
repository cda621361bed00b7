package org.qingshou.compliance;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.uikit.Texts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The facts of a decision in words, for whoever has to explain it to the person it was about. */
@Component
public class DecisionFacts {
    /** Told at the head of the decision already. */
    private static final Set<String> HEAD = Set.of("action", "purpose", "agency");

    /** Facts whose value is a code, and the texts that it is told by. */
    private static final Map<String, String> CODES = Map.of(
            "role", "party-role.",
            "caseState", "case-state.",
            "scope", "product-scope.",
            "holds", "hold.",
            "stoppedChannels", "channel.");

    private final Texts texts;
    private final JsonMapper json;

    DecisionFacts(Texts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    /** @param applies whether it says that something was so; what was not so, or not at all, is told apart */
    public record Fact(String name, String value, boolean applies) {}

    /** @param facts canonical JSON as the decision keeps it; what a later pack added is told by its own name */
    public List<Fact> of(String facts, Locale locale) {
        Map<String, JsonNode> values = new TreeMap<>();
        json.readTree(facts).properties().forEach(fact -> values.put(fact.getKey(), fact.getValue()));
        List<Fact> told = new ArrayList<>();
        values.forEach((key, value) -> {
            if (HEAD.contains(key)) return;
            String name = texts.find("decision-fact." + key, locale).orElse(key);
            told.add(new Fact(name, value(key, value, locale), applies(value)));
        });
        return told;
    }

    private static boolean applies(JsonNode value) {
        if (value.isBoolean()) return value.asBoolean();
        if (value.isNumber()) return value.asInt() != 0;
        if (value.isString()) return !value.asString().isEmpty();
        return !value.isArray() || !value.isEmpty();
    }

    private String value(String key, JsonNode value, Locale locale) {
        if (value.isBoolean()) return texts.getTranslation(value.asBoolean() ? "kit.yes" : "kit.no", locale);
        if (value.isArray())
            return value.valueStream()
                    .map(each -> code(key, each.asString(), locale))
                    .collect(Collectors.joining(" · "));
        return code(key, value.asString(), locale);
    }

    private String code(String key, String value, Locale locale) {
        return switch (key) {
            case "permits" -> permit(value, locale);
            case "agreedHours" -> hours(value, locale);
            case "agencySilentSince" -> moment(value);
            case "now" -> value.replace('T', ' ').replaceAll("\\.\\d+", "");
            default -> {
                String prefix = CODES.get(key);
                yield prefix == null
                        ? value
                        : texts.find(prefix + value, locale).orElse(value);
            }
        };
    }

    private static String moment(String value) {
        return value.isEmpty()
                ? ""
                : LocalDateTime.ofInstant(Instant.parse(value), BusinessClock.DEFAULT_ZONE)
                        .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));
    }

    /** A permit is kept as act, purpose and rule. */
    private String permit(String value, Locale locale) {
        String[] parts = value.split(" ", 3);
        if (parts.length != 3) return value;
        return texts.getTranslation("contact-action." + parts[0], locale) + " "
                + texts.getTranslation("purpose." + parts[1], locale) + " " + parts[2];
    }

    /** Agreed hours are kept as channel and hours. */
    private String hours(String value, Locale locale) {
        String[] parts = value.split(" ", 2);
        return texts.getTranslation("channel." + parts[0], locale) + (parts.length == 2 ? " " + parts[1] : "");
    }
}
