package org.qingshou.content;

import java.util.List;

/**
 * One row below the header.
 *
 * @param number as a spreadsheet counts: the header is row 1, the first row below it 2
 */
public record TableRow(long number, List<String> cells) {
    public TableRow {
        cells = List.copyOf(cells);
    }
}
