package org.qingshou.ledger.tape;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.qingshou.content.TableForm;
import org.qingshou.content.TableRow;

/** Turns the rows of one file into loans by a profile, or into rejections that name column, value and reason. */
final class RowReader {
    private final ColumnBinding binding;

    /**
     * @param scope branches the tape is about; empty for all
     * @param branches branches the bank has
     * @throws org.qingshou.kernel.Refused where the profile names an unknown column or leaves out a needed one
     */
    RowReader(
            TapeKind kind,
            MappingProfile profile,
            TableForm form,
            LocalDate asOf,
            Set<String> scope,
            Set<String> branches) {
        binding = new ColumnBinding(kind, profile, form, asOf, scope, branches);
    }

    RowOutcome read(TableRow row) {
        return new RowCells(binding, row).read();
    }

    /** Canonical value or problem of each mapped column of a row, for the preview. */
    Map<CanonicalColumn, String> preview(TableRow row) {
        RowCells cells = new RowCells(binding, row);
        Map<CanonicalColumn, String> shown = new EnumMap<>(CanonicalColumn.class);
        binding.rules.keySet().forEach(column -> shown.put(column, cells.preview(column)));
        return shown;
    }
}
