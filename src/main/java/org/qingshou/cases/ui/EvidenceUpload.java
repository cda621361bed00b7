package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.ContactDesk;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;
import org.qingshou.uikit.Said;

/** Takes one photo, scan or recording as evidence; a phone offers its camera. */
class EvidenceUpload extends Composite<Div> {
    private final Span said = new Span();
    private @Nullable UUID evidence;

    EvidenceUpload(ContactDesk desk, CaseId caseId, String kind) {
        Upload upload = new Upload(UploadHandler.inMemory((meta, bytes) -> {
            try {
                UUID id =
                        desk.attach(caseId, kind, meta.fileName(), meta.contentType(), new ByteArrayInputStream(bytes));
                say(id, "cases.evidence.taken", List.of(meta.fileName()));
            } catch (Refused refused) {
                say(
                        null,
                        refused.key(),
                        Arrays.stream(refused.args()).map(String::valueOf).toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
        Button choose = new Button(getTranslation("cases.evidence.choose"), VaadinIcon.CAMERA.create());
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("cases.evidence.drop")));
        upload.setMaxFiles(1);
        upload.setAcceptedMimeTypes("image/*", "application/pdf", "audio/*", "video/mp4");
        said.getElement().setAttribute("role", "status");
        getContent().add(upload, said);
    }

    private void say(@Nullable UUID id, String key, List<String> args) {
        getUI().ifPresent(ui -> ui.access(() -> {
            evidence = id;
            said.setText(Said.of(this, key, args));
        }));
    }

    @Nullable
    UUID value() {
        return evidence;
    }
}
