package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.cases.CaseAction;
import org.qingshou.cases.CasePage;
import org.qingshou.cases.LoanDesk.PauseLine;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.LoanId;
import org.qingshou.ledger.AgeingPause;
import org.qingshou.ledger.LoanView;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.Notes;
import org.qingshou.uikit.TwoLines;

/** The pauses of ageing on the cards of the loans: those that stand and stood, the one asked for, and a place to ask. */
class LoanPauses {
    private final Component owner;
    private final CaseTools tools;
    private final CasePage page;
    private final Runnable changed;
    private final CaseId id;
    private final Map<LoanId, List<PauseLine>> pauses;
    private final Map<String, AskedFor> waiting;

    LoanPauses(Component owner, CaseTools tools, CasePage page, Runnable changed) {
        this.owner = owner;
        this.tools = tools;
        this.page = page;
        this.changed = changed;
        id = page.header().id();
        pauses = tools.loans().pauses(id).stream()
                .collect(Collectors.groupingBy(line -> line.pause().loan()));
        waiting = tools.loans().waiting(id).stream().collect(Collectors.toMap(AskedFor::subjectId, asked -> asked));
    }

    void addTo(Div card, Div acts, LoanView loan) {
        pauses.getOrDefault(loan.id(), List.of()).forEach(line -> card.add(line(line)));
        AskedFor asked = waiting.get(loan.id().toString());
        if (asked != null) card.add(waits(asked));
        else if (loan.overdueSince() != null && page.allowed().contains(CaseAction.NOTE)) acts.add(ask(loan));
    }

    private Component line(PauseLine line) {
        AgeingPause pause = line.pause();
        LocalDate last = pause.until().isBefore(pause.from()) ? pause.from() : pause.until();
        String reason = pause.reason();
        Div shown = new Div(
                new TwoLines(
                        owner.getTranslation("cases.pause.span", pause.from().toString(), last.toString()),
                        owner.getTranslation(
                                "cases.pause.why", reason == null ? "—" : reason, pause.reference(), line.allowedBy())),
                mark(line));
        shown.addClassName("qs-line");
        if (line.runs() && page.allowed().contains(CaseAction.LIFT)) shown.add(end(pause));
        return shown;
    }

    private Component mark(PauseLine line) {
        String key = line.pause().endedBy() != null ? "ended" : line.runs() ? "runs" : "over";
        return Marks.of(owner.getTranslation("cases.pause." + key), line.runs() ? Marks.Tone.WARN : Marks.Tone.NEUTRAL);
    }

    private Button end(AgeingPause pause) {
        Button end = new Button(owner.getTranslation("cases.pause.end"), e -> {
            tools.loans().endPause(id, pause.loan(), pause.id());
            Notes.done(owner.getTranslation("cases.pause.ended.done"));
            changed.run();
        });
        end.addThemeVariants(ButtonVariant.SMALL);
        end.setAriaLabel(owner.getTranslation("cases.pause.end.of", pause.from().toString()));
        return end;
    }

    private Component waits(AskedFor asked) {
        Span note = new Span(owner.getTranslation(
                "cases.pause.waits",
                asked.facts().getOrDefault("from", ""),
                asked.facts().getOrDefault("until", "")));
        note.addClassName("qs-soft");
        return note;
    }

    private Button ask(LoanView loan) {
        Button ask = new Button(
                owner.getTranslation("cases.pause.ask"),
                e -> new PauseDialog(owner, tools, page, loan, changed).open());
        ask.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        ask.setAriaLabel(owner.getTranslation("cases.pause.ask.of", loan.loanNo()));
        return ask;
    }
}
