package org.qingshou.worklist.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.stream.Stream;
import org.qingshou.uikit.RowCard;
import org.qingshou.worklist.WorklistRow;

/** A row in the single column of a phone. */
final class PhoneRow {
    private PhoneRow() {}

    static RowCard of(WorklistRow row, Words words) {
        String days = words.getTranslation("worklist.days.of", Long.toString(row.days()));
        return new RowCard(new Span(row.customer()), row.total().shown())
                .soft(words.beneath(row) + " · " + days)
                .line(words.why(row))
                .marks(Stream.of(words.takenOver(row), words.method(row), words.clock(row))
                        .flatMap(Optional::stream)
                        .toList());
    }
}
