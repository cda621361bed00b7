package org.qingshou.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.qingshou.strategy.method.CollectionMethod;
import org.qingshou.strategy.method.ContactProof;
import org.qingshou.strategy.method.Evidence;
import org.qingshou.strategy.method.Field;
import org.qingshou.strategy.method.Outcome;
import org.qingshou.strategy.method.Proof;
import org.qingshou.strategy.method.RecordKind;
import org.qingshou.uikit.Texts;

/** What every method keeps to, those that are yet to be written included. */
class MethodContractTest {
    static final List<CollectionMethod> METHODS = TestMethods.withOptional();

    private final Texts texts;

    MethodContractTest() throws IOException {
        texts = new Texts();
    }

    @Test
    void theSevenMethodsStandInTheirOrder() {
        assertThat(TestMethods.all())
                .extracting(method -> method.code().value())
                .containsExactly("OUTREACH", "EMPATHY", "ACCOUNTING", "RECEIVABLES", "ADVICE", "FUNDING", "RELATIONS");
        assertThat(TestMethods.all()).extracting(CollectionMethod::rung).containsExactly(10, 20, 30, 40, 50, 60, 70);
    }

    @Test
    void theEighthStandsBehindThemWhereABankSwitchedItOn() {
        assertThat(METHODS).hasSize(8).last().satisfies(eighth -> {
            assertThat(eighth.code().value()).isEqualTo("DISPOSAL");
            assertThat(eighth.alwaysAsked()).isTrue();
        });
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void everyMethodEndsInSomeWayAndCanBeNotApplicable(CollectionMethod method) {
        assertThat(method.outcomes()).anyMatch(Outcome::helped).anyMatch(outcome -> !outcome.helped());
        assertThat(method.notApplicable()).hasSizeGreaterThan(2);
        assertThat(method.minimum()).isNotEmpty();
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void everyMethodHasItsTextsInBothLanguages(CollectionMethod method) {
        List<String> missing = new ArrayList<>();
        for (String key : keys(method))
            for (Locale locale : texts.getProvidedLocales())
                if (texts.getTranslation(key, locale).equals("!" + key + "!")) missing.add(locale + " " + key);
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void evidenceCountsOnlyWhatTheMethodKeepsOrContactsOfAKnownSort(CollectionMethod method) {
        Set<String> known = new HashSet<>();
        method.records().forEach(kind -> known.add(kind.code()));
        for (ContactProof proof : ContactProof.values()) known.add(Proof.CONTACT + proof);
        for (Evidence line : evidence(method)) {
            assertThat(line.anyOf()).isNotEmpty();
            line.anyOf().forEach(proof -> assertThat(known).containsAll(proof.kinds()));
        }
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void aReferenceNamesAKindOfTheSameMethod(CollectionMethod method) {
        List<String> kinds = method.records().stream().map(RecordKind::code).toList();
        fields(method).stream()
                .filter(field -> field.type() == Field.Type.RECORD)
                .forEach(field -> assertThat(kinds).containsAll(field.options()));
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void whatIsMissingFitsInOneSentence(CollectionMethod method) {
        assertThat(method.outcomes())
                .allSatisfy(
                        outcome -> assertThat(method.minimum(outcome.code())).hasSizeBetween(1, 3));
    }

    private static List<String> keys(CollectionMethod method) {
        String base = "method." + method.code() + ".";
        List<String> keys = new ArrayList<>(List.of(base + "name", base + "about", "next.METHOD_" + method.code()));
        method.records().forEach(kind -> keys.add(base + "record." + kind.code()));
        for (Field field : fields(method)) {
            keys.add(base + "field." + field.key());
            boolean coded = field.type() == Field.Type.CHOICE || field.type() == Field.Type.CHECKLIST;
            if (coded) field.options().forEach(code -> keys.add(base + "field." + field.key() + "." + code));
        }
        evidence(method).forEach(line -> keys.add(base + "evidence." + line.key()));
        method.outcomes().forEach(outcome -> keys.add(base + "outcome." + outcome.code()));
        method.notApplicable().forEach(reason -> keys.add(base + "na." + reason));
        return keys;
    }

    private static List<Evidence> evidence(CollectionMethod method) {
        List<Evidence> lines = new ArrayList<>(method.minimum());
        method.outcomes().forEach(outcome -> lines.addAll(method.minimum(outcome.code())));
        return lines;
    }

    private static List<Field> fields(CollectionMethod method) {
        return method.records().stream().flatMap(kind -> kind.fields().stream()).toList();
    }
}
