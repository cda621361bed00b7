package org.qingshou.ledger.tape;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Branches;
import org.qingshou.content.ByteSource;
import org.qingshou.content.TableFiles;
import org.qingshou.vault.BlindIndex;
import org.qingshou.vault.FieldCipher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads a whole file, checks every row and stages it; the ledger itself is only read. */
@Component
class TapeStaging {
    private static final Logger LOG = LoggerFactory.getLogger(TapeStaging.class);
    private static final int CHUNK = 2000;
    private static final List<String> TABLES =
            List.of("tape_party", "tape_contact", "tape_person", "tape_row", "tape_pack", "tape_absent");
    private static final String BULK = org.qingshou.database.BulkLoad.POOL;

    private final JdbcClient jdbc;
    private final DataSource bulk;
    private final UploadStore uploads;
    private final TapeStore tapes;
    private final RejectedRows rejected;
    private final LatestRows latest;
    private final DoubleRows doubles;
    private final TapeAbsence absent;
    private final ImportProperties properties;
    private final ScheduleRows schedules;
    private final Branches branches;
    private final FieldCipher cipher;
    private final BlindIndex index;
    private final JsonMapper json;

    TapeStaging(
            JdbcClient jdbc,
            @Qualifier(BULK) DataSource bulk,
            UploadStore uploads,
            TapeStore tapes,
            RejectedRows rejected,
            LatestRows latest,
            DoubleRows doubles,
            TapeAbsence absent,
            ImportProperties properties,
            ScheduleRows schedules,
            Branches branches,
            FieldCipher cipher,
            BlindIndex index,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.bulk = bulk;
        this.uploads = uploads;
        this.tapes = tapes;
        this.rejected = rejected;
        this.latest = latest;
        this.doubles = doubles;
        this.absent = absent;
        this.properties = properties;
        this.schedules = schedules;
        this.branches = branches;
        this.cipher = cipher;
        this.index = index;
        this.json = json;
    }

    /** A reader for this tape, which refuses a profile that does not fit the file. */
    RowReader reader(TapeRecord tape) {
        return new RowReader(tape.kind(), tape.profile(), tape.form(), tape.asOf(), tape.scope(), known());
    }

    private Set<String> known() {
        return branches.all().stream().map(branch -> branch.code().value()).collect(Collectors.toSet());
    }

    StageCounts stage(TapeRecord tape) {
        clear(tape.id());
        rejected.forget(tape.id());
        tapes.forgetMessages(tape.id());
        ByteSource file = uploads.open(tape.upload());
        Run run = new Run(tape, reader(tape));
        try (Pipeline<Read> pipeline = new Pipeline<>("tape-stage", batch(), run::stage)) {
            TableFiles.read(file, tape.form(), row -> {
                pipeline.add(new Read(run.reader.read(row), row.cells()));
                return true;
            });
            pipeline.finish();
        }
        int older = latest.leaveOutOlder(tape);
        if (older > 0) tapes.say(tape.id(), List.of(TapeMessage.of("tape.message.older", Integer.toString(older))));
        run.markTwice(file);
        doubles.reject(tape, file);
        schedules.compare(tape);
        absent.note(tape, run.told);
        tapes.say(tape.id(), run.messages());
        StageCounts counts = counts(tape.id(), run);
        if (counts.read() != run.read)
            throw new IllegalStateException(run.read + " rows read, " + counts.read() + " staged");
        tapes.staged(tape.id(), counts, run.packed != null, run.newBranches);
        return counts;
    }

    /** A batch becomes a pack, and a pack is applied whole: it is not larger than what one commit should bring. */
    private int batch() {
        return Math.min(CHUNK, properties.mergeRange());
    }

    private record Read(RowOutcome outcome, List<String> cells) {}

    /** One pass over the file. */
    private final class Run {
        private final TapeRecord tape;
        private final Set<String> branchesKnown = known();
        private final Set<String> newBranches = new TreeSet<>();
        /** Both null where every row of the file is staged by itself. */
        private final @Nullable PackedRows packed;

        private final @Nullable RowsTold told;

        private final RowReader reader;
        private final RejectedRows.Writer rejects;
        private final StageWriter writer;
        private final StageChunk chunk;
        private final ChangeWriter changeWriter;
        private final ChangeChunk changeChunk;
        private final ScheduleChunk scheduleChunk;
        private final List<LoanRow> rows = new ArrayList<>();
        private final List<RowOutcome.Change> changes = new ArrayList<>();
        private final Map<Long, List<String>> raw = new HashMap<>();
        private final Map<String, Long> warnings = new TreeMap<>();
        private long read;
        private long lastRow;
        private long leftOut;
        private long addedAgain;
        private long unchangedAgain;

