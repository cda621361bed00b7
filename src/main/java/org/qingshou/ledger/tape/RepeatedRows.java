package org.qingshou.ledger.tape;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.qingshou.content.ByteSource;
import org.qingshou.content.TableFiles;
import org.qingshou.content.TableForm;

/**
 * Rows of loans that a file tells more than once, and which were not staged one by one: they are marked, so that all rows
 * of such a loan can be compared. The file is read once more for it, and only then.
 */
final class RepeatedRows {
    private final UUID tape;
    private final StagePass.Tools with;
    private final RowReader reader;
    private final StageWriter writer;
    private final RowsTold told;
    private long added;
    private long unchanged;

    RepeatedRows(UUID tape, StagePass.Tools with, RowReader reader, StageWriter writer, RowsTold told) {
        this.tape = tape;
        this.with = with;
        this.reader = reader;
        this.writer = writer;
        this.told = told;
    }

    void mark(ByteSource file, TableForm form) {
        Set<String> twice = told.twice();
        if (twice.isEmpty()) return;
        Set<Long> marked = marked(twice);
        TableFiles.read(file, form, row -> {
            if (reader.read(row) instanceof RowOutcome.Good good
                    && twice.contains(good.row().loanNo())
                    && !marked.contains(row.number())) mark(good.row());
            return true;
        });
        writer.flush(with.bulk());
    }

    private void mark(LoanRow row) {
        byte[] hash = StageChunk.hash(with.index(), row);
        boolean again = told.wasAgain(hash);
        if (again) unchanged++;
        else added++;
        writer.mark(row.number(), again ? "U" : "A", row.loanNo(), hash);
        if ((unchanged + added) % StagePass.CHUNK == 0) writer.flush(with.bulk());
    }

    private Set<Long> marked(Set<String> loanNos) {
        Set<Long> marked = new HashSet<>();
        List<String> all = List.copyOf(loanNos);
        for (int from = 0; from < all.size(); from += StagePass.CHUNK)
            marked.addAll(with.jdbc()
                    .sql("SELECT row_no FROM tape_row WHERE tape_id = :t AND loan_no IN (:l)")
                    .param("t", tape)
                    .param("l", all.subList(from, Math.min(all.size(), from + StagePass.CHUNK)))
                    .query(Long.class)
                    .list());
        return marked;
    }

    /** Those marked as new. */
    long added() {
        return added;
    }

    /** Those marked as told before. */
    long unchanged() {
        return unchanged;
    }
}
