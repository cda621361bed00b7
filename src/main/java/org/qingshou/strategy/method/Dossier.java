package org.qingshou.strategy.method;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a method may look at when it is asked: the case's facts and the method's own records of this round. */
public record Dossier(Situation situation, List<MethodRecord> records, LocalDate today) {
    public Dossier {
        records = List.copyOf(records);
    }

    /** The youngest record of a kind. */
    public Optional<MethodRecord> latest(String kind) {
        return records.stream()
                .filter(record -> record.kind().equals(kind))
                .max(Comparator.comparing(MethodRecord::at));
    }
}
