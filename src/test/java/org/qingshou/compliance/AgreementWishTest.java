package org.qingshou.compliance;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qingshou.kernel.Refused;

class AgreementWishTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);
    private static final LocalTime NINE = LocalTime.of(21, 0);

    private static AgreementWish hours(@Nullable LocalTime from, @Nullable LocalTime to, LocalDate until) {
        return new AgreementWish(AgreementKind.HOURS, Channel.VOICE, from, to, null, "REC-1", until);
    }

    private static AgreementWish attempts(@Nullable Integer attempts) {
        return new AgreementWish(AgreementKind.ATTEMPTS, null, null, null, attempts, "REC-1", TODAY);
    }

    private static AgreementWish willing(String evidence, LocalDate until) {
        return new AgreementWish(AgreementKind.WILLING, null, null, null, null, evidence, until);
    }

    private static void refused(AgreementWish wish, String key) {
        assertThatThrownBy(() -> wish.check(TODAY))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> org.assertj.core.api.Assertions.assertThat(refused.key())
                                .isEqualTo("compliance.agreement." + key));
    }

    private static void passes(AgreementWish wish) {
        assertThatCode(() -> wish.check(TODAY)).doesNotThrowAnyException();
    }

    @Test
    void agreedHoursNeedAChannelAndTwoTimesThatDiffer() {
        passes(hours(NINE, NINE.plusHours(1), TODAY));
        passes(hours(NINE, LocalTime.MIDNIGHT, TODAY));
        refused(hours(null, NINE, TODAY), "hours");
        refused(hours(NINE, null, TODAY), "hours");
        refused(hours(NINE, NINE, TODAY), "hours");
        refused(new AgreementWish(AgreementKind.HOURS, null, NINE, LocalTime.NOON, null, "REC-1", TODAY), "hours");
        refused(
                new AgreementWish(AgreementKind.HOURS, Channel.NONE, NINE, LocalTime.NOON, null, "REC-1", TODAY),
                "hours");
    }

    @Test
    void anAgreementHoldsForNinetyDaysAtMostAndAnOfferForAYear() {
        passes(hours(NINE, LocalTime.NOON, TODAY.plusDays(90)));
        refused(hours(NINE, LocalTime.NOON, TODAY.plusDays(91)), "until");
        refused(hours(NINE, LocalTime.NOON, TODAY.minusDays(1)), "until");
        passes(willing("REC-1", TODAY.plusDays(365)));
        refused(willing("REC-1", TODAY.plusDays(366)), "until");
    }

    @Test
    void nothingIsAgreedWithoutEvidence() {
        refused(willing(" ", TODAY), "evidence");
        passes(willing("证".repeat(200), TODAY));
        refused(willing("证".repeat(201), TODAY), "evidence");
    }

    @Test
    void attemptsAreANumberBetweenNoneAndTwenty() {
        passes(attempts(0));
        passes(attempts(20));
        refused(attempts(21), "attempts");
        refused(attempts(-1), "attempts");
        refused(attempts(null), "attempts");
    }
}
