package org.qingshou.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingshou.testing.Refusals.refused;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bank may say about a code, and what stays. */
class CodeChecksTest {
    private static final CodeItem FREE = new CodeItem("A", "x.A", CodeLock.NONE);
    private static final CodeItem OTHER = new CodeItem("B", "x.B", CodeLock.NONE);
    private static final CodeList LIST = CodeList.of("X", List.of(FREE, OTHER), List.of("A", "B"));

    @Test
    void wordsAreTrimmedAndBlankOnesAreNone() {
        assertThat(CodeChecks.words("  答应还钱（口头）", 20)).isEqualTo("答应还钱（口头）");
        assertThat(CodeChecks.words("  ", 20)).isNull();
        assertThat(CodeChecks.words("字".repeat(20), 20)).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "-x", "@x", "a{0}", "<b>x", "一\n二", "“引”"})
    void wordsThatAProgramWouldReadAsMoreThanWordsAreRefused(String words) {
        refused("codes.words.form", () -> CodeChecks.words(words, 60));
    }

    @Test
    void wordsThatAreTooLongOrDemeanAreRefused() {
        refused("codes.words.form", () -> CodeChecks.words("字".repeat(21), 20));
        refused("codes.words.unfit", () -> CodeChecks.words("老 赖", 20));
        refused("codes.words.unfit", () -> CodeChecks.words("说了等着瞧", 20));
    }

    @Test
    void whatTheSystemSetsOrARuleNeedsStaysOn() {
        for (CodeLock lock : List.of(CodeLock.SYSTEM, CodeLock.RULE))
            refused(
                    "codes.lock." + lock,
                    () -> CodeChecks.off(new CodeItem("A", "x.A", lock), List.of(LIST), Set.of()));
    }

    @Test
    void theLastCodeOfAListStaysOn() {
        CodeChecks.off(FREE, List.of(LIST), Set.of());
        refused("codes.last", () -> CodeChecks.off(FREE, List.of(LIST), Set.of("x.B")));
    }

    @Test
    void aCodeTakesItsPlaceAndTheOthersMoveOn() {
        assertThat(CodeChecks.placed(LIST, List.of("A", "B", "C"), "C", 1)).containsExactly("C", "A", "B");
        assertThat(CodeChecks.placed(LIST, List.of("A", "B"), "D", 99)).containsExactly("A", "B", "D");
        assertThat(CodeChecks.placed(LIST, List.of("A", "B"), "A", null)).containsExactly("B");
        refused("codes.place", () -> CodeChecks.placed(LIST, List.of("A"), "B", 0));
        refused("codes.first.none", () -> CodeChecks.placed(LIST, List.of("A"), "A", null));
        List<String> full = List.of("abcdefghijklmno".split(""));
        refused("codes.place", () -> CodeChecks.placed(LIST, full, "B", 1));
        assertThat(CodeChecks.placed(LIST, full, "o", 1)).startsWith("o").hasSize(15);
    }

    @Test
    void whatIsOffStandsNowhereAndTheRestKeepsItsOrder() {
        CodeItem third = new CodeItem("C", "x.C", CodeLock.NONE);
        CodeList list = CodeList.of("X", List.of(FREE, OTHER, third), List.of("A", "B"));
        OfferedCodes codes = new OfferedCodes(Map.of("X", list), Set.of("x.A"), Map.of("X", List.of("GONE", "C", "A")));
        assertThat(codes.choice("X").first()).containsExactly("C");
        assertThat(codes.choice("X").further()).containsExactly("B");
        assertThat(codes.choice("X").all()).containsExactly("C", "B");
        assertThat(codes.offers("x.A")).isFalse();
    }
}
