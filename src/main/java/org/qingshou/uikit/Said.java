package org.qingshou.uikit;

import com.vaadin.flow.component.Component;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/**
 * A stored line of text (key and arguments) in the reader's language; an argument {@code #key} is a text itself, and may
 * bring arguments of its own behind separators.
 */
public final class Said {
    /** The unit separator of ASCII, which no text of ours holds. */
    private static final String SEPARATOR = "\u001f";

    private Said() {}

    public static String of(Component reader, String key, List<String> args) {
        return reader.getTranslation(key, shown(args, (inner, its) -> reader.getTranslation(inner, its)));
    }

    /** A line whose arguments stand behind its key, as {@link #joined} put them. */
    public static String of(Component reader, String joined) {
        return shown(List.of("#" + joined), (key, args) -> reader.getTranslation(key, args))[0].toString();
    }

    /** Key and arguments as one string; behind a {@code #} an argument of another line. */
    public static String joined(String key, List<String> args) {
        return args.isEmpty() ? key : key + SEPARATOR + String.join(SEPARATOR, args);
    }

    static Object[] shown(List<String> args, Texts texts, Locale locale) {
        return shown(args, (key, inner) -> texts.getTranslation(key, locale, inner));
    }

    private static Object[] shown(List<String> args, BiFunction<String, Object[], String> texts) {
        return args.stream()
                .map(arg -> {
                    if (!arg.startsWith("#")) return arg;
                    List<String> parts = Arrays.asList(arg.substring(1).split(SEPARATOR, -1));
                    return texts.apply(parts.getFirst(), shown(parts.subList(1, parts.size()), texts));
                })
                .toArray();
    }
}
