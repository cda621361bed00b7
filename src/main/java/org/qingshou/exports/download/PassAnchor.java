package org.qingshou.exports.download;

import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.qingshou.exports.ExportPass;
import org.qingshou.kernel.Refused;

/** The way the browser fetches a file: unseen, and dead unless a pass has just been given. */
class PassAnchor extends Anchor {
    private static final long serialVersionUID = 1L;

    // Downloads run apart from the page.
    private final transient AtomicReference<Optional<ExportPass>> pass;

    PassAnchor(GuardedDownload.Taking taking) {
        this(taking, new AtomicReference<>(Optional.empty()));
    }

    private PassAnchor(GuardedDownload.Taking taking, AtomicReference<Optional<ExportPass>> pass) {
        super(
                event -> taking.take(
                        pass.getAndSet(Optional.empty()).orElseThrow(() -> Refused.conflict("exports.used")), event),
                "");
        this.pass = pass;
        getElement().setAttribute("download", true);
        getElement().setAttribute("aria-hidden", "true");
        getElement().setAttribute("tabindex", "-1");
        addClassName("qs-unseen");
    }

    void start(ExportPass given) {
        pass.set(Optional.of(given));
        getElement().executeJs("this.click()");
    }
}
