package org.qingshou.strategy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.approvals.subject.Line;
import org.qingshou.cases.Timeline;
import org.qingshou.content.ByteSource;
import org.qingshou.content.TableFiles;
import org.qingshou.content.TableForm;
import org.qingshou.content.TableRow;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.qingshou.strategy.SheetDraft.Problem;
import org.qingshou.strategy.SheetDraft.Row;
import org.qingshou.strategy.method.CollectionMethod;
import org.qingshou.strategy.method.Dossier;
import org.qingshou.strategy.method.Field;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.strategy.method.MethodRecord;
import org.qingshou.strategy.method.RecordKind;
import org.qingshou.uikit.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sheets of a method, as an officer works on them: rows pasted from a spreadsheet or read from a file, all or none;
 * rows changed or struck off, with what they said before kept.
 */
@Service
@PreAuthorize("hasAnyRole('OFFICER','MANAGER')")
public class SheetDesk {
    static final int MOST_ROWS = 500;
    private static final int MOST_BYTES = 5 << 20;

    private final LadderAccess access;
    private final Methods methods;
    private final RecordKeeping keeping;
    private final Texts texts;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    SheetDesk(
            LadderAccess access,
            Methods methods,
            RecordKeeping keeping,
            Texts texts,
            Timeline timeline,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.access = access;
        this.methods = methods;
        this.keeping = keeping;
        this.texts = texts;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** What was pasted, read and checked; nothing is kept yet. */
    @Transactional(readOnly = true)
    public SheetDraft pasted(CaseId caseId, MethodCode code, String kindCode, String text) {
        CaseFile file = access.work(caseId);
        return checked(
                file, code, sheet(code, kindCode), reading(file, code, kindCode).pasted(TableFiles.pasted(text)));
    }

    /** The same of a CSV or XLSX file, whose first row names the columns. */
    @Transactional(readOnly = true)
    public SheetDraft file(CaseId caseId, MethodCode code, String kindCode, InputStream in) {
        CaseFile file = access.work(caseId);
        ByteSource bytes = bytes(in);
        TableForm form = TableFiles.detect(bytes);
        List<TableRow> rows = new ArrayList<>();
        TableFiles.read(bytes, form, row -> {
            rows.add(row);
            return rows.size() <= MOST_ROWS;
        });
        SheetDraft draft = reading(file, code, kindCode).named(form.header(), rows, 1);
        return checked(file, code, sheet(code, kindCode), draft);
    }

    /** Keeps all of these rows, or none where any is wrong. */
    @Transactional
    public int add(CaseId caseId, MethodCode code, String kindCode, LocalDate on, List<Row> rows) {
        CaseFile file = access.work(caseId);
        RecordKind kind = sheet(code, kindCode);
        keeping.takes(file, code, kind);
        if (on.isAfter(file.today())) throw Refused.badInput("strategy.record.future");
        List<MethodRecord> records = new ArrayList<>();
        List<Problem> problems = check(file, code, kind, on, rows, records);
        if (!problems.isEmpty()) {
            Line first = problems.getFirst().mend();
            throw Refused.badInput(first.key(), first.args().toArray());
        }
        if (records.isEmpty()) throw Refused.badInput("strategy.sheet.empty");
        keeping.storeAll(file, code, records);
        String count = Integer.toString(records.size());
        tell(
                caseId,
                code,
                kindCode,
                "strategy.timeline.sheet",
                null,
                "method.rows-added",
                Map.of("rows", count),
                count);
        return records.size();
    }

    /** Changes a row; refused where somebody else did so since {@code version}. */
    @Transactional
    public MethodRecord change(CaseId caseId, MethodCode code, UUID row, int version, Map<String, String> values) {
        return change(caseId, code, row, version, values, "strategy.timeline.changed", "method.row-changed", null);
    }

    /** Changes a row against what somebody else had made of it, with the reason; refused as {@link #change} is. */
    @Transactional
    public MethodRecord putOver(
            CaseId caseId, MethodCode code, UUID row, int version, Map<String, String> values, String reason) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > RowClash.REASON)
            throw Refused.badInput("kit.clash.reason.missing", Integer.toString(RowClash.REASON));
        return change(caseId, code, row, version, values, "strategy.timeline.putOver", "method.row-put-over", why);
    }

    private MethodRecord change(
            CaseId caseId,
            MethodCode code,
            UUID row,
            int version,
            Map<String, String> values,
            String told,
            String action,
            @Nullable String note) {
        CaseFile file = access.work(caseId);
        MethodRecord had = row(file, code, row, version);
        RecordKind kind = sheet(code, had.kind());
        keeping.takes(file, code, kind);
        MethodRecord next = keeping.change(
                file,
                code,
                kind,
                had,
                Forms.check(file, code, kind, values),
                access.actor().id(),
                clock.instant());
        tell(caseId, code, had.kind(), told, note, action, Map.of("row", row.toString()));
        return next;
    }

    /** Takes a row off the sheet; refused where other records rest on it. */
    @Transactional
    public void strike(CaseId caseId, MethodCode code, UUID row, int version) {
        CaseFile file = access.work(caseId);
        MethodRecord had = row(file, code, row, version);
        keeping.takes(file, code, sheet(code, had.kind()));
        keeping.strike(file, code, had, access.actor().id(), clock.instant());
        tell(
                caseId,
                code,
                had.kind(),
                "strategy.timeline.struck",
                null,
                "method.row-struck",
                Map.of("row", row.toString()));
    }

    private SheetReading reading(CaseFile file, MethodCode code, String kindCode) {
        return new SheetReading(code.value(), sheet(code, kindCode), new SheetWords(file, code, texts));
    }

    private RecordKind sheet(MethodCode code, String kindCode) {
        RecordKind kind = keeping.kind(code, kindCode);
        if (!kind.sheet()) throw Refused.badInput("strategy.record.kind");
        return kind;
    }

    private static MethodRecord row(CaseFile file, MethodCode code, UUID row, int version) {
        return file.records(code).stream()
                .filter(record -> record.id().equals(row) && record.version() == version)
                .findFirst()
                .orElseThrow(() -> Refused.conflict("strategy.sheet.moved"));
    }

    private SheetDraft checked(CaseFile file, MethodCode code, RecordKind kind, SheetDraft draft) {
        if (draft.rows().size() > MOST_ROWS) throw Refused.badInput("strategy.sheet.many", Integer.toString(MOST_ROWS));
        Set<Optional<Field>> saidOnce = new HashSet<>();
        draft.problems().forEach(problem -> saidOnce.add(problem.field()));
        List<Problem> problems = new ArrayList<>(draft.problems());
        check(file, code, kind, file.today(), draft.rows(), new ArrayList<>()).stream()
                .filter(problem -> !saidOnce.contains(problem.field()))
                .forEach(problems::add);
        return new SheetDraft(draft.columns(), draft.passedOver(), draft.rows(), problems);
    }

    /** Each row is judged as if those before it were kept already, so that a row told twice is noticed. */
    private List<Problem> check(
            CaseFile file, MethodCode code, RecordKind kind, LocalDate on, List<Row> rows, List<MethodRecord> records) {
        CollectionMethod method = methods.get(code);
        ActorId by = access.actor().id();
        Instant now = clock.instant();
        Dossier dossier = file.dossier(code);
        List<Problem> problems = new ArrayList<>();
        for (Row row : rows) {
            Forms.Checked told = Forms.inspect(file, code, kind, row.values());
            told.wrong().forEach((field, line) -> problems.add(new Problem(row.number(), Optional.of(field), line)));
            if (!told.wrong().isEmpty()) continue;
            MethodRecord record = keeping.draft(
                    method, dossier, new MethodRecord(Ids.next(), kind.code(), on, told.answers(), by, now));
            method.check(record, dossier)
                    .forEach(line -> problems.add(new Problem(row.number(), Optional.empty(), line)));
            dossier = dossier.with(record);
            records.add(record);
        }
        return problems;
    }

    private void tell(
            CaseId caseId,
            MethodCode code,
            String kind,
            String key,
            @Nullable String note,
            String action,
            Map<String, String> what,
            String... more) {
        ActorId by = access.actor().id();
        Instant now = clock.instant();
        List<String> args = new ArrayList<>(List.of(Openings.name(code), "#method." + code + ".record." + kind));
        args.addAll(List.of(more));
        timeline.add(caseId, now, Timeline.Kind.STEP, by, key, note, args.toArray(String[]::new));
        Map<String, String> facts = new java.util.HashMap<>(what);
        facts.put("method", code.value());
        facts.put("kind", kind);
        events.publishEvent(new StrategyEvent(caseId, action, facts, by, now));
    }

    private static ByteSource bytes(InputStream in) {
        try (in) {
            byte[] read = in.readNBytes(MOST_BYTES + 1);
            if (read.length > MOST_BYTES) throw new Refused(Refused.Kind.TOO_LARGE, "strategy.sheet.large");
            return () -> new ByteArrayInputStream(read);
        } catch (IOException e) {
            throw Refused.badInput("strategy.sheet.broken");
        }
    }
}
