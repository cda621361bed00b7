package org.qingshou.codes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.qingshou.codes.CodeList;
import org.qingshou.codes.CodeLock;
import org.qingshou.codes.CodeRow;
import org.qingshou.uikit.Marks;

/** What stands about a code in a line, in the reader's language. */
final class CodeMarks {
    private CodeMarks() {}

    static String list(Component reader, CodeList list) {
        String part = list.partKey();
        return part == null
                ? reader.getTranslation(list.titleKey())
                : reader.getTranslation(list.titleKey(), reader.getTranslation(part));
    }

    static String place(Component reader, CodeRow row) {
        Integer place = row.place();
        if (place != null) return reader.getTranslation("codes.place.first", place.toString());
        return row.list().first().isEmpty() ? "" : reader.getTranslation("codes.place.more");
    }

    static List<Component> of(Component reader, CodeRow row) {
        Component own = row.zh() == null && row.en() == null
                ? new Span()
                : Marks.of(reader.getTranslation("codes.state.own"), Marks.Tone.INFO);
        return List.of(state(reader, row), own);
    }

    private static Component state(Component reader, CodeRow row) {
        if (!row.offered()) return Marks.of(reader.getTranslation("codes.state.off"), Marks.Tone.NEUTRAL);
        if (row.item().lock() == CodeLock.SYSTEM)
            return Marks.of(reader.getTranslation("codes.state.system"), Marks.Tone.INFO);
        return row.item().lock() == CodeLock.RULE
                ? Marks.of(reader.getTranslation("codes.state.rule"), Marks.Tone.INFO)
                : Marks.of(reader.getTranslation("codes.state.on"), Marks.Tone.GOOD);
    }
}