        Run(TapeRecord tape, RowReader reader) {
            this.tape = tape;
            this.reader = reader;
            // Of several rows of a loan the latest one is chosen in the staging table, so all must stand there.
            boolean whole = tape.kind().isWhole() && tape.profile().latest() == null;
            packed = whole ? new PackedRows(tape.id()) : null;
            told = whole ? new RowsTold(LoansOnFile.read(bulk, tape)) : null;
            rejects = rejected.writer(tape.id());
            writer = new StageWriter(tape.id(), packed, cipher, index, json);
            chunk = new StageChunk(jdbc, tape, index, writer, told, this::contradicts);
            changeWriter = new ChangeWriter(tape.id(), cipher, index);
            changeChunk = new ChangeChunk(tape, jdbc, changeWriter, writer, cipher, index, json, new ChangeFate());
            scheduleChunk = new ScheduleChunk(tape, jdbc, index, new ChangeFate());
        }

        /** A batch of rows that were read, in order; the next ones are read meanwhile. */
        void stage(List<Read> batch) {
            for (Read each : batch) take(each);
            flush(number(batch.getFirst()), number(batch.getLast()));
        }

        private static long number(Read read) {
            return switch (read.outcome()) {
                case RowOutcome.Good good -> good.row().number();
                case RowOutcome.Change change -> change.row().number();
                case RowOutcome.LeftOut left -> left.number();
                case RowOutcome.Bad bad -> bad.number();
            };
        }

        private void take(Read each) {
            read++;
            switch (each.outcome()) {
                case RowOutcome.Good good -> whole(good, each.cells());
                case RowOutcome.Change change -> changes.add(change);
                case RowOutcome.LeftOut left -> {
                    writer.leftOut(left.number());
                    leftOut++;
                }
                case RowOutcome.Bad bad -> reject(bad);
            }
        }

        private void whole(RowOutcome.Good good, List<String> cells) {
            rows.add(good.row());
            noteBranch(good.row().branch());
            raw.put(good.row().number(), cells);
            warn(good.warnings());
        }

        private void noteBranch(String code) {
            if (!branchesKnown.contains(code)) newBranches.add(code);
        }

        private void warn(List<String> of) {
            of.forEach(warning -> warnings.merge(warning, 1L, Long::sum));
        }

        private final class ChangeFate implements ChangeChunk.Fate {
            @Override
            public void taken(RowOutcome.Change change) {
                String branch = change.row().text(CanonicalColumn.BRANCH_CODE);
                if (branch != null) noteBranch(branch);
                warn(change.warnings());
            }

            @Override
            public void bad(RowOutcome.Change change, CanonicalColumn column, CellProblem problem) {
                ChangeRow row = change.row();
                String value = column == CanonicalColumn.LOAN_NO ? row.loanNo() : row.text(column);
                reject(new RowOutcome.Bad(
                        row.number(),
                        row.loanNo(),
                        column.code(),
                        value,
                        problem.reason(),
                        problem.args(),
                        change.raw(),
                        row.order()));
            }

            @Override
            public void whole(RowOutcome whole, List<String> cells) {
                switch (whole) {
                    case RowOutcome.Good good -> Run.this.whole(good, cells);
                    case RowOutcome.Bad bad -> reject(bad);
                    case RowOutcome.Change change -> throw new IllegalStateException("a change is no whole loan");
                    case RowOutcome.LeftOut left -> throw new IllegalStateException("left out before");
                }
            }
        }

        private void reject(RowOutcome.Bad bad) {
            rejects.add(bad);
            writer.rejected(bad.number(), bad.loanNo(), bad.order());
        }

        private void contradicts(LoanRow row, CanonicalColumn column, @Nullable String value, CellProblem problem) {
            reject(new RowOutcome.Bad(
                    row.number(),
                    row.loanNo(),
                    column.code(),
                    value,
                    problem.reason(),
                    problem.args(),
                    raw.getOrDefault(row.number(), List.of()),
                    row.order()));
        }

        private void flush(long first, long last) {
            lastRow = last;
            if (tape.kind() == TapeKind.SCHEDULE) scheduleChunk.stage(changes);
            else changeChunk.stage(changes);
            chunk.stage(rows);
            load(first, last);
            rows.clear();
            changes.clear();
            raw.clear();
            tapes.progress(tape.id(), read);
        }

