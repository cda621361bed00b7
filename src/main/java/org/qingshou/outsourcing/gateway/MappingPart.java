package org.qingshou.outsourcing.gateway;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Refused;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** One part of a mapping with its place, so that whatever is wrong in it is named by where it stands. */
record MappingPart(JsonNode json, String at) {
    private static final int LONGEST = 300;

    static Refused fault(String key, String at, Object... more) {
        Object[] args = new Object[more.length + 1];
        args[0] = at.isEmpty() ? "/" : at;
        System.arraycopy(more, 0, args, 1, more.length);
        return Refused.badInput("outsourcing.mapping." + key, args);
    }

    /** Refuses what nobody reads: a misspelt name would otherwise pass for a choice. */
    MappingPart only(String... names) {
        if (!json.isObject()) throw fault("object", at);
        Set<String> known = Set.of(names);
        json.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw fault("unknown", at + "/" + name, String.join(", ", new TreeSet<>(known)));
                });
        return this;
    }

    boolean has(String name) {
        return json.has(name);
    }

    MappingPart part(String name) {
        JsonNode found = json.get(name);
        if (found == null) throw fault("missing", at + "/" + name);
        return new MappingPart(found, at + "/" + name);
    }

    Optional<MappingPart> maybe(String name) {
        return has(name) ? Optional.of(part(name)) : Optional.empty();
    }

    String text(String name) {
        return part(name).text();
    }

    String text() {
        if (!json.isString() || json.asString().length() > LONGEST) throw fault("text", at);
        return json.asString();
    }

    <E extends Enum<E>> E word(Class<E> type, Collection<E> allowed) {
        String text = text();
        return allowed.stream()
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(() -> fault("word", at, names(allowed)));
    }

    <E extends Enum<E>> E word(Class<E> type) {
        return word(type, Arrays.asList(type.getEnumConstants()));
    }

    private static String names(Collection<? extends Enum<?>> all) {
        return String.join(", ", all.stream().map(Enum::name).toList());
    }

    JsonPointer pointer(String name) {
        MappingPart found = part(name);
        try {
            String text = found.text();
            if (text.startsWith("/")) return JsonPointer.compile(text);
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw fault("pointer", found.at);
    }

    @Nullable
    JsonPointer maybePointer(String name) {
        return has(name) ? pointer(name) : null;
    }

    List<MappingPart> items() {
        if (!json.isArray()) throw fault("list", at);
        return java.util.stream.IntStream.range(0, json.size())
                .mapToObj(i -> new MappingPart(json.get(i), at + "/" + i))
                .toList();
    }

    /** Each member by its name. */
    <T> java.util.Map<String, T> members(BiFunction<String, MappingPart, T> read) {
        if (!json.isObject()) throw fault("object", at);
        java.util.Map<String, T> found = new java.util.LinkedHashMap<>();
        json.properties()
                .forEach(each -> found.put(
                        each.getKey(),
                        read.apply(each.getKey(), new MappingPart(each.getValue(), at + "/" + each.getKey()))));
        return found;
    }

    String method(String... allowed) {
        String method = text("method").toUpperCase(Locale.ROOT);
        if (!List.of(allowed).contains(method)) throw fault("word", at + "/method", String.join(", ", allowed));
        return method;
    }
}
