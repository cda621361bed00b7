package org.qingshou.ledger.tape;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.qingshou.access.Branches;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.RequestState;
import org.qingshou.approvals.Standing;
import org.qingshou.content.ByteSource;
import org.qingshou.content.TableFiles;
import org.qingshou.content.TableForm;
import org.qingshou.content.TableRow;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Loan tapes from upload to result: the one path that screen, API and jobs share. People go through {@link ImportDesk}. */
@Service
public class Tapes {
    private static final int SAMPLE_ROWS = 500;
    private static final int SAMPLE_VALUES = 12;
    private static final int PREVIEW_ROWS = 50;
    private static final long LANE_BUSY_NANOS = 200_000_000;

    private final UploadStore uploads;
    private final TapeStore tapes;
    private final TapeStatuses statuses;
    private final TapeChecks checks;
    private final TapeRunner runner;
    private final TapeStaging staging;
    private final TapeJobs.Queue queue;
    private final RejectedRows rejected;
    private final Branches branches;
    private final Approvals approvals;

    Tapes(
            UploadStore uploads,
            TapeStore tapes,
            TapeStatuses statuses,
            TapeChecks checks,
            TapeRunner runner,
            TapeStaging staging,
            TapeJobs.Queue queue,
            RejectedRows rejected,
            Branches branches,
            Approvals approvals) {
        this.uploads = uploads;
        this.tapes = tapes;
        this.statuses = statuses;
        this.checks = checks;
        this.runner = runner;
        this.staging = staging;
        this.queue = queue;
        this.rejected = rejected;
        this.branches = branches;
        this.approvals = approvals;
    }

    /** Stores a file and finds out how it is written; a file that is no table is refused and not kept. */
    @Transactional
    public Inspection receive(String fileName, InputStream in, ActorId by) {
        UploadStore.Upload upload = uploads.store(fileName, in, by);
        return inspect(upload.id());
    }

    /** The same for a file of any size, which nobody's browser has to carry. */
    @Transactional
    public Inspection receiveAny(String fileName, InputStream in, ActorId by) {
        return inspect(uploads.storeAny(fileName, in, by).id());
    }

    public Inspection inspect(UUID upload) {
        UploadStore.Upload stored = uploads.get(upload);
        ByteSource file = uploads.open(upload);
        TableForm form = uploads.form(upload);
        List<TableRow> rows = head(file, form, SAMPLE_ROWS);
        Map<String, List<String>> samples = new LinkedHashMap<>();
        for (String header : form.header())
            samples.put(
                    header,
                    Suggestion.samples(form, rows, header).stream()
                            .distinct()
                            .limit(SAMPLE_VALUES)
                            .toList());
        return new Inspection(upload, stored.fileName(), stored.size(), form, samples, Suggestion.of(form, rows));
    }

    private static List<TableRow> head(ByteSource file, TableForm form, int limit) {
        List<TableRow> rows = new ArrayList<>();
        TableFiles.read(file, form, row -> rows.add(row) && rows.size() < limit);
        return rows;
    }

    /** The first rows as this mapping reads them; refuses a mapping that does not fit the file. */
    public List<PreviewRow> preview(Inspection file, TapeKind kind, MappingProfile profile, LocalDate asOf) {
        var known = branches.all().stream().map(branch -> branch.code().value()).collect(Collectors.toSet());
        RowReader reader = new RowReader(kind, profile, file.form(), asOf, java.util.Set.of(), known);
        List<PreviewRow> preview = new ArrayList<>();
        for (TableRow row : head(uploads.open(file.upload()), file.form(), PREVIEW_ROWS)) {
            Map<CanonicalColumn, String> values = reader.preview(row);
            preview.add(
                    switch (reader.read(row)) {
                        case RowOutcome.Good good -> PreviewRow.fine(row.number(), values);
                        case RowOutcome.Change change -> PreviewRow.fine(row.number(), values);
                        case RowOutcome.LeftOut left ->
                            new PreviewRow(left.number(), values, null, null, List.of(), true);
                        case RowOutcome.Bad bad -> {
                            List<String> args = new ArrayList<>();
                            String value = bad.value();
                            args.add(value == null ? "" : value);
                            args.addAll(bad.args());
                            yield new PreviewRow(row.number(), values, bad.field(), bad.reason(), args, false);
                        }
                    });
        }
        return preview;
    }

