package org.qingshou.papers;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** Head and "n / m" of each page; how many there are is filled in at the end, in a space that was left for it. */
final class PageMarks extends PdfPageEventHelper {
    private static final int WIDTH = 40;
    private static final int HEIGHT = 14;
    private static final int FROM_EDGE = 32;

    private final Ink ink;
    private final String head;
    private @Nullable PdfTemplate total;

    PageMarks(Ink ink, String head) {
        this.ink = ink;
        this.head = ink.shown(head);
    }

    @Override
    public void onOpenDocument(PdfWriter writer, Document document) {
        total = writer.getDirectContent().createTemplate(WIDTH, HEIGHT);
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        PdfContentByte page = writer.getDirectContent();
        float middle = (document.left() + document.right()) / 2;
        String number = writer.getPageNumber() + " / ";
        float width = ink.font().getWidthPoint(number, Ink.SMALL);
        text(page, number, middle - width, FROM_EDGE);
        page.addTemplate(Objects.requireNonNull(total), middle, FROM_EDGE);
        float top = document.getPageSize().getHeight() - FROM_EDGE - Ink.SMALL;
        ColumnText.showTextAligned(page, Element.ALIGN_RIGHT, ink.phrase(head, Ink.SMALL), document.right(), top, 0);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        text(Objects.requireNonNull(total), Integer.toString(writer.getPageNumber() - 1), 0, 0);
    }

    private void text(PdfContentByte on, String text, float x, float y) {
        on.beginText();
        on.setFontAndSize(ink.font(), Ink.SMALL);
        on.setTextMatrix(x, y);
        on.showText(text);
        on.endText();
    }
}
