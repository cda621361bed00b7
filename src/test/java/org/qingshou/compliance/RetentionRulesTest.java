package org.qingshou.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.qingshou.compliance.retention.Keeping;
import org.qingshou.compliance.retention.RecordClass;
import org.qingshou.compliance.retention.RetentionHold;
import org.qingshou.compliance.retention.RetentionRules;
import org.qingshou.compliance.retention.RetentionRules.Bounds;

/** R-RET-01 to 04 at their exact days, and the bounds for long lists say the same as the rule for one record. */
class RetentionRulesTest {
    private static final RetentionRules RULES = RetentionRules.DEFAULT;

    @ParameterizedTest
    @CsvSource({
        // Five years after the contact, its last day included.
        "RECORDING, 2021-03-05, 2021-06-01, 2026-03-05, kept until 2026-03-05",
        "RECORDING, 2021-03-05, 2021-06-01, 2026-03-06, may go since 2026-03-06",
        "RECORDING, 2021-03-05, 2021-06-01, 2026-04-04, may go since 2026-03-06",
        "RECORDING, 2021-03-05, 2021-06-01, 2026-04-05, must go since 2026-04-05",
        "RECORDING, 2024-02-29, 2024-06-01, 2029-02-28, kept until 2029-02-28",
        "RECORDING, 2024-02-29, 2024-06-01, 2029-03-01, may go since 2029-03-01",
        // Older than its years, and the case only just closed.
        "RECORDING, 2015-03-05, 2026-03-05, 2026-03-05, kept until 2026-03-05",
        "RECORDING, 2015-03-05, , 2026-03-05, kept for OPEN_CASE",
        "HAND_OVER, 2023-03-05, 2023-06-01, 2026-03-05, kept until 2026-03-05",
        "HAND_OVER, 2023-03-05, 2023-06-01, 2026-03-06, may go since 2026-03-06",
        "IDENTITY, 2010-01-01, 2016-03-05, 2026-03-05, kept until 2026-03-05",
        "IDENTITY, 2010-01-01, 2016-03-05, 2026-03-06, may go since 2026-03-06",
        "IDENTITY, 2010-01-01, , 2026-03-06, kept for OPEN_CASE",
        "PURPOSE, 2026-01-01, 2026-01-10, 2026-07-09, kept until 2026-07-09",
        "PURPOSE, 2026-01-01, 2026-01-10, 2026-07-10, may go since 2026-07-10",
        "PURPOSE, 2026-01-01, 2026-01-10, 2026-08-09, must go since 2026-08-09",
        "THIRD_PERSON, 2026-01-01, 2026-01-10, 2026-01-09, kept until 2026-01-09",
        "THIRD_PERSON, 2026-01-01, 2026-01-10, 2026-01-10, must go since 2026-01-10",
        "THIRD_PERSON, 2026-01-01, , 2026-01-10, kept for OPEN_CASE",
        "RAW, 2026-01-01, , 2026-01-31, kept until 2026-01-31",
        "RAW, 2026-01-01, , 2026-02-01, may go since 2026-02-01"
    })
    void isKeptToTheDay(
            RecordClass kind, LocalDate happened, @Nullable LocalDate ended, LocalDate today, String expected) {
        assertThat(words(RULES.of(kind, happened, ended, Set.of(), today))).isEqualTo(expected);
    }

    private static String words(Keeping keeping) {
        return switch (keeping) {
            case Keeping.Kept kept ->
                kept.until() == null ? "kept for " + kept.holds().iterator().next() : "kept until " + kept.until();
            case Keeping.MayGo may -> "may go since " + may.since();
            case Keeping.MustGo must -> "must go since " + must.since();
        };
    }

    @ParameterizedTest
    @EnumSource(RetentionHold.class)
    void aHoldKeepsWhateverTheAge(RetentionHold hold) {
        LocalDate longAgo = LocalDate.of(1990, 1, 1);
        for (RecordClass kind : RecordClass.values())
            assertThat(RULES.of(kind, longAgo, longAgo, Set.of(hold), LocalDate.of(2026, 1, 1)))
                    .isEqualTo(new Keeping.Kept(null, Set.of(hold)));
    }

    @ParameterizedTest
    @EnumSource(RecordClass.class)
    void longListsAreAskedTheSame(RecordClass kind) {
        LocalDate first = LocalDate.of(2028, 2, 20);
        for (LocalDate today = first; today.isBefore(first.plusDays(20)); today = today.plusDays(1)) {
            Bounds may = RULES.mayGo(kind, today);
            Bounds must = RULES.mustGo(kind, today);
            for (int years : new int[] {0, 3, 5, 10})
                for (int days = -220; days < 40; days++) {
                    LocalDate at = today.minusYears(years).plusDays(days);
                    Keeping keeping = RULES.of(kind, at, at, Set.of(), today);
                    assertThat(inside(may, at))
                            .as(kind + " " + at + " " + today)
                            .isEqualTo(!(keeping instanceof Keeping.Kept));
                    assertThat(inside(must, at))
                            .as(kind + " " + at + " " + today)
                            .isEqualTo(keeping instanceof Keeping.MustGo);
                }
        }
    }

    private static boolean inside(Bounds bounds, LocalDate at) {
        return !at.isAfter(bounds.happened()) && !at.isAfter(bounds.ended());
    }

    @Test
    void aFloorOfTheLawIsNotLowered() {
        assertThatThrownBy(() -> new RetentionRules(5, 2, 10, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RetentionRules(1, 3, 10, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RetentionRules(5, 3, 9, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RetentionRules(5, 3, 10, -1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
