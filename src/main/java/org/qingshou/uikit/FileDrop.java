package org.qingshou.uikit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.qingshou.kernel.Refused;

/** Where a file is dropped; what is wrong with it is said in place. The file is read as a stream, never held whole. */
public class FileDrop<T> extends Composite<Div> {
    /** Reads the file, or refuses it. */
    public interface Reader<T> {
        T read(String fileName, InputStream in);
    }

    private final Paragraph problem = new Paragraph();
    private final Upload upload;
    private final Reader<T> reader;
    private final Consumer<T> taken;

    public FileDrop(String buttonText, Reader<T> reader, Consumer<T> taken) {
        this.reader = reader;
        this.taken = taken;
        upload = new Upload(new UploadHandler() {
            @Override
            public void handleUploadRequest(UploadEvent event) throws IOException {
                take(event.getFileName(), event.getInputStream());
            }
        });
        upload.setUploadButton(new Button(buttonText, VaadinIcon.UPLOAD.create()));
        upload.setDropLabel(new Span(getTranslation("kit.drop")));
        upload.setMaxFiles(1);
        upload.addClassName("qs-drop");
        problem.addClassName("qs-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        getContent().add(upload, problem);
    }

    private void take(String fileName, InputStream in) {
        try {
            T result = reader.read(fileName, in);
            show(() -> {
                problem.setVisible(false);
                taken.accept(result);
            });
        } catch (Refused refused) {
            List<String> args =
                    Arrays.stream(refused.args()).map(String::valueOf).toList();
            show(() -> {
                problem.setText(Said.of(this, refused.key(), args));
                problem.setVisible(true);
            });
        }
    }

    private void show(Runnable change) {
        getUI().ifPresent(ui -> ui.access(() -> {
            // What came of the file is shown elsewhere; the next one can be dropped at once.
            upload.clearFileList();
            change.run();
        }));
    }
}
