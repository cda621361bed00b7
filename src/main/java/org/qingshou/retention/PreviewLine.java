package org.qingshou.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of one kind may go today; examples are ids, so that nobody's data is shown in deciding about it. */
public record PreviewLine(
        String kind,
        String rule,
        long count,
        long overdue,
        @Nullable LocalDate oldest,
        @Nullable LocalDate newest,
        List<UUID> examples) {
    public PreviewLine {
        examples = List.copyOf(examples);
    }
}
