package org.qingshou.outsourcing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Refused;
import org.qingshou.outsourcing.inbound.AgencyMessages.Event;

/**
 * One row of an agency's file of results, with what becomes of it.
 *
 * @param line as a spreadsheet counts
 * @param packageId as it stands in the file
 * @param kind as it stands in the file
 * @param event null where the row cannot be read
 * @param key text key of a refusal; null otherwise
 * @param breaches ids of the rules that a reported contact broke
 */
public record ResultRow(
        long line,
        String packageId,
        String kind,
        @Nullable Event event,
        String raw,
        Fate fate,
        @Nullable String key,
        List<String> args,
        List<String> breaches) {
    /** What becomes of a row. */
    public enum Fate {
        TAKEN,
        /** It came before. */
        KNOWN,
        REFUSED
    }

    public ResultRow {
        args = List.copyOf(args);
        breaches = List.copyOf(breaches);
    }

    ResultRow as(Fate now, List<String> broken) {
        return new ResultRow(line, packageId, kind, event, raw, now, null, List.of(), broken);
    }

    ResultRow refused(Refused why) {
        List<String> said =
                java.util.Arrays.stream(why.args()).map(String::valueOf).toList();
        return new ResultRow(line, packageId, kind, event, raw, Fate.REFUSED, why.key(), said, List.of());
    }

    /** Only of rows that could be read. */
    UUID placement() {
        return UUID.fromString(packageId);
    }
}
