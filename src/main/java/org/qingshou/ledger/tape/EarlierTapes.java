package org.qingshou.ledger.tape;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the tapes that a source has sent before mean for one that it sends now. */
@Component
class EarlierTapes {
    private final JdbcClient jdbc;
    private final TapeStore tapes;

    EarlierTapes(JdbcClient jdbc, TapeStore tapes) {
        this.jdbc = jdbc;
        this.tapes = tapes;
    }

    /**
     * As-of date of the last accepted tape of this one's source that is about a branch of this one; changes of single loans
     * say nothing of it.
     */
    Optional<LocalDate> lastAsOf(TapeRecord tape) {
        return jdbc
                .sql("""
                        SELECT scope, MAX(as_of) AS last FROM tape WHERE source = :s
                            AND kind IN ('FULL_BOOK', 'OVERDUE_ONLY') AND state IN ('MERGING', 'APPLIED') GROUP BY scope""")
                .param("s", tape.source())
                .query((rs, n) -> Map.entry(rs.getString("scope"), rs.getObject("last", LocalDate.class)))
                .list()
                .stream()
                .filter(last -> tape.sharesBranches(TapeRecord.scope(last.getKey())))
                .map(Map.Entry::getValue)
                .max(Comparator.naturalOrder());
    }

    boolean anyApplied(String source) {
        return jdbc.sql("SELECT COUNT(*) FROM tape WHERE source = :s AND state IN ('MERGING', 'APPLIED')")
                        .param("s", source)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * The same file, read the same way, where it is the last word of its source on that date about the same branches; after
     * another one it is no repetition but a correction. Over a whole tape only another whole tape has the word: a sender who
     * makes sure of it by sending it again does not speak of the changes to single loans that came after it.
     *
     * @return how many such changes stand beside it
     */
    OptionalInt same(TapeRecord tape) {
        List<TapeRecord> applied =
                jdbc.sql("""
                        SELECT * FROM tape WHERE source = :s AND as_of = :d AND state IN ('MERGING', 'APPLIED')
                        ORDER BY merged_at DESC, id DESC""").param("s", tape.source()).param("d", tape.asOf()).query(tapes::record).list().stream()
                        .filter(other -> tape.sharesBranches(other.scope()))
                        .toList();
        return IntStream.range(0, applied.size())
                .filter(i -> !tape.kind().isWhole() || applied.get(i).kind().isWhole())
                .limit(1)
                .filter(i -> tape.tellsTheSame(applied.get(i)))
                .findFirst();
    }

    /** Whether another import of the source is on its way, whose turn comes before one that is handed in now. */
    boolean comesAfterAnother(String source) {
        return jdbc.sql("SELECT COUNT(*) FROM tape WHERE source = :s AND state IN ('QUEUED', 'STAGING', 'MERGING')")
                        .param("s", source)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
