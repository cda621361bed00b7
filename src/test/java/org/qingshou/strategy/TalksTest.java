package org.qingshou.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingshou.strategy.MethodBench.TODAY;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qingshou.kernel.Money;
import org.qingshou.strategy.method.Cell;
import org.qingshou.strategy.method.Effect;
import org.qingshou.strategy.method.MethodRecord;

/** 主动出击, 感情投入 and 出谋划策: what was seen, how a stance went over time, and what came of advice and introductions. */
class TalksTest {
    private final MethodBench empathy = new MethodBench("EMPATHY");
    private final MethodBench advice = new MethodBench("ADVICE");

    @Test
    void theStanceIsShownBeforeAndAfterEachTalkInTheOrderOfTheirDays() {
        talk(3, "2", "4", "CREDIT_HARMED,MAY_APPLY_AGAIN");
        talk(9, "1", "2", "CREDIT_HARMED");
        assertThat(empathy.derived("stance").rows())
                .containsExactly(
                        List.of(new Cell.Day(TODAY.minusDays(9)), Cell.of(1), Cell.of(2)),
                        List.of(new Cell.Day(TODAY.minusDays(3)), Cell.of(2), Cell.of(4)));
        assertThat(empathy.figures())
                .containsEntry("first", Cell.of(1))
                .containsEntry("last", Cell.of(4))
                .containsEntry("way", Cell.word("way.UP"))
                .containsEntry("unexplained", Cell.of(7));
    }

    @Test
    void aStanceCanFallOrStayAsItWas() {
        talk(3, "3", "3", "CREDIT_HARMED");
        assertThat(empathy.figures()).containsEntry("way", Cell.word("way.SAME"));
        talk(2, "3", "2", "CREDIT_HARMED");
        assertThat(empathy.figures()).containsEntry("way", Cell.word("way.DOWN"));
    }

    @Test
    void eachPointOfTheChecklistSaysHowOftenAndWhenLast() {
        talk(9, "1", "2", "CREDIT_HARMED");
        talk(3, "2", "4", "CREDIT_HARMED,PROMISE_KEPT");
        assertThat(empathy.derived("explained").rows())
                .hasSize(9)
                .contains(
                        List.of(
                                Cell.word("field.explained.CREDIT_HARMED"),
                                Cell.of(2),
                                new Cell.Day(TODAY.minusDays(3))),
                        List.of(Cell.word("field.explained.CREDIT_ASSET"), Cell.of(0), Cell.NONE));
    }

    @Test
    void theNextTalkDoesNotLieBeforeThisOne() {
        assertThat(empathy.wrong(
                        "CONVERSATION",
                        "told",
                        "x",
                        "nextOn",
                        TODAY.minusDays(1).toString()))
                .containsExactly("next");
        assertThat(empathy.wrong("CONVERSATION", "told", "x", "nextOn", TODAY.toString()))
                .isEmpty();
    }

    @Test
    void theMinimumIsTwoTalksOnDifferentDays() {
        talk(3, "2", "4", "CREDIT_HARMED");
        talk(3, "2", "4", "CREDIT_HARMED");
        assertThat(empathy.missing("")).containsExactly("conversations");
        talk(2, "2", "4", "CREDIT_HARMED");
        assertThat(empathy.missing("")).isEmpty();
        assertThat(empathy.missing("EMPATHY_HOSTILE")).containsExactly("REFUSED_TALK");
    }

    @Test
    void adviceShowsWhetherItWasTakenAndWhatTheLatestReviewFound() {
        MethodRecord worked = item("true", -3);
        item("false", -1);
        item("true", 0);
        advice.keep("REVIEW", "item", worked.id().toString(), "result", "NO_EFFECT");
        advice.keep("REVIEW", "item", worked.id().toString(), "result", "WORKED");
        assertThat(advice.derived("items").rows())
                .extracting(List::getLast)
                .containsExactly(
                        Cell.word("field.result.WORKED"), Cell.word("standing.OVERDUE"), Cell.word("standing.WAITING"));
        assertThat(advice.figures())
                .containsEntry("items", Cell.of(3))
                .containsEntry("accepted", Cell.of(2))
                .containsEntry("worked", Cell.of(1));
    }

