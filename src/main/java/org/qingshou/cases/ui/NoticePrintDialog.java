package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.qingshou.cases.CasePage;
import org.qingshou.cases.PrintedNotice;
import org.qingshou.compliance.Clearance;
import org.qingshou.compliance.Verdict;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** Prints a notice to one of the case's people, once the guard has cleared what it says. */
class NoticePrintDialog {
    private final Component owner;
    private final CaseTools tools;
    private final CasePage page;
    private final NoticePrintFields fields;
    private final WarnReason reason = new WarnReason();
    private final boolean dear;
    private final CostWarning costs;
    private final Div word = new Div();

    NoticePrintDialog(Component owner, CaseTools tools, CasePage page) {
        this.owner = owner;
        this.tools = tools;
        this.page = page;
        fields = new NoticePrintFields(tools.notices(), id());
        var above = tools.notices().dear(id());
        dear = !above.isEmpty();
        costs = new CostWarning(owner, above);
        reason.needed(dear);
    }

    private CaseId id() {
        return page.header().id();
    }

    void open(Runnable changed) {
        new FormDialog(
                        owner.getTranslation("cases.letter.title"),
                        owner.getTranslation("cases.letter.print"),
                        () -> print(changed),
                        fields,
                        costs,
                        new Paragraph(owner.getTranslation("cases.letter.help")),
                        word,
                        reason)
                .open();
    }

    private boolean print(Runnable changed) {
        if (!reason.given()) return false;
        return switch (fields.clear(reason.value())) {
            case Clearance.Refused no -> {
                reason.needed(dear || no.ruling().verdict() == Verdict.WARN);
                word.removeAll();
                word.add(new GuardWords(
                        owner.getTranslation("cases.letter.title"),
                        no.ruling(),
                        tools.words(),
                        page.now(),
                        page.zone()));
                if (fields.demands() && tools.contacts().askable(no.ruling()))
                    word.add(new PermitAsk(page, (on, why) -> ask(on, why, changed)));
                yield false;
            }
            case Clearance.Cleared yes -> {
                PrintedNotice notice = printed(yes);
                Notes.done(owner.getTranslation("cases.letter.done", notice.number()));
                changed.run();
                yield true;
            }
        };
    }

    private boolean ask(LocalDate on, String why, Runnable changed) {
        tools.notices().ask(id(), fields.person(), fields.purpose(), fields.suit(), on, why);
        changed.run();
        return true;
    }

    private PrintedNotice printed(Clearance.Cleared cleared) {
        try {
            return tools.notices().print(cleared, reason.value());
        } catch (Refused refused) {
            tools.contacts().abandon(cleared);
            throw refused;
        }
    }
}
