package org.qingshou.cases.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.InputStream;
import org.qingshou.cases.NoticeDesk;

/** Sends a stored file to the browser. */
final class TakenFile {
    private TakenFile() {}

    static void send(NoticeDesk.Taken file, DownloadEvent event) throws IOException {
        event.setFileName(file.fileName());
        event.setContentType(file.mime());
        event.setContentLength(file.size());
        try (InputStream in = file.bytes()) {
            in.transferTo(event.getOutputStream());
        }
    }
}
