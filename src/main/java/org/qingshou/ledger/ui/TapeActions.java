package org.qingshou.ledger.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.qingshou.approvals.RequestState;
import org.qingshou.approvals.Standing;
import org.qingshou.ledger.tape.ImportDesk;
import org.qingshou.ledger.tape.TapeState;
import org.qingshou.ledger.tape.TapeStatus;

/** What can be done with an import that has changed nothing yet, and what a manager has said to it. */
final class TapeActions {
    private final Component reader;
    private final ImportDesk desk;
    private final Runnable done;

    TapeActions(Component reader, ImportDesk desk, Runnable done) {
        this.reader = reader;
        this.desk = desk;
        this.done = done;
    }

    Component[] of(TapeStatus tape) {
        if (tape.state() == TapeState.CHECKED) return both(tape, "ledger.import.apply");
        if (tape.state() != TapeState.WAITING) return new Component[0];
        boolean sentBack = desk.decision(tape.id())
                .filter(asked -> asked.state() == RequestState.SENT_BACK)
                .isPresent();
        return sentBack ? both(tape, "ledger.import.ask-again") : new Component[] {discard(tape)};
    }

    /** The manager's reason, where one has refused or sent back. */
    List<Paragraph> answer(TapeStatus tape) {
        Optional<Standing> asked = desk.decision(tape.id());
        return asked.map(Standing::reason).stream()
                .map(reason -> reader.getTranslation("ledger.import.manager-says", reason))
                .map(Paragraph::new)
                .toList();
    }

    private Component[] both(TapeStatus tape, String key) {
        Button apply = new Button(reader.getTranslation(key), e -> {
            desk.apply(tape.id());
            done.run();
        });
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        return new Component[] {discard(tape), apply};
    }

    private Button discard(TapeStatus tape) {
        return new Button(reader.getTranslation("ledger.import.discard"), e -> {
            desk.discard(tape.id());
            done.run();
        });
    }
}
