package org.qingshou.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Money;
import org.qingshou.strategy.method.Answers;
import org.qingshou.strategy.method.Cause;
import org.qingshou.strategy.method.Cell;
import org.qingshou.strategy.method.CollectionMethod;
import org.qingshou.strategy.method.Derived;
import org.qingshou.strategy.method.Dossier;
import org.qingshou.strategy.method.Evidence;
import org.qingshou.strategy.method.Exposure;
import org.qingshou.strategy.method.Figure;
import org.qingshou.strategy.method.MethodRecord;
import org.qingshou.strategy.method.Reach;
import org.qingshou.strategy.method.Segment;
import org.qingshou.strategy.method.Situation;
import org.qingshou.strategy.method.Trade;
import org.qingshou.uikit.Texts;

/** One method with records in memory, asked through the interface that everybody else asks. */
class MethodBench {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    final CollectionMethod method;
    private final List<MethodRecord> records = new ArrayList<>();
    private Situation facts = situation(Set.of());
    private Exposure exposure = Exposure.UNKNOWN;
    private Optional<Instant> opened = Optional.empty();

    MethodBench(String code) {
        method = TestMethods.all().stream()
                .filter(each -> each.code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    static Situation situation(Set<Cause> causes) {
        return new Situation(Trade.FARM, 3, 3, Reach.YES, Segment.MEDIUM, causes, Set.of(), List.of(), false, false);
    }

    MethodBench in(Situation situation) {
        facts = situation;
        return this;
    }

    MethodBench owing(String now, String limit) {
        exposure = new Exposure(Money.of(now), Money.of(limit), Optional.empty(), Optional.empty());
        return this;
    }

    /** @param claim when limitation or a guarantee ends first */
    MethodBench until(Optional<LocalDate> claim, Optional<LocalDate> guarantee) {
        exposure = new Exposure(exposure.now(), exposure.limit(), claim, guarantee);
        return this;
    }

    Dossier dossier() {
        return new Dossier(facts, records, TODAY, () -> exposure, opened);
    }

    /** The step is opened now, for what is on record. */
    MethodBench open() {
        opened = Optional.of(at().minusMillis(500));
        return this;
    }

    private Instant at() {
        return Instant.parse("2026-11-23T02:00:00Z").plusSeconds(records.size());
    }

    /** @param given field and value by turns */
    MethodRecord draft(String kind, String... given) {
        return draftOn(TODAY, kind, given);
    }

    MethodRecord draftOn(LocalDate on, String kind, String... given) {
        Map<String, String> answers = new HashMap<>();
        for (int i = 0; i < given.length; i += 2) answers.put(given[i], given[i + 1]);
        Instant at = at();
        MethodRecord told = new MethodRecord(Ids.next(), kind, on, new Answers(answers), new ActorId("li.na"), at);
        Map<String, String> settled = new HashMap<>(answers);
        settled.putAll(method.settle(told, dossier()));
        return new MethodRecord(told.id(), kind, on, new Answers(settled), told.by(), at);
    }

    /** Keeps it without asking whether it is right. */
    MethodRecord keep(String kind, String... given) {
        MethodRecord record = draft(kind, given);
        records.add(record);
        return record;
    }

    MethodRecord keepOn(LocalDate on, String kind, String... given) {
        MethodRecord record = draftOn(on, kind, given);
        records.add(record);
        return record;
    }

    void drop(MethodRecord record) {
        records.remove(record);
    }

    /** What is wrong with a record, by the last word of its text key. */
    List<String> wrong(String kind, String... given) {
        return words(method.check(draft(kind, given), dossier()));
    }

    static List<String> words(List<Line> lines) {
        return lines.stream()
                .map(line -> line.key().substring(line.key().lastIndexOf('.') + 1))
                .toList();
    }

    Map<String, Cell> figures() {
        Map<String, Cell> figures = new HashMap<>();
        for (Figure figure : method.figures(dossier())) figures.put(figure.key(), figure.value());
        return figures;
    }

    Derived derived(String key) {
        return method.derived(dossier()).stream()
                .filter(table -> table.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** Lines of minimum evidence that are not met for an outcome. */
    List<String> missing(String outcome) {
        List<Evidence> needed = outcome.isEmpty() ? method.minimum() : method.minimum(outcome);
        return EvidenceCount.lines(needed, records, List.of()).stream()
                .filter(line -> !line.met())
                .map(EvidenceLine::key)
                .toList();
    }

    /** Every text that the figures and tables of these records need, in every language. */
    void speaks() throws IOException {
        Texts texts = new Texts();
        List<String> keys = new ArrayList<>();
        method.figures(dossier()).forEach(figure -> {
            keys.add("figure." + figure.key());
            if (figure.value() instanceof Cell.Word(String word)) keys.add(word);
        });
        for (Derived table : method.derived(dossier())) {
            keys.add("derived." + table.key());
            keys.add("derived." + table.key() + ".how");
            table.columns().forEach(column -> keys.add("derived." + table.key() + "." + column));
            table.rows()
                    .forEach(row -> row.forEach(cell -> {
                        if (cell instanceof Cell.Word(String word)) keys.add(word);
                    }));
        }
        assertThat(keys).isNotEmpty();
        for (String key : keys)
            for (Locale locale : texts.getProvidedLocales())
                assertThat(texts.find("method." + method.code() + "." + key, locale))
                        .as(locale + " " + key)
                        .isPresent();
    }
}
