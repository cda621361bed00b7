package org.qingshou.outsourcing.gateway;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qingshou.outsourcing.gateway.ChannelMapping.Auth;
import org.qingshou.outsourcing.gateway.ChannelMapping.Call;
import org.qingshou.outsourcing.gateway.ChannelMapping.Field;
import org.qingshou.outsourcing.gateway.ChannelMapping.Outcome;
import org.qingshou.outsourcing.gateway.ChannelMapping.Reading;
import org.qingshou.outsourcing.gateway.ChannelMapping.Rows;
import org.qingshou.outsourcing.gateway.ChannelMapping.Told;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a mapping whole or refuses it with the place of the first fault: one that is kept can be spoken. */
final class MappingReader {
    static final String FORM = "agency-mapping/1";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final int LONGEST = 100_000;
    private static final Pattern HOLE = Pattern.compile("\\{([^}]*)}");
    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9/._~?&=%{}-]{0,299}");
    private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,59}");
    private static final Pattern TARGET = Pattern.compile("[^.\\p{Cntrl}]{1,60}(\\.[^.\\p{Cntrl}]{1,60}){0,5}");

    /** Headers that belong to the line itself. */
    private static final Set<String> NOT_OURS =
            Set.of("host", "content-length", "content-type", "transfer-encoding", "connection", "cookie");

    private final PackageFields fields;
    private final @Nullable Map<ListedState, Set<String>> reasons;

    private MappingReader(PackageFields fields, @Nullable Map<ListedState, Set<String>> reasons) {
        this.fields = fields;
        this.reasons = reasons;
    }

    /** One that was checked when it was entered. */
    static ChannelMapping read(String text) {
        return new MappingReader(PackageFields.PACKAGE, null).mapping(text);
    }

    /** @param reasons which reasons a state of an agency's list must name one of */
    static ChannelMapping check(String text, Map<ListedState, Set<String>> reasons) {
        return new MappingReader(PackageFields.PACKAGE, reasons).mapping(text);
    }

    private ChannelMapping mapping(String text) {
        MappingPart root = new MappingPart(json(text), "")
                .only("mapping", "auth", "personal", "place", "query", "recall", "list", "states");
        if (!root.text("mapping").equals(FORM)) throw MappingPart.fault("word", "/mapping", FORM);
        if (!root.text("personal").equals("SEALED")) throw MappingPart.fault("clear", "/personal");
        MappingPart query = root.part("query").only("method", "path", "body", "answer", "state");
        Map<String, Told> states = states(root);
        JsonPointer stateAt = query.maybePointer("state");
        if (stateAt != null && states.isEmpty()) throw MappingPart.fault("missing", "/states");
        return new ChannelMapping(
                auth(root.part("auth").only("header", "prefix")),
                place(root.part("place").only("method", "path", "body", "answer")),
                call(query, Set.of("packageId", "agency"), PackageFields.QUESTION, "GET", "POST"),
                recall(root.part("recall").only("method", "path", "body", "answer")),
                root.maybe("list").map(list -> rows(list, states)).orElse(null),
                stateAt,
                states);
    }

    private static JsonNode json(String text) {
        if (text.isBlank() || text.length() > LONGEST) throw MappingPart.fault("size", "", Integer.toString(LONGEST));
        try {
            JsonNode json = JSON.readTree(text);
            if (json != null && json.isObject()) return json;
            throw MappingPart.fault("object", "");
        } catch (JacksonException e) {
            var where = e.getLocation();
            throw org.qingshou.kernel.Refused.badInput(
                    "outsourcing.mapping.json",
                    Integer.toString(where == null ? 1 : where.getLineNr()),
                    Integer.toString(where == null ? 1 : where.getColumnNr()));
        }
    }

    private static Auth auth(MappingPart part) {
        String header = part.text("header");
        if (!HEADER.matcher(header).matches() || NOT_OURS.contains(header.toLowerCase(java.util.Locale.ROOT)))
            throw MappingPart.fault("header", "/auth/header");
        String prefix = part.has("prefix") ? part.text("prefix") : "";
        if (!prefix.matches("[\\x20-\\x7e]*")) throw MappingPart.fault("header", "/auth/prefix");
        return new Auth(header, prefix);
    }

    /** Without the package's id nothing can be asked for or taken back, and without the sealed part nobody be reached. */
    private Call place(MappingPart part) {
        Call call = call(part, Set.of("packageId", "agency"), fields, "POST", "PUT");
        Set<String> carried = new HashSet<>();
        call.body().forEach(field -> {
            if (field instanceof Field.From(var to, var pointer)) carried.add(pointer.toString());
        });
        for (String needed : List.of("/envelope/packageId", "/personal"))
            if (!carried.contains(needed)) throw MappingPart.fault("needs", "/place/body", needed);
        return call;
    }

    private Call recall(MappingPart part) {
        return call(part, Set.of("packageId", "agency"), PackageFields.RECALL, "POST", "PUT", "DELETE");
    }

    private Rows rows(MappingPart part, Map<String, Told> states) {
        part.only("method", "path", "body", "answer", "rows", "packageId", "state", "next");
        if (states.isEmpty()) throw MappingPart.fault("missing", "/states");
        Call call = call(part, Set.of("agency", "after"), PackageFields.LIST, "GET", "POST");
        JsonPointer next = part.maybePointer("next");
        boolean asks = call.path().contains("{after}")
                || call.body().stream()
                        .anyMatch(field -> field instanceof Field.From(var to, var p)
                                && p.toString().equals("/after"));
        if (next != null && !asks) throw MappingPart.fault("after", "/list/next", "{after}");
        return new Rows(call, part.pointer("rows"), part.pointer("packageId"), part.pointer("state"), next);
    }

    private Call call(MappingPart part, Set<String> holes, PackageFields allowed, String... methods) {
        String method = part.method(methods);
        List<Field> body = part.maybe("body").map(list -> fields(list, allowed)).orElse(List.of());
        if (method.equals("GET") && !body.isEmpty()) throw MappingPart.fault("bodyless", part.at() + "/body");
        return new Call(
                method, path(part, holes), body, reading(part.part("answer").only("outcome", "words", "id", "detail")));
    }

    private static String path(MappingPart part, Set<String> holes) {
        String path = part.text("path");
        Matcher hole = HOLE.matcher(path);
        boolean good = PATH.matcher(path).matches() && !path.startsWith("//") && !path.contains("..");
        while (good && hole.find()) good = holes.contains(hole.group(1));
        if (!good || path.replaceAll(HOLE.pattern(), "").matches(".*[{}].*"))
            throw MappingPart.fault(
                    "path",
                    part.at() + "/path",
                    String.join(
                            ", ",
                            holes.stream()
                                    .sorted()
                                    .map(each -> "{" + each + "}")
                                    .toList()));
        return path;
    }

    private static List<Field> fields(MappingPart list, PackageFields allowed) {
        List<Field> found = new ArrayList<>();
        Set<String> targets = new HashSet<>();
        for (MappingPart item : list.items()) {
            item.only("to", "from", "constant", "each", "fields");
            String to = item.text("to");
            if (!TARGET.matcher(to).matches()) throw MappingPart.fault("target", item.at() + "/to");
            boolean clash = targets.stream()
                    .anyMatch(other -> other.equals(to) || other.startsWith(to + ".") || to.startsWith(other + "."));
            if (clash) throw MappingPart.fault("twice", item.at() + "/to", to);
            targets.add(to);
            found.add(field(item, to, allowed));
        }
        return found;
    }

    private static Field field(MappingPart item, String to, PackageFields allowed) {
        long ways = java.util.stream.Stream.of("from", "constant", "each")
                .filter(item::has)
                .count();
        if (ways != 1 || item.has("each") != item.has("fields")) throw MappingPart.fault("way", item.at());
        if (item.has("constant")) {
            JsonNode value = item.part("constant").json();
            if (!value.isValueNode() || (value.isString() && value.asString().length() > 300))
                throw MappingPart.fault("constant", item.at() + "/constant");
            return new Field.Constant(to, value);
        }
        boolean each = item.has("each");
        String name = each ? "each" : "from";
        JsonPointer pointer = item.pointer(name);
        PackageFields inside = allowed.at(pointer.toString());
        if (inside == null || (each && !inside.isList()))
            throw MappingPart.fault("notInPackage", item.at() + "/" + name, pointer.toString());
        return each
                ? new Field.Each(to, pointer, fields(item.part("fields"), inside.item()))
                : new Field.From(to, pointer);
    }

    private static Reading reading(MappingPart part) {
        JsonPointer outcome = part.maybePointer("outcome");
        Map<String, Outcome> words = part.maybe("words")
                .map(each -> each.members((word, meaning) -> meaning.word(Outcome.class)))
                .orElse(Map.of());
        if ((outcome == null) != words.isEmpty())
            throw MappingPart.fault("missing", part.at() + (outcome == null ? "/outcome" : "/words"));
        return new Reading(outcome, words, part.maybePointer("id"), part.maybePointer("detail"));
    }

    private Map<String, Told> states(MappingPart root) {
        return root.maybe("states")
                .map(states -> states.members((word, meaning) -> told(meaning)))
                .orElse(Map.of());
    }

    private Told told(MappingPart part) {
        part.only("state", "reason");
        ListedState state = part.part("state").word(ListedState.class);
        boolean needed = state == ListedState.DECLINED || state == ListedState.RETURNED;
        if (needed != part.has("reason"))
            throw MappingPart.fault(needed ? "missing" : "unneeded", part.at() + "/reason");
        if (!needed) return new Told(state, null);
        String reason = part.text("reason");
        Set<String> known = reasons == null ? Set.of(reason) : reasons.getOrDefault(state, Set.of());
        if (!known.contains(reason))
            throw MappingPart.fault("word", part.at() + "/reason", String.join(", ", new java.util.TreeSet<>(known)));
        return new Told(state, reason);
    }
}
