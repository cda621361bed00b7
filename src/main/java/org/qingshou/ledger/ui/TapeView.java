package org.qingshou.ledger.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.qingshou.access.Roles;
import org.qingshou.exports.download.Downloads;
import org.qingshou.ledger.tape.ImportDesk;
import org.qingshou.ledger.tape.TapeState;
import org.qingshou.ledger.tape.TapeStatus;
import org.qingshou.uikit.LiveRefresh;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.PageBar;
import org.qingshou.uikit.RouteIds;
import org.qingshou.uikit.Said;

/** One import: its progress while it runs, then what came of it. Can be left and found again. */
@Route("import/:tapeId")
@RolesAllowed(Roles.ADMIN)
class TapeView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final String TAPE_ID = "tapeId";

    private final ImportDesk desk;
    private final PageBar bar = new PageBar("");
    private final ProgressBar progress = new ProgressBar();
    private final Paragraph now = new Paragraph();
    private final CountCards counts = new CountCards();
    private final Div messages = new Div();
    private final RejectedPanel rejected;
    private final LiveRefresh live = new LiveRefresh(this, this::refresh);
    private final TapeActions actions;
    private UUID id = new UUID(0, 0);
    private String title = "";

    TapeView(ImportDesk desk, Downloads downloads) {
        this.desk = desk;
        rejected = new RejectedPanel(downloads);
        actions = new TapeActions(this, desk, live::start);
        now.getElement().setAttribute("aria-live", "polite");
        progress.setWidthFull();
        progress.getElement().setAttribute("aria-label", getTranslation("ledger.import.progress"));
        messages.addClassName("qs-stack");
        getContent().addClassName("qs-page");
        getContent()
                .add(
                        new RouterLink(getTranslation("ledger.import.back"), ImportView.class),
                        bar,
                        now,
                        progress,
                        counts,
                        messages,
                        rejected);
    }

    static RouteParameters parameters(UUID tape) {
        return new RouteParameters(TAPE_ID, tape.toString());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = RouteIds.uuid(event, TAPE_ID);
        live.start();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private boolean refresh() {
        TapeStatus tape = desk.status(id);
        title = tape.source() + " " + tape.asOf();
        bar.setTitle(title);
        bar.setMarks(Marks.of(getTranslation("tape-state." + tape.state()), Shown.tone(tape.state())));
        bar.setActions(actions.of(tape));
        showProgress(tape);
        showCounts(tape);
        messages.removeAll();
        tape.messages().forEach(message -> {
            Paragraph line = new Paragraph(Said.of(this, message.key(), message.args()));
            line.addClassName(tape.state() == TapeState.FAILED ? "qs-refusal" : "qs-advice");
            messages.add(line);
        });
        actions.answer(tape).forEach(messages::add);
        boolean showRejected = !tape.state().isMoving() && tape.rejected() > 0;
        rejected.setVisible(showRejected);
        if (showRejected) rejected.show(new TapeRejected(desk, id, getLocale()), tape.rejected(), title);
        return tape.state().isMoving();
    }

    private void showProgress(TapeStatus tape) {
        boolean merging = tape.state() == TapeState.MERGING;
        progress.setVisible(tape.state().isMoving());
        progress.setIndeterminate(!merging);
        if (merging && tape.toMerge() > 0) progress.setValue(Math.min(1.0, (double) tape.merged() / tape.toMerge()));
        now.setText(getTranslation(
                "ledger.import.now." + tape.state(),
                Shown.count(tape.read()),
                Shown.count(tape.merged()),
                Shown.count(tape.toMerge())));
    }

    private void showCounts(TapeStatus tape) {
        counts.clear();
        counts.add(getTranslation("ledger.import.read"), Shown.count(tape.read()));
        counts.add(getTranslation("ledger.import.added"), Shown.count(tape.added()));
        counts.add(getTranslation("ledger.import.changed"), Shown.count(tape.changed()));
        counts.add(getTranslation("ledger.import.unchanged"), Shown.count(tape.unchanged()));
        counts.add(getTranslation("ledger.import.left-out"), Shown.count(tape.leftOut()));
        counts.add(getTranslation("ledger.import.rejected"), Shown.count(tape.rejected()));
    }
}
