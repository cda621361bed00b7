package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.ContactDesk;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;
import org.qingshou.uikit.Said;

/**
 * Takes one photo, scan or recording as evidence; a phone offers its camera. The file is stored when it is chosen, within
 * the limit of the evidence store; a draft keeps which one it is.
 */
class EvidenceUpload extends Composite<Div> {
    /** Which file was taken, as id and name; never shown, and read by drafts as a field like any other. */
    static final class Taken extends TextField {
        private static final long serialVersionUID = 1L;

        private static final int ID = 36;

        Taken() {
            setVisible(false);
        }

        void set(UUID id, String fileName) {
            setValue(id + fileName);
        }

        @Nullable
        UUID id() {
            return isEmpty() ? null : UUID.fromString(getValue().substring(0, ID));
        }

        String fileName() {
            return isEmpty() ? "" : getValue().substring(ID);
        }
    }

    private final Span said = new Span();
    private final Taken taken = new Taken();

    EvidenceUpload(ContactDesk desk, CaseId caseId, String kind) {
        Upload upload = new Upload(UploadHandler.inMemory((meta, bytes) -> {
            try {
                UUID id =
                        desk.attach(caseId, kind, meta.fileName(), meta.contentType(), new ByteArrayInputStream(bytes));
                show(() -> take(id, meta.fileName()));
            } catch (Refused refused) {
                show(() -> {
                    taken.clear();
                    said.setText(Said.of(this, refused));
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
        Button choose = new Button(getTranslation("cases.evidence.choose"), VaadinIcon.CAMERA.create());
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("cases.evidence.drop")));
        upload.setMaxFiles(1);
        upload.addFileRemovedListener(e -> taken.clear());
        upload.setAcceptedMimeTypes("image/*", "application/pdf", "audio/*", "video/mp4");
        said.getElement().setAttribute("role", "status");
        // Also where a draft puts it back.
        taken.addValueChangeListener(
                e -> said.setText(taken.isEmpty() ? "" : getTranslation("cases.evidence.taken", taken.fileName())));
        getContent().add(upload, said, taken);
    }

    /** A file that is stored already is the one that is meant. */
    void take(UUID id, String fileName) {
        taken.set(id, fileName);
    }

    private void show(Runnable change) {
        getUI().ifPresent(ui -> ui.access(change::run));
    }

    @Nullable
    UUID value() {
        return taken.id();
    }
}
