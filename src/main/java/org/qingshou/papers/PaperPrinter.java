package org.qingshou.papers;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.stereotype.Component;

/** Writes papers as PDF, part by part: what is written leaves memory, however long the paper is. */
@Component
public class PaperPrinter {
    private static final int SIDE = 56;
    private static final int TOP = 64;
    private static final int BOTTOM = 60;

    private final PaperFont font;

    PaperPrinter(PaperFont font) {
        this.font = font;
    }

    /** The whole file, for papers of a few pages. */
    public byte[] bytes(Paper paper, Instant at) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        print(paper, at, out);
        return out.toByteArray();
    }

    /** @param at when it is printed, told in the file; the stream is left open */
    public void print(Paper paper, Instant at, OutputStream out) {
        Ink ink = font.ink();
        try (Document document = new Document(PageSize.A4, SIDE, SIDE, TOP, BOTTOM)) {
            PdfWriter writer = PdfWriter.getInstance(document, out);
            writer.setCloseStream(false);
            writer.setPageEvent(new PageMarks(ink, paper.head()));
            document.addTitle(paper.title());
            document.addCreator("Qingshou");
            document.open();
            writer.getExtraCatalog().put(PdfName.LANG, new PdfString("zh-CN"));
            writer.getInfo().put(PdfName.CREATIONDATE, new PdfDate(GregorianCalendar.from(at.atZone(ZoneOffset.UTC))));
            PartWriter parts = new PartWriter(document, ink);
            for (Part part : paper.parts()) parts.write(part);
        }
    }
}
