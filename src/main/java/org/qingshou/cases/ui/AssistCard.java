package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.qingshou.cases.Assist;
import org.qingshou.cases.AssistDesk;
import org.qingshou.cases.AssistDesk.Act;
import org.qingshou.cases.AssistState;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.Notes;
import org.qingshou.uikit.TwoLines;

/** One request for help: who asked whom until when, how it stands, and what the reader can do. */
class AssistCard extends Composite<Div> {
    private final transient AssistDesk desk;
    private final transient Runnable changed;

    AssistCard(AssistDesk.Line line, AssistDesk desk, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
        Assist assist = line.assist();
        Div head = new Div(
                new TwoLines(
                        getTranslation("cases.assist.line", line.askedBy(), line.colleague()),
                        getTranslation("cases.assist.lasts", assist.until().toString())),
                Marks.of(getTranslation("assist-state." + line.state()), tone(line.state())));
        head.addClassName("qs-line");
        getContent().addClassNames("qs-card", "qs-stack");
        getContent().add(head, new Paragraph(assist.note()));
        String answer = assist.answer();
        if (answer != null) getContent().add(new Paragraph(getTranslation("cases.assist.answer", answer)));
        Div actions = new Div();
        actions.addClassName("qs-actions");
        for (Act act : line.allowed())
            actions.add(new Button(getTranslation("cases.assist.act." + act), e -> start(act, assist.id())));
        if (!line.allowed().isEmpty()) getContent().add(actions);
    }

    private void start(Act act, UUID id) {
        switch (act) {
            case ACCEPT -> done(() -> desk.accept(id));
            case DECLINE -> decline(id);
            case WITHDRAW -> done(() -> desk.withdraw(id));
            case END -> done(() -> desk.end(id));
        }
    }

    private void decline(UUID id) {
        TextArea reason = new TextArea(getTranslation("cases.assist.reason.field"));
        reason.setMaxLength(500);
        reason.setRequiredIndicatorVisible(true);
        new FormDialog(
                        getTranslation("cases.assist.act.DECLINE"),
                        getTranslation("kit.save"),
                        () -> {
                            done(() -> desk.decline(id, reason.getValue()));
                            return true;
                        },
                        reason)
                .open();
    }

    private void done(Runnable act) {
        act.run();
        Notes.done(getTranslation("cases.assist.done"));
        changed.run();
    }

    private static Marks.Tone tone(AssistState state) {
        return switch (state) {
            case ASKED -> Marks.Tone.WARN;
            case RUNNING -> Marks.Tone.GOOD;
            case DECLINED, WITHDRAWN, ENDED -> Marks.Tone.NEUTRAL;
        };
    }
}
