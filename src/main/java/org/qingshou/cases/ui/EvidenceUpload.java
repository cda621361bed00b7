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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.ContactDesk;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;
import org.qingshou.uikit.Said;

/** Takes photos, scans or recordings as evidence, one unless told otherwise; a phone offers its camera. */
class EvidenceUpload extends Composite<Div> {
    private final Span said = new Span();
    private final List<Taken> taken = new ArrayList<>();
    private final int most;

    private record Taken(String name, UUID id) {}

    EvidenceUpload(ContactDesk desk, CaseId caseId, String kind) {
        this(desk, caseId, kind, 1);
    }

    EvidenceUpload(ContactDesk desk, CaseId caseId, String kind, int most) {
        this.most = most;
        Upload upload = new Upload(UploadHandler.inMemory((meta, bytes) -> {
            try {
                UUID id =
                        desk.attach(caseId, kind, meta.fileName(), meta.contentType(), new ByteArrayInputStream(bytes));
                take(new Taken(meta.fileName(), id));
            } catch (Refused refused) {
                say(
                        refused.key(),
                        Arrays.stream(refused.args()).map(String::valueOf).toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
        Button choose = new Button(getTranslation("cases.evidence.choose"), VaadinIcon.CAMERA.create());
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("cases.evidence.drop")));
        upload.setMaxFiles(most);
        upload.addFileRemovedListener(event -> leave(event.getFileName()));
        upload.setAcceptedMimeTypes("image/*", "application/pdf", "audio/*", "video/mp4");
        said.getElement().setAttribute("role", "status");
        getContent().add(upload, said);
    }

    private void take(Taken file) {
        getUI().ifPresent(ui -> ui.access(() -> {
            if (most == 1) taken.clear();
            taken.add(file);
            tellTaken();
        }));
    }

    private void leave(String name) {
        taken.stream().filter(file -> file.name().equals(name)).findFirst().ifPresent(taken::remove);
        tellTaken();
    }

    private void tellTaken() {
        String names = String.join(getTranslation("cases.evidence.and"), taken.stream().map(Taken::name).toList());
        said.setText(taken.isEmpty() ? "" : getTranslation("cases.evidence.taken", names));
    }

    private void say(String key, List<String> args) {
        getUI().ifPresent(ui -> ui.access(() -> said.setText(Said.of(this, key, args))));
    }

    @Nullable
    UUID value() {
        return taken.isEmpty() ? null : taken.getFirst().id();
    }

    List<UUID> values() {
        return taken.stream().map(Taken::id).toList();
    }
}
