package org.qingshou.strategy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.qingshou.strategy.method.Answers;
import org.qingshou.strategy.method.CollectionMethod;
import org.qingshou.strategy.method.Dossier;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.strategy.method.MethodRecord;
import org.qingshou.strategy.method.RecordKind;
import org.springframework.stereotype.Component;

/** Takes a record into a method's file: whether the step takes any, whether the method finds it right, and what comes of it. */
@Component
class RecordKeeping {
    private final Methods methods;
    private final MethodRecords records;
    private final EffectApplier effects;

    RecordKeeping(Methods methods, MethodRecords records, EffectApplier effects) {
        this.methods = methods;
        this.records = records;
        this.effects = effects;
    }

    RecordKind kind(MethodCode code, String kind) {
        return methods.get(code).records().stream()
                .filter(known -> known.code().equals(kind))
                .findFirst()
                .orElseThrow(() -> Refused.badInput("strategy.record.kind"));
    }

    /** Refuses where the step takes no record of this kind now. */
    void takes(CaseFile file, MethodCode code, RecordKind kind) {
        StepRow step = file.step(code);
        if (step.state().settled()) throw Refused.conflict("strategy.record.settled", Openings.name(code));
        if (step.state() != StepState.ACTIVE && !kind.early())
            throw Refused.conflict("strategy.record.notActive", Openings.name(code));
    }

    /** The record as the method itself completes it; not checked yet. */
    MethodRecord draft(CollectionMethod method, Dossier dossier, MethodRecord told) {
        Map<String, String> values = new HashMap<>(told.answers().values());
        values.putAll(method.settle(told, dossier));
        return new MethodRecord(
                told.id(), told.kind(), told.on(), new Answers(values), told.by(), told.at(), told.version());
    }

    /** Keeps a new record; what the method makes of it (a hold, a date to go on) comes about at once. */
    MethodRecord keep(
            CaseFile file,
            MethodCode code,
            RecordKind kind,
            LocalDate on,
            Map<String, String> values,
            ActorId by,
            Instant at) {
        if (on.isAfter(file.today())) throw Refused.badInput("strategy.record.future");
        CollectionMethod method = methods.get(code);
        Dossier dossier = file.dossier(code);
        MethodRecord record = draft(
                method,
                dossier,
                new MethodRecord(Ids.next(), kind.code(), on, Forms.check(file, code, kind, values), by, at));
        Refusals.throwFirst(method.check(record, dossier));
        store(file, code, record, dossier);
        return record;
    }

    /** Stores new records that were checked before, each with what the method makes of it. */
    void storeAll(CaseFile file, MethodCode code, List<MethodRecord> checked) {
        Dossier dossier = file.dossier(code);
        for (MethodRecord record : checked) {
            store(file, code, record, dossier);
            dossier = dossier.with(record);
        }
    }

    private void store(CaseFile file, MethodCode code, MethodRecord record, Dossier dossier) {
        records.add(file.view().id(), code, file.step(code).round(), record);
        apply(file, code, record, dossier);
    }

    private void apply(CaseFile file, MethodCode code, MethodRecord record, Dossier dossier) {
        methods.get(code)
                .onRecord(record, dossier)
                .forEach(effect -> effects.apply(file, code, effect, record.by(), record.at()));
    }

    /** A row's next version. */
    MethodRecord change(
            CaseFile file, MethodCode code, RecordKind kind, MethodRecord row, Answers told, ActorId by, Instant at) {
        CollectionMethod method = methods.get(code);
        Dossier dossier = file.dossier(code).without(row);
        MethodRecord next = draft(
                method, dossier, new MethodRecord(row.id(), kind.code(), row.on(), told, by, at, row.version() + 1));
        Refusals.throwFirst(method.check(next, dossier));
        records.change(file.view().id(), code, file.step(code).round(), next);
        apply(file, code, next, dossier);
        return next;
    }

    void strike(CaseFile file, MethodCode code, MethodRecord row, ActorId by, Instant at) {
        Refusals.throwFirst(methods.get(code).holdsOn(row, file.dossier(code)));
        records.strike(
                file.view().id(),
                code,
                file.step(code).round(),
                new MethodRecord(row.id(), row.kind(), row.on(), row.answers(), by, at, row.version() + 1));
    }
}
