package org.qingshou.cases;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.ledger.ContactValues;
import org.qingshou.uikit.Texts;

/** The words of one printed history: in Chinese, times of the branch, personal data masked unless it is printed plain. */
final class HistoryWords {
    private static final String AGENCY = "agency:";

    private final Texts texts;
    private final Function<ActorId, String> names;
    private final Map<ActorId, String> known = new HashMap<>();
    private final DateTimeFormatter time;
    private final boolean plain;

    HistoryWords(Texts texts, Function<ActorId, String> names, ZoneId zone, boolean plain) {
        this.texts = texts;
        this.names = names;
        this.time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(zone);
        this.plain = plain;
    }

    String key(String key, Object... args) {
        return texts.getTranslation(key, Texts.CHINESE, args);
    }

    String said(String key, List<String> args) {
        return free(key(
                key,
                args.stream()
                        .map(arg -> arg.startsWith("#") ? key(arg.substring(1)) : arg)
                        .toArray()));
    }

    /** Text that somebody wrote. */
    String free(@Nullable String text) {
        if (text == null) return "";
        return plain ? text : ContactValues.masked(text);
    }

    /** The borrower is named on the cover; others only by their first character. */
    String name(String name) {
        return plain || name.isEmpty() ? name : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    String time(@Nullable Instant at) {
        return at == null ? "" : time.format(at);
    }

    String actor(@Nullable ActorId actor) {
        if (actor == null) return "";
        String id = actor.value();
        if (id.startsWith("system:")) return key("cases.timeline.system");
        if (id.startsWith(AGENCY)) return key("cases.timeline.agency", id.substring(AGENCY.length()));
        return known.computeIfAbsent(actor, names);
    }
}
