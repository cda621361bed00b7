package org.qingshou.exports.download;

import com.vaadin.flow.component.html.Anchor;
import java.util.concurrent.atomic.AtomicReference;
import org.qingshou.exports.ExportPass;
import org.qingshou.kernel.Refused;

/** The way the browser fetches a file: unseen, and dead unless a pass has just been given. */
class PassAnchor extends Anchor {
    private static final long serialVersionUID = 1L;

    // Downloads run apart from the page.
    private final transient AtomicReference<ExportPass> pass;

    PassAnchor(GuardedDownload.Taking taking) {
        this(taking, new AtomicReference<>());
    }

    private PassAnchor(GuardedDownload.Taking taking, AtomicReference<ExportPass> pass) {
        super(
                event -> {
                    ExportPass given = pass.getAndSet(null);
                    if (given == null) throw Refused.conflict("exports.used");
                    taking.take(given, event);
                },
                "");
        this.pass = pass;
        getElement().setAttribute("download", true);
        getElement().setAttribute("aria-hidden", "true");
        getElement().setAttribute("tabindex", "-1");
        addClassName("qs-unseen");
    }

    void start(ExportPass given) {
        pass.set(given);
        getElement().executeJs("this.click()");
    }
}
