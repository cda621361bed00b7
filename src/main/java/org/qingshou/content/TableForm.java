package org.qingshou.content;

import java.util.List;

/**
 * How a table file is written, found out from its bytes and shown for confirmation, so that what is sent back can be
 * written the same way.
 *
 * @param charset {@code UTF-8}, {@code GB18030}, {@code UTF-16LE} or {@code UTF-16BE}; of a workbook always {@code UTF-8}
 * @param bom whether the text begins with a byte order mark
 * @param separator between fields of a text; a workbook has none and carries a comma
 * @param crlf whether lines end with CR LF, otherwise LF
 * @param header the first row: blank names filled in, repeated names numbered
 */
public record TableForm(Kind kind, String charset, boolean bom, String separator, boolean crlf, List<String> header) {
    /** Text with separators, or an Office Open XML workbook of which the first sheet is read. */
    public enum Kind {
        CSV,
        XLSX
    }

    public TableForm {
        header = List.copyOf(header);
    }

    static TableForm workbook(List<String> header) {
        return new TableForm(Kind.XLSX, "UTF-8", false, ",", true, header);
    }
}
