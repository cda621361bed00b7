package org.qingshou.codes.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.qingshou.codes.CodeDesk;

/** The whole catalogue as a file. */
class ExportLink extends Anchor {
    private static final long serialVersionUID = 1L;

    ExportLink(CodeDesk desk) {
        super(
                DownloadHandler.fromInputStream(event -> {
                    byte[] csv = desk.csv();
                    return new DownloadResponse(new ByteArrayInputStream(csv), "codes.csv", "text/csv", csv.length);
                }),
                "");
        setText(getTranslation("codes.export"));
    }
}