    /** Takes an import on and has it run in the background. */
    @Transactional
    public UUID submit(TapeRequest request, ActorId by) {
        TapeRecord tape = take(request, by);
        if (tape.state() == TapeState.QUEUED) queue.put(tape.id());
        return tape.id();
    }

    /** The same in the caller's thread, after the imports before it, for jobs that need the result at once. */
    public TapeStatus importNow(TapeRequest request, ActorId by) {
        UUID id = take(request, by).id();
        boolean done = false;
        try {
            while (!runner.run(id)) LockSupport.parkNanos(LANE_BUSY_NANOS);
            done = true;
        } finally {
            // Applying broke off: the scheduler takes it from here.
            if (!done) queue.put(id);
        }
        return status(id);
    }

    private TapeRecord take(TapeRequest request, ActorId by) {
        UploadStore.Upload upload = uploads.get(request.upload());
        ByteSource file = uploads.open(upload.id());
        TableForm form = uploads.form(upload.id());
        MappingProfile profile = request.profile();
        if (profile == null) profile = Suggestion.of(form, head(file, form, SAMPLE_ROWS));
        TapeRecord asked = new TapeRecord(
                Ids.next(),
                request.source(),
                request.asOf(),
                request.kind(),
                request.scopeText(),
                profile,
                upload.id(),
                form,
                upload.hash(),
                TapeState.QUEUED,
                request.apply(),
                0,
                0,
                0,
                0,
                by,
                null,
                false);
        Optional<TapeMessage> nothingToDo = checks.first(asked);
        TapeRecord taken = nothingToDo.isPresent() ? asked.in(TapeState.NO_OP) : asked;
        tapes.add(taken, upload.fileName(), nothingToDo.map(List::of).orElse(List.of()));
        return taken;
    }

    /**
     * Applies what a dry run has checked; where the ledger has moved since, it is compared with it once more. A tape that
     * a manager has sent back is put before the managers again.
     */
    @Transactional
    public void apply(UUID id) {
        if (!tapes.askToApply(undecided(id))) throw Refused.conflict("tape.not-checked");
        queue.put(id);
    }

    /** Puts aside what has changed nothing yet; what waits for a manager is taken back, by whoever imported it. */
    @Transactional
    public void discard(UUID id, ActorId by) {
        status(id);
        TapeRecord tape = tapes.get(id);
        if (tape.state() == TapeState.WAITING) {
            decision(id).ifPresent(asked -> approvals.withdraw(asked.requestId(), by));
            return;
        }
        if (tape.state() != TapeState.CHECKED || !tapes.move(tape, TapeState.DISCARDED, Map.of()))
            throw Refused.conflict("tape.not-checked");
        staging.clear(id);
    }

    private TapeRecord undecided(UUID id) {
        status(id);
        TapeRecord tape = tapes.get(id);
        boolean sentBack = tape.state() == TapeState.WAITING
                && decision(id).map(Standing::state).orElse(RequestState.PENDING) == RequestState.SENT_BACK;
        if (tape.state() == TapeState.WAITING && !sentBack) throw Refused.conflict("tape.waiting");
        if (tape.state() != TapeState.CHECKED && !sentBack) throw Refused.conflict("tape.not-checked");
        return tape;
    }

    /** How the request stands that a manager may believe in what is missing from this tape; empty where none was needed. */
    public Optional<Standing> decision(UUID id) {
        return approvals.latest(AbsenceApproval.KIND, id.toString());
    }

    public TapeStatus status(UUID id) {
        return statuses.find(id).orElseThrow(() -> Refused.notFound("tape.unknown"));
    }

    public List<TapeStatus> history(int offset, int limit) {
        return statuses.history(offset, limit);
    }

    public long count() {
        return statuses.count();
    }

    public List<String> sources() {
        return statuses.sources();
    }

    public List<RejectedRow> rejected(UUID id, int offset, int limit) {
        return rejected.page(id, offset, limit);
    }

    /** The rejected rows in the form of the file, ready to be mended and sent again. */
    public void writeRejected(UUID id, Locale language, OutputStream out) {
        rejected.write(id, tapes.get(id).form(), language, out);
    }

    /** Form of the file, which its rejected rows share. */
    public TableForm form(UUID id) {
        status(id);
        return tapes.get(id).form();
    }
}
