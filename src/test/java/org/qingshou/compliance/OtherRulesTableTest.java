package org.qingshou.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.qingshou.compliance.retention.Keeping;
import org.qingshou.compliance.retention.RecordClass;
import org.qingshou.compliance.retention.RetentionRules;

/**
 * {@code compliance-other-rules-cases.csv} tells what the rules outside the guard's pack let pass and stop: those that are
 * pure are asked here, the others name the test that shows it. Together with the pack's own table no rule is without both.
 */
class OtherRulesTableTest {
    private static final Path LIST = Path.of("docs", "compliance-rules.csv");
    private static final Path PACK = Path.of("src", "test", "resources", "compliance-rules-cases.csv");
    private static final Path CASES = Path.of("src", "test", "resources", "compliance-other-rules-cases.csv");
    private static final String ALLOWED = "allowed";
    private static final Set<String> VERDICTS =
            Set.of(ALLOWED, "warned", "needs a reason", "needs approval", "blocked");
    /** The grades from good to bad. */
    private static final List<String> GRADES = List.of("NORMAL", "SPECIAL_MENTION", "SUBSTANDARD", "DOUBTFUL", "LOSS");

    private static final Map<String, Function<Facts, String>> RULES = Map.ofEntries(
            Map.entry("R-OUT-13", OtherRulesTableTest::exports),
            Map.entry("R-INT-01", OtherRulesTableTest::cost),
            Map.entry("R-LIM-01", OtherRulesTableTest::limitation),
            Map.entry("R-LIM-02", OtherRulesTableTest::restart),
            Map.entry("R-GUA-01", OtherRulesTableTest::guarantee),
            Map.entry("R-CLS-01", OtherRulesTableTest::floor),
            Map.entry("R-CLS-02", OtherRulesTableTest::spread),
            Map.entry("R-CLS-03", OtherRulesTableTest::observation),
            Map.entry("R-RET-01", OtherRulesTableTest::keeping),
            Map.entry("R-RET-02", OtherRulesTableTest::keeping),
            Map.entry("R-RET-03", OtherRulesTableTest::keeping),
            Map.entry("R-RET-04", OtherRulesTableTest::keeping));

    /** What a row tells, by name. */
    private record Facts(Map<String, String> told) {
        static Facts of(String words) {
            Map<String, String> told = new HashMap<>();
            for (String part : words.split(";")) {
                String[] pair = part.strip().split("=", 2);
                told.put(pair[0], pair[1]);
            }
            return new Facts(told);
        }

        boolean has(String name) {
            return told.containsKey(name);
        }

        String text(String name) {
            String value = told.get(name);
            if (value == null) throw new IllegalArgumentException(name + " is not told");
            return value;
        }

        LocalDate day(String name) {
            return LocalDate.parse(text(name));
        }

        long number(String name) {
            return Long.parseLong(text(name));
        }

        BigDecimal amount(String name) {
            return new BigDecimal(text(name));
        }
    }

