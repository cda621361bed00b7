package org.qingshou.compliance.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;
import org.qingshou.compliance.DryRun;
import org.qingshou.compliance.PackDesk;
import org.qingshou.compliance.PackWish;
import org.qingshou.compliance.PackWords;
import org.qingshou.kernel.Refused;
import org.qingshou.uikit.Said;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** A dry run beside the form: it counts while it runs, so that nobody waits before a dead page. */
class TrialRun extends Composite<Div> {
    private final transient PackDesk desk;
    private final transient PackWords words;
    private final transient DateTimeFormatter time;
    private final Paragraph progress = new Paragraph();
    private final Div result = new Div();
    private int latest;

    TrialRun(PackDesk desk, PackWords words, DateTimeFormatter time) {
        this.desk = desk;
        this.words = words;
        this.time = time;
        progress.getElement().setAttribute("role", "status");
        getContent().addClassName("qs-stack");
        getContent().add(progress, result);
    }

    /** What was asked before is of no interest any more. */
    void start(PackWish wish) {
        UI ui = UI.getCurrent();
        int own = ++latest;
        result.removeAll();
        progress.setText(running(0));
        Thread.startVirtualThread(new DelegatingSecurityContextRunnable(() -> run(wish, ui, own)));
    }

    private void run(PackWish wish, UI ui, int own) {
        try {
            DryRun run = desk.tryOut(wish, judged -> say(ui, own, () -> running(judged)));
            say(ui, own, () -> {
                result.add(new TrialFigures(run, words, time));
                return "";
            });
        } catch (Refused why) {
            say(ui, own, () -> Said.of(this, why));
        } catch (RuntimeException e) {
            say(ui, own, () -> getTranslation("compliance.packs.run.failed"));
            throw e;
        }
    }

    private String running(int judged) {
        return getTranslation("compliance.packs.run.running", Integer.toString(judged));
    }

    /** Texts are made with the page in hand: elsewhere nobody knows the reader's language. */
    private void say(UI ui, int own, Supplier<String> text) {
        ui.access(() -> {
            if (own == latest) progress.setText(text.get());
        });
    }
}
