package org.qingshou.ledger.tape;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.qingshou.content.ByteSource;
import org.qingshou.vault.BlindIndex;
import org.qingshou.vault.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/** One pass over a tape's file: its rows are judged in batches, and each batch is staged in one transaction. */
final class StagePass implements AutoCloseable {
    static final int CHUNK = 2000;

    private final TapeRecord tape;
    private final Tools with;
    private final Set<String> branchesKnown;
    private final Set<String> newBranches = new TreeSet<>();
    /** Both null where every row of the file is staged by itself. */
    private final @Nullable PackedRows packed;

    private final @Nullable RowsTold told;
    private final @Nullable RepeatedRows repeated;

    private final RejectedRows.Writer rejects;
    private final StageWriter writer;
    private final StageChunk chunk;
    private final ChangeWriter changeWriter;
    private final ChangeChunk changeChunk;
    private final ScheduleChunk scheduleChunk;
    private final Map<LoanRow, byte[]> rows = new LinkedHashMap<>();
    private final List<RowOutcome.Change> changes = new ArrayList<>();
    private final Map<Long, List<String>> raw = new HashMap<>();
    private final Map<String, Long> warnings = new TreeMap<>();
    private long read;
    private long lastRow;
    private long leftOut;

    StagePass(TapeRecord tape, RowReader reader, Set<String> branchesKnown, Tools with) {
        this.tape = tape;
        this.with = with;
        this.branchesKnown = branchesKnown;
        // Of several rows of a loan the latest one is chosen in the staging table, so all must stand there.
        boolean whole = tape.kind().isWhole() && tape.profile().latest() == null;
        packed = whole ? new PackedRows(tape.id(), with.bulk()) : null;
        told = whole ? new RowsTold(LoansOnFile.read(with.bulk(), tape)) : null;
        rejects = with.rejected().writer(tape.id());
        writer = new StageWriter(tape.id(), packed, with.cipher(), with.index(), with.json());
        repeated = told == null ? null : new RepeatedRows(tape.id(), with, reader, writer, told);
        chunk = new StageChunk(with.jdbc(), tape, with.index(), writer, told, this::contradicts);
        changeWriter = new ChangeWriter(tape.id(), with.cipher(), with.index());
        changeChunk = new ChangeChunk(
                tape, with.jdbc(), changeWriter, writer, with.cipher(), with.index(), with.json(), new ChangeFate());
        scheduleChunk = new ScheduleChunk(tape, with.jdbc(), with.index(), new ChangeFate());
    }

    /**
     * A row as it was read.
     *
     * @param hash of a whole loan: {@link StageChunk#hash}, worked out by who reads, because who stages has more to do
     */
    record Read(RowOutcome outcome, List<String> cells, byte @Nullable [] hash) {}

    /** While other rows are staged. */
    Read read(RowOutcome outcome, List<String> cells) {
        byte[] hash = outcome instanceof RowOutcome.Good good ? StageChunk.hash(with.index(), good.row()) : null;
        return new Read(outcome, cells, hash);
    }

    /** What a pass works with. */
    record Tools(
            JdbcClient jdbc,
            DataSource bulk,
            TapeStore tapes,
            RejectedRows rejected,
            FieldCipher cipher,
            BlindIndex index,
            JsonMapper json) {}

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
            case RowOutcome.Good good -> whole(good, each.cells(), java.util.Objects.requireNonNull(each.hash()));
            case RowOutcome.Change change -> changes.add(change);
            case RowOutcome.LeftOut left -> {
                writer.leftOut(left.number());
                leftOut++;
            }
            case RowOutcome.Bad bad -> reject(bad);
        }
    }

    private void whole(RowOutcome.Good good, List<String> cells, byte[] hash) {
        rows.put(good.row(), hash);
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
                case RowOutcome.Good good ->
                    StagePass.this.whole(good, cells, StageChunk.hash(with.index(), good.row()));
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
        if (packed != null) packed.flush(first, last);
        load();
        rows.clear();
        changes.clear();
        raw.clear();
        with.tapes().progress(tape.id(), read);
    }

    /** Waits until all that was handed over is stored. */
    void finish() {
        if (packed != null) packed.finish();
    }

    @Override
    public void close() {
        if (packed != null) packed.close();
    }

    /** All tables of a batch in one transaction: one wait for the disk and not five. */
    private void load() {
        try (Connection connection = with.bulk().getConnection()) {
            connection.setAutoCommit(false);
            DataSource one = new SingleConnectionDataSource(connection, true);
            changeWriter.flush(one);
            scheduleChunk.flush(one);
            writer.flush(one);
            rejects.flush(one);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("bulk load", e);
        }
    }

    /** Puts rows that were not staged one by one beside the other rows of their loan. */
    void markTwice(ByteSource file) {
        if (repeated != null) repeated.mark(file, tape.form());
    }

    @Nullable
    RowsTold told() {
        return told;
    }

    boolean isPacked() {
        return packed != null;
    }

    long read() {
        return read;
    }

    long lastRow() {
        return lastRow;
    }

    /** Codes of branches that rows name and the bank does not have yet. */
    Set<String> newBranches() {
        return newBranches;
    }

    long unmarkedAdded() {
        return packed == null || repeated == null ? 0 : packed.loans() - repeated.added();
    }

    long unmarkedUnchanged() {
        return told == null || repeated == null ? 0 : told.again() - repeated.unchanged();
    }

    List<TapeMessage> messages() {
        List<TapeMessage> messages = new ArrayList<>();
        if (leftOut > 0) messages.add(TapeMessage.of("tape.message.filtered", Long.toString(leftOut)));
        warnings.forEach(
                (warning, times) -> messages.add(TapeMessage.of("tape.warn." + warning, Long.toString(times))));
        return messages;
    }
}