    private static List<NamedCsvRecord> read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        return read(CASES).stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.getField("rule") + " | " + row.getField("facts") + " | " + row.getField("verdict"),
                        () -> check(row)));
    }

    private static void check(NamedCsvRecord row) throws ReflectiveOperationException {
        assertThat(row.getField("verdict")).isIn(VERDICTS);
        String shown = row.getField("shown by");
        if (shown.isBlank()) {
            Function<Facts, String> rule =
                    Objects.requireNonNull(RULES.get(row.getField("rule")), "neither a pure rule nor shown by a test");
            assertThat(rule.apply(Facts.of(row.getField("facts")))).isEqualTo(row.getField("verdict"));
            return;
        }
        String[] place = shown.split("#", 2);
        Class<?> test = Class.forName("org.qingshou." + place[0]);
        assertThat(Arrays.stream(test.getDeclaredMethods())
                        .filter(OtherRulesTableTest::runs)
                        .map(Method::getName))
                .as(place[0])
                .contains(place[1]);
    }

    private static boolean runs(Method method) {
        return method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class);
    }

    @Test
    void noRuleOfTheListIsWithoutACaseThatPassesAndOneThatDoesNot() throws IOException {
        Map<String, Set<String>> verdicts = Stream.concat(read(PACK).stream(), read(CASES).stream())
                .collect(Collectors.groupingBy(
                        row -> row.getField("rule"),
                        Collectors.mapping(row -> row.getField("verdict"), Collectors.toCollection(TreeSet::new))));
        for (NamedCsvRecord rule : read(LIST)) {
            String id = rule.getField("id");
            if (rule.getField("enforced by").equals("not yet")) continue;
            assertThat(verdicts).as("rows of " + id).containsKey(id);
            assertThat(verdicts.get(id)).as(id + " lets something pass").contains(ALLOWED);
            assertThat(verdicts.get(id)).as(id + " stops something").hasSizeGreaterThan(1);
        }
    }

    @Test
    void noActPutsANoticeUpInPublic() {
        assertThat(ContactAction.values())
                .noneMatch(action ->
                        action.name().contains("POSTING") || action.name().contains("PUBLIC"));
    }

    private static String exports(Facts facts) {
        return switch (ExportVolume.DEFAULT.judge(
                ExportVolume.Data.valueOf(facts.text("data")), facts.number("before"), facts.number("asked"))) {
            case ALLOW -> ALLOWED;
            case WARN -> "needs a reason";
            case APPROVAL -> "needs approval";
            case BLOCK -> "blocked";
        };
    }

    private static String cost(Facts facts) {
        boolean above = facts.has("rate")
                ? YearlyCost.PRACTICE.rateAbove(facts.amount("rate"))
                : YearlyCost.PRACTICE.costsAbove(
                        facts.amount("costs"), facts.amount("principal"), facts.day("paid out"), facts.day("as of"));
        return above ? "warned" : ALLOWED;
    }

    private static String limitation(Facts facts) {
        LimitationPeriod rule = LimitationPeriod.STATUTORY;
        LocalDate end = rule.endsOn(facts.day("due"));
        if (rule.expired(end, facts.day("today"))) return "blocked";
        return rule.alert(end, facts.day("today")).isPresent() ? "warned" : ALLOWED;
    }

    private static String restart(Facts facts) {
        return LimitationPeriod.STATUTORY.proven(facts.text("event"), facts.text("proof")) ? ALLOWED : "blocked";
    }

    private static String guarantee(Facts facts) {
        GuaranteePeriod rule = GuaranteePeriod.STATUTORY;
        LocalDate end = rule.endsOn(facts.day("due"), null);
        if (rule.lapsed(end, facts.day("today"))) return "blocked";
        return rule.alert(end, facts.day("today")).isPresent() ? "warned" : ALLOWED;
    }

    private static String floor(Facts facts) {
        String atBest = ClassificationFloor.STATUTORY.at(facts.number("days"));
        return GRADES.indexOf(facts.text("grade")) >= GRADES.indexOf(atBest) ? ALLOWED : "blocked";
    }

    private static String spread(Facts facts) {
        boolean retail = facts.text("retail").equals("yes");
        return ClassificationSpread.STATUTORY.allBad(retail, facts.amount("bad"), facts.amount("all"))
                ? "blocked"
                : ALLOWED;
    }

    private static String observation(Facts facts) {
        int months = Math.toIntExact(facts.number("months between"));
        return ObservationPeriod.STATUTORY.upgradeAllowed(facts.day("first due"), months, facts.day("today"))
                ? ALLOWED
                : "blocked";
    }

    private static String keeping(Facts facts) {
        @Nullable LocalDate ended = facts.text("ended").isEmpty() ? null : facts.day("ended");
        Keeping keeping = RetentionRules.DEFAULT.of(
                RecordClass.valueOf(facts.text("kind")), facts.day("made"), ended, Set.of(), facts.day("today"));
        return keeping instanceof Keeping.Kept ? "blocked" : ALLOWED;
    }
}
