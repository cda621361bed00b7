package org.qingshou.ledger.tape;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
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
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads a whole file, checks every row and stages it; the ledger itself is only read. */
@Component
class TapeStaging {
    private static final Logger LOG = LoggerFactory.getLogger(TapeStaging.class);
    private static final List<String> TABLES =
            List.of("tape_party", "tape_contact", "tape_person", "tape_row", "tape_pack", "tape_absent");
    private static final String BULK = org.qingshou.database.BulkLoad.POOL;

    private final JdbcClient jdbc;
    private final UploadStore uploads;
    private final TapeStore tapes;
    private final RejectedRows rejected;
    private final LatestRows latest;
    private final DoubleRows doubles;
    private final TapeAbsence absent;
    private final ImportProperties properties;
    private final ScheduleRows schedules;
    private final Branches branches;
    private final StagePass.Tools tools;

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
        this.uploads = uploads;
        this.tapes = tapes;
        this.rejected = rejected;
        this.latest = latest;
        this.doubles = doubles;
        this.absent = absent;
        this.properties = properties;
        this.schedules = schedules;
        this.branches = branches;
        tools = new StagePass.Tools(jdbc, bulk, tapes, rejected, cipher, index, json);
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
        RowReader reader = reader(tape);
        try (StagePass run = new StagePass(tape, reader, known(), tools)) {
            return stage(tape, file, reader, run);
        }
    }

    private StageCounts stage(TapeRecord tape, ByteSource file, RowReader reader, StagePass run) {
        try (Pipeline<StagePass.Read> pipeline = new Pipeline<>("tape-stage", batch(), run::stage)) {
            TableFiles.read(file, tape.form(), row -> {
                pipeline.add(run.read(reader.read(row), row.cells()));
                return true;
            });
            pipeline.finish();
            run.finish();
        }
        int older = latest.leaveOutOlder(tape);
        if (older > 0) tapes.say(tape.id(), List.of(TapeMessage.of("tape.message.older", Integer.toString(older))));
        run.markTwice(file);
        doubles.reject(tape, file);
        schedules.compare(tape);
        absent.note(tape, run.told());
        tapes.say(tape.id(), run.messages());
        StageCounts counts = counts(tape.id(), run);
        if (counts.read() != run.read())
            throw new IllegalStateException(run.read() + " rows read, " + counts.read() + " staged");
        tapes.staged(tape.id(), counts, run.isPacked(), run.newBranches());
        return counts;
    }

    /** A batch becomes a pack, and a pack is applied whole: it is not larger than what one commit should bring. */
    private int batch() {
        return Math.min(StagePass.CHUNK, properties.mergeRange());
    }

    private StageCounts counts(UUID tape, StagePass run) {
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
                        run.lastRow()))
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