        /** All tables of a batch in one transaction: one wait for the disk and not five. */
        private void load(long first, long last) {
            try (Connection connection = bulk.getConnection()) {
                connection.setAutoCommit(false);
                DataSource one = new SingleConnectionDataSource(connection, true);
                changeWriter.flush(one);
                scheduleChunk.flush(one);
                writer.flush(one);
                rejects.flush(one);
                if (packed != null) packed.flush(connection, first, last);
                connection.commit();
            } catch (SQLException e) {
                throw new IllegalStateException("bulk load", e);
            }
        }

        /** Puts rows that were not staged one by one beside the other rows of their loan. */
        void markTwice(ByteSource file) {
            if (told == null || told.twice().isEmpty()) return;
            Set<String> twice = told.twice();
            Set<Long> marked = marked(twice);
            TableFiles.read(file, tape.form(), row -> {
                if (reader.read(row) instanceof RowOutcome.Good good
                        && twice.contains(good.row().loanNo())
                        && !marked.contains(row.number())) markAgain(good.row());
                return true;
            });
            writer.flush(bulk);
        }

        private void markAgain(LoanRow row) {
            byte[] hash = StageChunk.hash(index, row);
            boolean unchanged = java.util.Objects.requireNonNull(told).wasAgain(hash);
            if (unchanged) unchangedAgain++;
            else addedAgain++;
            writer.mark(row.number(), unchanged ? "U" : "A", row.loanNo(), hash);
            if ((unchangedAgain + addedAgain) % CHUNK == 0) writer.flush(bulk);
        }

        private Set<Long> marked(Set<String> loanNos) {
            Set<Long> marked = new HashSet<>();
            List<String> all = List.copyOf(loanNos);
            for (int from = 0; from < all.size(); from += CHUNK)
                marked.addAll(jdbc.sql("SELECT row_no FROM tape_row WHERE tape_id = :t AND loan_no IN (:l)")
                        .param("t", tape.id())
                        .param("l", all.subList(from, Math.min(all.size(), from + CHUNK)))
                        .query(Long.class)
                        .list());
            return marked;
        }

        long unmarkedAdded() {
            return packed == null ? 0 : packed.loans() - addedAgain;
        }

        long unmarkedUnchanged() {
            return told == null ? 0 : told.again() - unchangedAgain;
        }

        List<TapeMessage> messages() {
            List<TapeMessage> messages = new ArrayList<>();
            if (leftOut > 0) messages.add(TapeMessage.of("tape.message.filtered", Long.toString(leftOut)));
            warnings.forEach(
                    (warning, times) -> messages.add(TapeMessage.of("tape.warn." + warning, Long.toString(times))));
            return messages;
        }
    }

    private StageCounts counts(UUID tape, Run run) {
        return jdbc.sql("""
                        SELECT COUNT(*) AS n, COALESCE(SUM(action = 'A'), 0) AS a, COALESCE(SUM(action IN ('C', 'T')), 0) AS c,
                            COALESCE(SUM(action = 'U'), 0) AS u, COALESCE(SUM(action = 'R'), 0) AS r,
                            COALESCE(SUM(action = 'L'), 0) AS l
                        FROM tape_row WHERE tape_id = :t""")
                .param("t", tape)
                .query((rs, n) -> new StageCounts(
                        rs.getLong("n") + run.unmarkedAdded() + run.unmarkedUnchanged(),
                        rs.getLong("a") + run.unmarkedAdded(),
                        rs.getLong("c"),
                        rs.getLong("u") + run.unmarkedUnchanged(),
                        rs.getLong("l"),
                        rs.getLong("r"),
                        run.lastRow))
                .single();
    }

    /** Removes what was staged; rejected rows stay. */
    void clear(UUID tape) {
        for (String table : TABLES)
            jdbc.sql("DELETE FROM " + table + " WHERE tape_id = :t")
                    .param("t", tape)
                    .update();
    }

    /** The same outside a transaction: where nothing else is staged or looked at, the tables are emptied at once. */
    void sweep(UUID tape) {
        if (TABLES.stream().noneMatch(table -> others(table, tape))) {
            try {
                TABLES.forEach(
                        table -> jdbc.sql("TRUNCATE TABLE " + table + " NOWAIT").update());
                return;
            } catch (DataAccessException e) {
                LOG.debug("somebody looks at the staged rows; they are deleted one by one");
            }
        }
        clear(tape);
    }

    private boolean others(String table, UUID tape) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM %1$s WHERE tape_id < :t)".formatted(table)
                        + " OR EXISTS (SELECT 1 FROM %1$s WHERE tape_id > :t) AS more".formatted(table))
                .param("t", tape)
                .query((rs, n) -> rs.getBoolean("more"))
                .single();
    }
}
