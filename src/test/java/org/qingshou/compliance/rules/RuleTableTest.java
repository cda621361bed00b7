package org.qingshou.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.qingshou.compliance.Ruling;
import org.qingshou.compliance.Verdict;
import org.qingshou.uikit.Texts;

/** {@code docs/compliance-rules.csv} is the list of rules, {@code compliance-rules-cases.csv} what each lets pass and stops. */
class RuleTableTest {
    private static final Path LIST = Path.of("docs", "compliance-rules.csv");
    private static final Path CASES = Path.of("src", "test", "resources", "compliance-rules-cases.csv");
    private static final String ALLOWED = "allowed";

    /** Rules of the design that nothing enforces yet; one that is built leaves this list and the file in one change. */
    private static final Set<String> NOT_YET = Set.of();

    private static List<NamedCsvRecord> read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().toList();
        }
    }

    private static @Nullable String cell(NamedCsvRecord row, String name) {
        String value = row.getField(name);
        return value.isBlank() ? null : value;
    }

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        return read(CASES).stream().map(row -> DynamicTest.dynamicTest(title(row), () -> check(row)));
    }

    private static String title(NamedCsvRecord row) {
        return Stream.of("rule", "moment", "act", "facts", "verdict")
                .map(row::getField)
                .collect(Collectors.joining(" | "));
    }

    private static void check(NamedCsvRecord row) {
        Scene scene = FactWords.scene(row.getField("act"), cell(row, "facts"));
        scene.at(LocalDateTime.parse(row.getField("moment")));
        Ruling ruling = scene.ruling();
        List<String> against =
                ruling.breaches().stream().map(breach -> breach.ruleId()).toList();
        if (row.getField("verdict").equals(ALLOWED)) {
            assertThat(against).isEmpty();
            assertThat(ruling.verdict()).isEqualTo(Verdict.ALLOW);
            return;
        }
        String told = cell(row, "by");
        List<String> expected = List.of((told == null ? row.getField("rule") : told).split(" "));
        assertThat(against).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(ruling.verdict()).isEqualTo(verdict(row));
        String next = cell(row, "next");
        Instant moment = next == null
                ? null
                : LocalDateTime.parse(next)
                        .atZone(scene.situation().now().getZone())
                        .toInstant();
        assertThat(ruling.nextAllowed().orElse(null)).isEqualTo(moment);
    }

    private static Verdict verdict(NamedCsvRecord row) {
        return switch (row.getField("verdict")) {
            case "blocked" -> Verdict.BLOCK;
            case "needs approval" -> Verdict.APPROVAL;
            case "needs a reason" -> Verdict.WARN;
            default -> throw new IllegalArgumentException(title(row));
        };
    }

    @Test
    void everyRuleOfThePackHasACaseThatItLetsPassAndOneThatItStops() throws IOException {
        List<NamedCsvRecord> cases = read(CASES);
        for (Rule rule : Scene.PACK.rules()) {
            List<NamedCsvRecord> own = cases.stream()
                    .filter(row -> row.getField("rule").equals(rule.id()))
                    .toList();
            assertThat(own)
                    .as(rule.id() + " allowed")
                    .anyMatch(row -> row.getField("verdict").equals(ALLOWED));
            assertThat(own)
                    .as(rule.id() + " refused")
                    .anyMatch(row -> !row.getField("verdict").equals(ALLOWED));
        }
        Set<String> known = Scene.PACK.rules().stream().map(Rule::id).collect(Collectors.toSet());
        assertThat(cases).allMatch(row -> known.contains(row.getField("rule")));
    }

    @Test
    void theListTellsEveryRuleOfThePackAsItIs() throws IOException {
        Texts texts = new Texts();
        List<NamedCsvRecord> list = read(LIST);
        assertThat(list).extracting(row -> row.getField("id")).doesNotHaveDuplicates();
        for (Rule rule : Scene.PACK.rules()) {
            NamedCsvRecord row = list.stream()
                    .filter(one -> one.getField("id").equals(rule.id()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(rule.id() + " is not in " + LIST));
            String text = "rule." + rule.id() + ".";
            assertThat(row.getFields())
                    .as(rule.id())
                    .containsExactly(
                            rule.id(),
                            texts.getTranslation(text + "title", Texts.CHINESE),
                            texts.getTranslation(text + "title", Texts.ENGLISH),
                            texts.getTranslation(text + "source", Texts.ENGLISH),
                            rule.confidence().name(),
                            row.getField("verdict"),
                            rule.scopes().stream()
                                    .sorted()
                                    .map(scope -> scope.name().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(" ")),
                            rule.parameters().stream()
                                    .map(one -> one.name() + "=" + one.value())
                                    .collect(Collectors.joining("; ")),
                            "compliance.rules." + rule.getClass().getSimpleName());
        }
    }

    @Test
    void theListTellsTheParametersOfRulesThatOthersKeep() throws IOException {
        Texts texts = new Texts();
        for (PackRule rule : Scene.PACK.all()) {
            if (rule instanceof Rule) continue;
            NamedCsvRecord row = read(LIST).stream()
                    .filter(one -> one.getField("id").equals(rule.id()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(rule.id() + " is not in " + LIST));
            String text = "rule." + rule.id() + ".";
            assertThat(row.getField("title zh")).isEqualTo(texts.getTranslation(text + "title", Texts.CHINESE));
            assertThat(row.getField("title en")).isEqualTo(texts.getTranslation(text + "title", Texts.ENGLISH));
            assertThat(row.getField("citation")).isEqualTo(texts.getTranslation(text + "source", Texts.ENGLISH));
            assertThat(row.getField("confidence")).isEqualTo(rule.confidence().name());
            assertThat(row.getField("parameters"))
                    .isEqualTo(rule.parameters().stream()
                            .map(one -> one.name() + "=" + one.value())
                            .collect(Collectors.joining("; ")));
            assertThat(List.of(row.getField("enforced by").split(" ")))
                    .contains("compliance.rules." + rule.getClass().getSimpleName());
        }
    }

    @Test
    void theVerdictsOfTheCasesAreThoseOfTheList() throws IOException {
        List<NamedCsvRecord> list = read(LIST);
        for (NamedCsvRecord row : read(CASES)) {
            if (row.getField("verdict").equals(ALLOWED) || cell(row, "by") != null) continue;
            assertThat(list)
                    .as(title(row))
                    .anyMatch(rule -> rule.getField("id").equals(row.getField("rule"))
                            && List.of(rule.getField("verdict").split(" "))
                                    .contains(verdict(row).name()));
        }
    }

    @Test
    void whatTheListSaysEnforcesARuleIsThere() throws Exception {
        Set<String> notYet = new java.util.TreeSet<>();
        for (NamedCsvRecord row : read(LIST)) {
            if (row.getField("enforced by").equals("not yet")) {
                notYet.add(row.getField("id"));
                continue;
            }
            for (String name : row.getField("enforced by").split(" "))
                assertThat(Class.forName("org.qingshou." + name))
                        .as(row.getField("id"))
                        .isNotNull();
        }
        assertThat(notYet).isEqualTo(NOT_YET);
    }

    @Test
    void aFactThatNobodyKnowsIsNoFact() {
        assertThat(FactWords.known()).isNotEmpty();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> FactWords.scene("call", "full moon"))
                .hasMessageContaining("full moon");
    }
}
