package org.qingshou.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.cases.NoticeDesk;

/** What is looked at is shown by the browser and not saved, which would pass the count of exports by. */
class TakenFileTest {
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};

    private final VaadinResponse response = mock(VaadinResponse.class);
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    @BeforeEach
    void aBrowserThatTakesBytes() throws IOException {
        when(response.getOutputStream()).thenReturn((OutputStream) sent);
    }

    private DownloadEvent event() {
        return new DownloadEvent(mock(VaadinRequest.class), response, mock(VaadinSession.class), new Element("a"));
    }

    private static NoticeDesk.Taken file() {
        return new NoticeDesk.Taken("notice.pdf", "application/pdf", PDF.length, new ByteArrayInputStream(PDF));
    }

    @Test
    void aLookIsShownInTheBrowser() throws IOException {
        TakenFile.show(file(), event());
        verify(response).setHeader(eq("Content-Disposition"), startsWith("inline"));
        verify(response, never()).setHeader(anyString(), startsWith("attachment"));
        assertThat(sent.toByteArray()).isEqualTo(PDF);
    }

    @Test
    void whatIsTakenIsSaved() throws IOException {
        TakenFile.send(file(), event());
        verify(response).setHeader(eq("Content-Disposition"), startsWith("attachment"));
        assertThat(sent.toByteArray()).isEqualTo(PDF);
    }
}
