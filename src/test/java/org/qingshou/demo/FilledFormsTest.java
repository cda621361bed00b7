package org.qingshou.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qingshou.strategy.method.Field;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.strategy.method.RecordKind;
import org.qingshou.strategy.method.Trade;

/** The demo's words fill a form as its fields ask, for every trade. */
class FilledFormsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private final FilledForms forms = new FilledForms(new Words());

    @ParameterizedTest
    @EnumSource(Trade.class)
    void rangesBecomeAmountsDatesAndGradesAndWhatTheCaseKnowsStays(Trade trade) {
        RecordKind line = RecordKind.of(
                "LINE",
                Field.choice("item", "REVENUE", "GOODS"),
                Field.required("amount", Field.Type.MONEY),
                Field.choice("source", "LEDGER", "NOTEBOOK", "AS_TOLD"),
                Field.optional("unheardOf", Field.Type.TEXT));

        Map<String, String> filled = fill("ACCOUNTING", line, trade, Map.of("item", "REVENUE"));

        assertThat(filled).containsEntry("item", "REVENUE").doesNotContainKey("unheardOf");
        assertThat(filled.get("source")).isNotBlank();
        assertThat(Integer.parseInt(filled.getOrDefault("amount", "")))
                .as("what a line amounts to follows its item")
                .isGreaterThanOrEqualTo(28_000)
                .matches(amount -> amount % 100 == 0, "in hundreds");
        assertThat(fill("ACCOUNTING", line, trade, Map.of("item", "GOODS", "amount", "123.45")))
                .containsEntry("amount", "123.45");
    }

    @ParameterizedTest
    @EnumSource(Trade.class)
    void datesLieInTheirRangeAndACheckListHasOnlyItsOptions(Trade trade) {
        List<String> options = List.of("CREDIT_HARMED", "IMAGE_HARMED", "ROAD_NARROWS", "BUSINESS_HARDER");
        RecordKind talk = RecordKind.of(
                "CONVERSATION",
                Field.required("told", Field.Type.LONG_TEXT),
                Field.required("stanceBefore", Field.Type.SCALE),
                Field.checklist("explained", options.toArray(String[]::new)),
                Field.optional("nextOn", Field.Type.DATE));

        Map<String, String> filled = fill("EMPATHY", talk, trade, Map.of());

        assertThat(filled.get("told")).isNotBlank();
        assertThat(filled.get("stanceBefore")).matches("[12]");
        assertThat(Stream.of(filled.getOrDefault("explained", "").split(",")))
                .hasSize(3)
                .isSubsetOf(options);
        assertThat(LocalDate.parse(filled.getOrDefault("nextOn", ""))).isBetween(DAY.plusDays(5), DAY.plusDays(12));
    }

    private Map<String, String> fill(String method, RecordKind kind, Trade trade, Map<String, String> given) {
        return forms.fill(new MethodCode(method), kind, trade, DAY, given, new Random(1));
    }
}
