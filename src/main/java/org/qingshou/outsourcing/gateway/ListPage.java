package org.qingshou.outsourcing.gateway;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One page of an agency's list.
 *
 * @param next where the next page begins, in the agency's own words; null where this is the last
 */
public record ListPage(List<Line> lines, @Nullable String next) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_NEXT = 200;

    /** More than was asked for is no page of ours, and might be endless. */
    static final int MOST = 1000;

    public ListPage {
        lines = List.copyOf(lines);
    }

    /**
     * A package as the agency has it.
     *
     * @param reason why it was refused or given back, where a platform's word says so
     */
    public record Line(
            UUID packageId, ListedState state, @Nullable String reason) {
        public Line(UUID packageId, ListedState state) {
            this(packageId, state, null);
        }
    }

    /** A list that is not as the contract has it; the message names the place, and nothing of what stands there. */
    static final class NotAList extends Exception {
        private static final long serialVersionUID = 1L;

        NotAList(String message) {
            super(message);
        }
    }

    static ListPage read(byte[] body) throws NotAList {
        JsonNode json = json(body);
        JsonNode placements = json.path("placements");
        if (!placements.isArray()) throw new NotAList("/placements");
        if (placements.size() > MOST) throw new NotAList("/placements: " + placements.size());
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < placements.size(); i++) lines.add(line(placements.get(i), "/placements/" + i));
        return of(lines, json.path("next").asString(""), "/next");
    }

    /** @param at where the next page's beginning was read */
    static ListPage of(List<Line> lines, String next, String at) throws NotAList {
        if (next.length() > LONGEST_NEXT || !next.matches("[A-Za-z0-9._~-]*")) throw new NotAList(at);
        if (!next.isEmpty() && lines.isEmpty()) throw new NotAList(at);
        return new ListPage(lines, next.isEmpty() ? null : next);
    }

    static JsonNode json(byte[] body) throws NotAList {
        try {
            JsonNode json = JSON.readTree(new String(body, StandardCharsets.UTF_8));
            if (json != null && json.isObject()) return json;
        } catch (JacksonException e) {
            // Said below.
        }
        throw new NotAList("/");
    }

    private static Line line(JsonNode json, String at) throws NotAList {
        try {
            return new Line(
                    UUID.fromString(json.path("packageId").asString("")),
                    ListedState.valueOf(json.path("state").asString("")));
        } catch (IllegalArgumentException e) {
            throw new NotAList(at);
        }
    }
}
