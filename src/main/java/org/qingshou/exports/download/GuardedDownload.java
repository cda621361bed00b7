package org.qingshou.exports.download;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.Verdict;
import org.qingshou.exports.ExportPass;
import org.qingshou.exports.ExportWish;
import org.qingshou.exports.Exports;
import org.qingshou.exports.Judged;

/** A button that lets one file out, after a reason or a second person's yes where the day's count asks for it. */
public class GuardedDownload extends Composite<Span> {
    private static final long serialVersionUID = 1L;

    /** Writes the file under its pass; called apart from the page. */
    @FunctionalInterface
    public interface Taking {
        void take(ExportPass pass, DownloadEvent event) throws IOException;
    }

    private final transient Exports exports;
    private final transient Supplier<@Nullable ExportWish> wish;
    private final Button button;
    private final PassAnchor anchor;

    /** @param wish what is to be taken as the page stands, asked at the click; null where there is nothing to take */
    public GuardedDownload(Exports exports, String text, Supplier<@Nullable ExportWish> wish, Taking taking) {
        this.exports = exports;
        this.wish = wish;
        button = new Button(text, e -> begin());
        anchor = new PassAnchor(taking);
        getContent().add(button, anchor);
    }

    public Button button() {
        return button;
    }

    private void begin() {
        ExportWish wanted = wish.get();
        if (wanted == null) return;
        Judged judged = exports.judge(wanted);
        if (judged.verdict() == Verdict.ALLOW) anchor.start(exports.issue(wanted, null));
        else new ReasonDialog(exports, wanted, judged, anchor::start).open();
    }
}
