package org.qingshou.cases.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.InputStream;
import org.qingshou.cases.NoticeDesk;

/** Sends a stored file to the browser. */
final class TakenFile {
    private TakenFile() {}

    /** To be kept. */
    static void send(NoticeDesk.Taken file, DownloadEvent event) throws IOException {
        event.setFileName(file.fileName());
        write(file, event);
    }

    /** To be looked at: the browser is told to show it, for a file to be kept needs a pass. */
    static void show(NoticeDesk.Taken file, DownloadEvent event) throws IOException {
        event.inline(file.fileName());
        write(file, event);
    }

    private static void write(NoticeDesk.Taken file, DownloadEvent event) throws IOException {
        event.setContentType(file.mime());
        event.setContentLength(file.size());
        try (InputStream in = file.bytes()) {
            in.transferTo(event.getOutputStream());
        }
    }
}
