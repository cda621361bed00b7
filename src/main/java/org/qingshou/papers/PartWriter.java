package org.qingshou.papers;

import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.draw.DottedLineSeparator;

/** Puts the parts of a paper on its pages. */
final class PartWriter {
    private static final float LINE = 1.6f;
    /** Rows that are laid out together; then they leave memory. */
    private static final int ROWS = 50;

    private static final float RULE = 0.4f;

    private final Document document;
    private final Ink ink;

    PartWriter(Document document, Ink ink) {
        this.document = document;
        this.ink = ink;
    }

    void write(Part part) {
        switch (part) {
            case Part.Title title -> document.add(paragraph(title.text(), Ink.TITLE, Element.ALIGN_CENTER, 4, 12));
            case Part.Heading heading ->
                document.add(paragraph(heading.text(), Ink.HEADING, Element.ALIGN_LEFT, 10, 4));
            case Part.Text text -> {
                Paragraph paragraph = paragraph(text.text(), Ink.BODY, Element.ALIGN_LEFT, 0, 3);
                paragraph.setFirstLineIndent(2 * Ink.BODY);
                document.add(paragraph);
            }
            case Part.Line line -> document.add(paragraph(line.text(), Ink.BODY, Element.ALIGN_LEFT, 0, 3));
            case Part.Right right -> document.add(paragraph(right.text(), Ink.BODY, Element.ALIGN_RIGHT, 0, 3));
            case Part.Fields fields -> document.add(fields(fields.fields()));
            case Part.Table table -> table(table);
            case Part.Cut() -> cut();
            case Part.NewPage() -> document.newPage();
        }
    }

    private Paragraph paragraph(String text, float size, int align, float before, float after) {
        Paragraph paragraph = new Paragraph(ink.phrase(text, size));
        // The space around it is a character too, and would be of a typeface that is not in the file.
        paragraph.setFont(ink.font(size));
        paragraph.setLeading(size * LINE);
        paragraph.setAlignment(align);
        paragraph.setSpacingBefore(before);
        paragraph.setSpacingAfter(after);
        return paragraph;
    }

    private PdfPTable fields(List<Part.Field> fields) {
        PdfPTable table = sized(new float[] {24, 76});
        for (Part.Field field : fields) {
            table.addCell(cell(field.label(), Ink.BODY, Element.ALIGN_LEFT));
            table.addCell(cell(field.value(), Ink.BODY, Element.ALIGN_LEFT));
        }
        return table;
    }

    private void table(Part.Table part) {
        List<Part.Column> columns = part.columns();
        float[] shares = new float[columns.size()];
        for (int i = 0; i < shares.length; i++) shares[i] = columns.get(i).share();
        PdfPTable table = sized(shares);
        table.setHeaderRows(1);
        table.setComplete(false);
        columns.forEach(column -> table.addCell(cell(column.heading(), Ink.SMALL, Element.ALIGN_CENTER)));
        int rows = 0;
        for (List<String> row : part.rows()) {
            for (int i = 0; i < shares.length; i++) {
                boolean number = columns.get(i).number();
                table.addCell(cell(row.get(i), Ink.SMALL, number ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT));
            }
            if (++rows % ROWS == 0) document.add(table);
        }
        table.setComplete(true);
        document.add(table);
    }

    private static PdfPTable sized(float[] shares) {
        PdfPTable table = new PdfPTable(shares);
        table.setWidthPercentage(100);
        table.setSplitLate(false);
        table.setSpacingBefore(4);
        table.setSpacingAfter(6);
        return table;
    }

    private PdfPCell cell(String text, float size, int align) {
        PdfPCell cell = new PdfPCell(ink.phrase(text, size));
        cell.setLeading(0, 1.4f);
        cell.setHorizontalAlignment(align);
        cell.setBorderWidth(RULE);
        cell.setPadding(3);
        cell.setPaddingBottom(4);
        return cell;
    }

    private void cut() {
        Paragraph line = paragraph("", Ink.SMALL, Element.ALIGN_CENTER, 8, 8);
        line.add(new DottedLineSeparator());
        document.add(line);
    }
}
