package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Component;
import org.qingshou.outsourcing.money.Statement;
import org.qingshou.uikit.Marks;

/** How it stands with a statement, as a mark. */
final class StatementMarks {
    private StatementMarks() {}

    static Component state(Component reader, Statement statement) {
        return switch (statement.state()) {
            case DRAFT ->
                Marks.of(
                        reader.getTranslation(
                                statement.whole() ? "money.draft.whole" : "money.draft.upTo",
                                statement.upTo().toString()),
                        Marks.Tone.INFO);
            case ASKED -> Marks.of(reader.getTranslation("statement-state.ASKED"), Marks.Tone.WARN);
            case CLOSED -> Marks.of(reader.getTranslation("statement-state.CLOSED"), Marks.Tone.GOOD);
        };
    }
}
