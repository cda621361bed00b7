package org.qingshou.exports.download;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.qingshou.compliance.Verdict;
import org.qingshou.exports.ExportPass;
import org.qingshou.exports.ExportState;
import org.qingshou.exports.ExportWish;
import org.qingshou.exports.Exports;
import org.qingshou.exports.Judged;
import org.qingshou.uikit.Notes;

/** Why a file needs a reason or a second person, and the reason. */
class ReasonField extends Composite<Div> {
    private static final int LONGEST = 500;

    private final transient Exports exports;
    private final Paragraph why = new Paragraph();
    private final TextArea reason = new TextArea(getTranslation("exports.reason.label"));
    private transient Judged judged;

    ReasonField(Exports exports, ExportWish wish, Judged judged) {
        this.exports = exports;
        this.judged = judged;
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        why.getElement().setAttribute("role", "status");
        getContent().add(why, reason);
        show(wish, judged);
    }

    void show(ExportWish wish, Judged now) {
        judged = now;
        boolean asked = now.asked() == ExportState.ASKED;
        String key = asked
                ? "exports.why.asked"
                : now.asked() == ExportState.ALLOWED ? "exports.why.allowed" : "exports.why." + now.verdict();
        why.setText(getTranslation(
                key,
                Long.toString(now.before()),
                Long.toString(wish.records()),
                getTranslation("export-data." + wish.data()),
                Long.toString(now.verdict() == Verdict.APPROVAL ? now.approvalAt() : now.alarmAt())));
        reason.setVisible(!asked && now.verdict() != Verdict.ALLOW);
    }

    /** What the button says that goes on from here. */
    String buttonText() {
        return getTranslation(judged.verdict() == Verdict.APPROVAL ? "exports.ask" : "exports.take");
    }

    /** Takes the file, or asks for it. */
    void go(ExportWish wish, Consumer<ExportPass> given) {
        if (judged.verdict() == Verdict.APPROVAL) {
            exports.ask(wish, reason.getValue());
            Notes.done(getTranslation("exports.ask.done"));
        } else {
            given.accept(exports.issue(wish, reason.getValue()));
        }
    }
}
