package org.qingshou.strategy.method;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a method may look at when it is asked: the case's facts and the method's own records of this round.
 *
 * @param openedAt when the step was opened, and with it what its opening was asked for; empty before
 */
public record Dossier(
        Situation situation,
        List<MethodRecord> records,
        LocalDate today,
        Supplier<Exposure> exposure,
        Optional<Instant> openedAt) {
    public Dossier {
        records = List.copyOf(records);
    }

    public Dossier(Situation situation, List<MethodRecord> records, LocalDate today) {
        this(situation, records, today, () -> Exposure.UNKNOWN, Optional.empty());
    }

    /** Those of a kind, oldest first. */
    public List<MethodRecord> all(String kind) {
        return records.stream().filter(record -> record.kind().equals(kind)).toList();
    }

    /** Those of a kind that point to this record by the field. */
    public Stream<MethodRecord> pointing(String kind, String field, MethodRecord to) {
        return records.stream()
                .filter(record -> record.kind().equals(kind))
                .filter(record -> record.answers().is(field, to.id().toString()));
    }

    /** The record that an answer points to. */
    public Optional<MethodRecord> named(MethodRecord from, String field) {
        return records.stream()
                .filter(record -> from.answers().is(field, record.id().toString()))
                .findFirst();
    }

    /** The youngest record of a kind. */
    public Optional<MethodRecord> latest(String kind) {
        return records.stream()
                .filter(record -> record.kind().equals(kind))
                .max(Comparator.comparing(MethodRecord::at));
    }

    /** As it was before this record was kept or changed. */
    public Dossier without(MethodRecord record) {
        return new Dossier(
                situation,
                records.stream()
                        .filter(other -> !other.id().equals(record.id()))
                        .toList(),
                today,
                exposure,
                openedAt);
    }

    public Dossier with(MethodRecord record) {
        return new Dossier(
                situation,
                Stream.concat(without(record).records().stream(), Stream.of(record))
                        .toList(),
                today,
                exposure,
                openedAt);
    }
}
