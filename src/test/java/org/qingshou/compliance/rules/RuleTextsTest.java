package org.qingshou.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qingshou.uikit.Texts;

class RuleTextsTest {
    static Stream<String> everyRule() {
        return Stream.concat(Scene.PACK.rules().stream().map(Rule::id), Stream.of("R-GATE-01"));
    }

    @ParameterizedTest
    @MethodSource("everyRule")
    void everyRuleHasItsTextsInBothLanguages(String id) throws IOException {
        Texts texts = new Texts();
        for (Locale locale : List.of(Texts.CHINESE, Texts.ENGLISH))
            for (String part : List.of("title", "breach", "source"))
                assertThat(texts.getTranslation("rule." + id + "." + part, locale, "1", "2"))
                        .isNotEmpty()
                        .doesNotStartWith("!");
    }
}
