package org.qingshou.messages;

import java.util.ArrayList;
import java.util.List;
import org.qingshou.outbox.mapping.Places;
import tools.jackson.databind.JsonNode;

/** Reads the answers of borrowers that a provider passes on; pure. */
final class ProviderReplies {
    private static final int LONGEST_ID = 100;
    private static final int LONGEST = 1000;

    private ProviderReplies() {}

    /**
     * One answer.
     *
     * @param id the provider's id of it, by which it is known again
     * @param message ours or the provider's id of the message; empty where the provider does not say
     * @param number from where it came; empty where the provider does not say
     */
    record Told(String id, String message, String number, String words) {}

    /** The answers of a call; one without an id or words is none. */
    static List<Told> read(RouteMapping.Replies how, byte[] body) {
        List<Told> told = new ArrayList<>();
        if (how.none()) return told;
        JsonNode json = Places.json(body);
        JsonNode list = how.listAt().isEmpty() ? json : json.at(how.listAt());
        if (list.isArray()) list.forEach(one -> add(how, one, told));
        else if (list.isObject()) add(how, list, told);
        return told;
    }

    /** Some providers mix answers and receipts in one list; what has words is an answer. */
    static boolean is(RouteMapping.Replies how, JsonNode one) {
        return !how.none() && !Places.text(one, how.textAt()).isEmpty();
    }

    private static void add(RouteMapping.Replies how, JsonNode one, List<Told> told) {
        String id = Places.text(one, how.idAt());
        if (!is(how, one) || id.isEmpty() || id.length() > LONGEST_ID) return;
        String words = Places.text(one, how.textAt());
        told.add(new Told(
                id,
                Places.text(one, how.messageAt()),
                Places.text(one, how.numberAt()),
                words.length() <= LONGEST ? words : words.substring(0, LONGEST)));
    }
}
