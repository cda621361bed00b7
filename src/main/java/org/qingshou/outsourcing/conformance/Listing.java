package org.qingshou.outsourcing.conformance;

import static org.qingshou.outsourcing.conformance.Trial.mustBe;
import static org.qingshou.outsourcing.conformance.Trial.mustHold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingshou.outsourcing.conformance.AgencyLine.Answer;
import org.qingshou.outsourcing.conformance.Trial.Broken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the agency's list of packages page by page and holds it against what it was given. */
final class Listing {
    private static final int MOST_PAGES = 2_000;
    private static final int OK = 200;
    private static final Set<String> WORKABLE = Set.of("RECEIVED", "ACCEPTED");

    private Listing() {}

    /** @param given ids with the time of their recall, null where there was none */
    static void check(AgencyLine line, Map<String, @Nullable Instant> given) throws Broken, InterruptedException {
        Map<String, String> states = read(line);
        List<String> wrong = new ArrayList<>();
        given.forEach((id, recalledAt) -> {
            String state = states.get(id);
            if (recalledAt == null && state == null) wrong.add(id + " is not in it");
            else if (recalledAt == null && "RECALLED".equals(state)) wrong.add(id + " was never recalled");
            else if (recalledAt != null && state != null && WORKABLE.contains(state))
                wrong.add(id + " was recalled and is " + state);
        });
        mustHold(wrong.isEmpty(), String.join("; ", wrong));
    }

    private static Map<String, String> read(AgencyLine line) throws Broken, InterruptedException {
        Map<String, String> states = new HashMap<>();
        String after = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            Answer answer = line.list(after);
            mustBe(answer, "the page after '" + after + "'", OK);
            JsonNode lines = JsonMapper.shared().readTree(answer.body()).path("placements");
            lines.forEach(each -> states.put(
                    each.path("packageId").asString(""), each.path("state").asString("")));
            after = answer.field("next");
            if (after.isEmpty()) return states;
        }
        throw new Broken("it has no end: after " + MOST_PAGES + " pages there is a next one still");
    }
}