    @Test
    void anIntroductionShowsWhatCameOfItAndWhatItWasWorth() {
        MethodRecord buyer = introduction();
        introduction();
        came(buyer, "MET", "0");
        came(buyer, "DEAL", "6800");
        assertThat(advice.derived("introductions").rows())
                .extracting(row -> row.subList(3, 5))
                .containsExactly(
                        List.of(Cell.word("field.outcome.DEAL"), Cell.of(Money.of("6800"))),
                        List.of(Cell.word("standing.WAITING"), Cell.NONE));
        assertThat(advice.figures()).containsEntry("worth", Cell.of(Money.of("6800")));
    }

    @Test
    void aReviewIsDueOnItsDayAndNeverBeforeItWasAgreed() {
        MethodRecord made =
                advice.draft("INTRODUCTION", "reviewOn", TODAY.plusDays(4).toString());
        assertThat(advice.method.onRecord(made, advice.dossier())).containsExactly(new Effect.GoOn(TODAY.plusDays(4)));
        assertThat(advice.wrong("ITEM", "reviewOn", TODAY.minusDays(1).toString()))
                .containsExactly("review");
    }

    @Test
    void theMinimumIsTwoPiecesOfAdviceEachReviewed() {
        assertThat(advice.missing("")).containsExactly("items", "reviews");
        MethodRecord one = item("true", 1);
        MethodRecord two = item("true", 1);
        advice.keep("REVIEW", "item", one.id().toString(), "result", "WORKED");
        advice.keep("REVIEW", "item", one.id().toString(), "result", "WORKED");
        assertThat(advice.missing("")).containsExactly("reviews");
        advice.keep("REVIEW", "item", two.id().toString(), "result", "NOT_TRIED");
        assertThat(advice.missing("")).isEmpty();
        assertThat(advice.missing("ADVICE_DECLINED")).containsExactly("REFUSAL");
    }

    @Test
    void whatWasSeenIsListedFromVisitToVisitAndNobodyReturnsBeforeLeaving() throws IOException {
        MethodBench outreach = new MethodBench("OUTREACH");
        outreach.keepOn(TODAY, "SITE", "business", "CLOSED", "mood", "NOT_MET");
        outreach.keepOn(TODAY.minusDays(9), "SITE", "business", "RUNNING", "mood", "CALM", "stock", "半库");
        assertThat(outreach.derived("seen").rows())
                .extracting(row -> row.subList(0, 3))
                .containsExactly(
                        List.of(new Cell.Day(TODAY.minusDays(9)), Cell.word("field.business.RUNNING"), Cell.of("半库")),
                        List.of(new Cell.Day(TODAY), Cell.word("field.business.CLOSED"), Cell.NONE));
        assertThat(outreach.wrong(
                        "AWAY", "where", "城里", "returnOn", TODAY.minusDays(1).toString()))
                .containsExactly("returnOn");
        outreach.speaks();
    }

    @Test
    void everyFigureAndTableHasItsWords() throws IOException {
        talk(3, "3", "3", "CREDIT_HARMED");
        empathy.speaks();
        item("true", -1);
        came(introduction(), "GRANTED", "1");
        advice.speaks();
    }

    private void talk(int daysAgo, String before, String after, String explained) {
        empathy.keepOn(
                TODAY.minusDays(daysAgo),
                "CONVERSATION",
                "told",
                "生意不好",
                "stanceBefore",
                before,
                "stanceAfter",
                after,
                "explained",
                explained);
    }

    private MethodRecord item(String accepted, int reviewIn) {
        return advice.keep(
                "ITEM",
                "topic",
                "BUYER",
                "advice",
                "按订单种",
                "accepted",
                accepted,
                "reviewOn",
                TODAY.plusDays(reviewIn).toString());
    }

    private MethodRecord introduction() {
        return advice.keep(
                "INTRODUCTION",
                "to",
                "BUYER",
                "whom",
                "县食堂",
                "reviewOn",
                TODAY.plusDays(4).toString());
    }

    private void came(MethodRecord of, String outcome, String worth) {
        advice.keep("CAME_OF_IT", "introduction", of.id().toString(), "outcome", outcome, "worth", worth);
    }
}
