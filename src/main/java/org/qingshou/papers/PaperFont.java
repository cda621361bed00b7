package org.qingshou.papers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.openpdf.text.pdf.BaseFont;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The one typeface of papers. It comes with the application, so that a paper looks the same on every machine and needs
 * none installed; of it only the characters that a paper uses go into its file.
 */
@Component
class PaperFont {
    private static final String FILE = "NotoSansSC-Hanzi.ttf";

    private final byte[] file;

    PaperFont() {
        try (InputStream in = new ClassPathResource("fonts/" + FILE).getInputStream()) {
            file = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For one paper: a font keeps what was written with it, so that two papers at once must not share one. */
    Ink ink() {
        try {
            return new Ink(BaseFont.createFont(FILE, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, file, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
