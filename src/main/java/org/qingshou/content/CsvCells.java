package org.qingshou.content;

/** Makes text safe for a spreadsheet: a cell that would be run as a formula gets a leading apostrophe. */
public final class CsvCells {
    private CsvCells() {}

    public static String safe(String text) {
        if (text.isEmpty()) return text;
        char first = text.charAt(0);
        boolean formula = first == '=' || first == '@' || first == '\t' || first == '\r';
        // Signed numbers are no formulas, and a dash alone is how many files write "nothing".
        boolean signed = (first == '+' || first == '-') && !text.matches("[+-]+|[+-][0-9][0-9.,]*");
        return formula || signed ? "'" + text : text;
    }
}
