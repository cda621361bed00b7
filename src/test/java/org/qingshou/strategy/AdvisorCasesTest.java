package org.qingshou.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.PartyRole;
import org.qingshou.strategy.method.Cause;
import org.qingshou.strategy.method.Flag;
import org.qingshou.strategy.method.Helper;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.strategy.method.Reach;
import org.qingshou.strategy.method.Segment;
import org.qingshou.strategy.method.Situation;
import org.qingshou.strategy.method.Trade;

/** The evaluation cases of the advisor, by their structured columns alone: first and second advice must match. */
class AdvisorCasesTest {
    private final Advisor advisor = new Advisor(TestMethods.all());

    /** One line of the table. */
    record Row(
            String id,
            String borrower,
            String willingness,
            String ability,
            String reachable,
            String segment,
            String causes,
            String flags,
            String steps,
            String persons,
            String first,
            String second) {
        static Row of(String line) {
            String[] c = line.split(" \\| ", -1);
            return new Row(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9], c[10], c[11]);
        }

        @Override
        public String toString() {
            return id;
        }
    }

    static List<Row> cases() throws IOException {
        try (var in = AdvisorCasesTest.class.getResourceAsStream("/advisor-cases.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Row::of)
                    .toList();
        }
    }

    @Test
    void thereAreTwentyEightCases() throws IOException {
        assertThat(cases()).hasSize(28);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void firstAndSecondAdviceAreThoseExpected(Row row) {
        Advice advice = advisor.advise(situation(row), steps(row));
        assertThat(advice.answer().code() + " / " + advice.second().code())
                .isEqualTo(row.first() + " / " + row.second());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void everyAdviceNamesItsRuleAndAtLeastOneFact(Row row) {
        Advice advice = advisor.advise(situation(row), steps(row));
        assertThat(advice.rule()).matches("R([1-9]|1[0-5])");
        assertThat(advice.because()).isNotEmpty();
    }

    private static Situation situation(Row row) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        words(row.flags()).forEach(word -> flags.add(Flag.valueOf(word.toUpperCase(Locale.ROOT))));
        return new Situation(
                trade(row.borrower()),
                Integer.parseInt(row.willingness()),
                Integer.parseInt(row.ability()),
                Reach.valueOf(row.reachable().toUpperCase(Locale.ROOT)),
                Segment.valueOf(row.segment().toUpperCase(Locale.ROOT)),
                words(row.causes()).map(AdvisorCasesTest::cause).collect(Collectors.toSet()),
                flags,
                words(row.persons()).map(AdvisorCasesTest::helper).toList(),
                false,
                false);
    }

    private static Trade trade(String text) {
        return switch (text) {
            case "farmer" -> Trade.FARM;
            case "shop owner" -> Trade.SHOP;
            case "company" -> Trade.COMPANY;
            case "consumer" -> Trade.CONSUMER;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Cause cause(String word) {
        Cause.Word wanted = Cause.Word.valueOf(word.toUpperCase(Locale.ROOT));
        return Arrays.stream(Cause.values())
                .filter(cause -> cause.word() == wanted)
                .findFirst()
                .orElseThrow();
    }

    private static Helper helper(String text) {
        PartyRole role = text.startsWith("guarantor")
                ? PartyRole.GUARANTOR_JOINT
                : text.startsWith("spouse with proof")
                        ? PartyRole.SPOUSE_JOINT
                        : text.startsWith("spouse")
                                ? PartyRole.SPOUSE
                                : text.startsWith("consented")
                                        ? PartyRole.CONSENTED_HELPER
                                        : text.startsWith("heir") ? PartyRole.HEIR : PartyRole.LISTED_CONTACT;
        boolean proven = role == PartyRole.SPOUSE_JOINT || role == PartyRole.CONSENTED_HELPER;
        return new Helper(
                PersonId.next(),
                role,
                proven,
                text.contains("minor"),
                text.contains("(able)"),
                text.contains("refused"));
    }

    private static Map<MethodCode, StepState> steps(Row row) {
        Map<MethodCode, StepState> steps = new HashMap<>();
        TestMethods.all()
                .forEach(method ->
                        steps.put(method.code(), method.lockedUntilOpened() ? StepState.LOCKED : StepState.AVAILABLE));
        words(row.steps()).forEach(word -> {
            String[] parts = word.split(":", -1);
            steps.put(new MethodCode(parts[0]), StepState.valueOf(parts[1]));
        });
        return steps;
    }

    private static Stream<String> words(String cell) {
        return cell.equals("none") ? Stream.of() : Stream.of(cell.split(", ", -1));
    }
}
