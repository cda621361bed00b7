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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.ContactDesk;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;
import org.qingshou.uikit.Said;

/**
 * Takes photos, scans or recordings as evidence, one unless told otherwise; a phone offers its camera. A file is stored when
 * it is chosen, within the limit of the evidence store; a draft keeps which ones they are.
 */
class EvidenceUpload extends Composite<Div> {
    private final Span said = new Span();
    private final EvidenceTaken taken = new EvidenceTaken();
    private final int most;

    EvidenceUpload(ContactDesk desk, CaseId caseId, String kind) {
        this(desk, caseId, kind, 1);
    }

    EvidenceUpload(ContactDesk desk, CaseId caseId, String kind, int most) {
        this.most = most;
        Upload upload = new Upload(UploadHandler.inMemory((meta, bytes) -> {
            try {
                UUID id =
                        desk.attach(caseId, kind, meta.fileName(), meta.contentType(), new ByteArrayInputStream(bytes));
                show(() -> take(id, meta.fileName()));
            } catch (Refused refused) {
                show(() -> {
                    if (most == 1) taken.clear();
                    said.setText(Said.of(this, refused));
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
        Button choose = new Button(getTranslation("cases.evidence.choose"), VaadinIcon.CAMERA.create());
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("cases.evidence.drop")));
        upload.setMaxFiles(most);
        upload.addFileRemovedListener(e -> taken.leave(e.getFileName()));
        upload.setAcceptedMimeTypes("image/*", "application/pdf", "audio/*", "video/mp4");
        said.getElement().setAttribute("role", "status");
        // Also where a draft puts it back.
        taken.addValueChangeListener(e -> said.setText(
                taken.isEmpty()
                        ? ""
                        : getTranslation(
                                "cases.evidence.taken",
                                String.join(getTranslation("cases.evidence.and"), taken.names()))));
        getContent().add(upload, said, taken);
    }

    /** Says which paper is meant: a form that asks for several things must not leave that to be guessed. */
    EvidenceUpload named(String key) {
        String name = getTranslation(key);
        getContent().addComponentAsFirst(new Span(name));
        getContent().getElement().setAttribute("role", "group").setAttribute("aria-label", name);
        return this;
    }

    /** A file that is stored already is meant, beside those before it where several may be. */
    void take(UUID id, String fileName) {
        if (most == 1) taken.clear();
        taken.add(id, fileName);
    }

    private void show(Runnable change) {
        getUI().ifPresent(ui -> ui.access(change::run));
    }

    /** The first of them. */
    @Nullable
    UUID value() {
        return taken.isEmpty() ? null : taken.ids().getFirst();
    }

    List<UUID> values() {
        return taken.ids();
    }
}
