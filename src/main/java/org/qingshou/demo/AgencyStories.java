package org.qingshou.demo;

import static org.qingshou.cases.ContactOutcome.C_REFUSE;
import static org.qingshou.cases.ContactOutcome.V_NOTICE_SIGNED;
import static org.qingshou.cases.ContactOutcome.V_UNWILLING;
import static org.qingshou.strategy.StepState.EXHAUSTED;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.qingshou.strategy.method.Cause;
import org.qingshou.strategy.method.Segment;
import org.qingshou.strategy.method.Trade;

/** Cases at the top of the ladder: all methods settled, waiting for an agency, with it, or home again. */
final class AgencyStories {
    private static final BigDecimal CLAIMED = BigDecimal.valueOf(600);
    private static final BigDecimal NOT_SEEN = BigDecimal.valueOf(900);
    private static final Predicate<Subject> SMALL =
            subject -> subject.trade() == Trade.CONSUMER && !subject.guaranteed();

    private AgencyStories() {}

    static List<Story> all() {
        return List.of(
                wholeLadder(3),
                guarantorRefuses(3),
                small(8, 4),
                small(4, 0).alone(-1, hand -> hand.outside().ask()),
                small(1, 0).alone(-3, hand -> hand.outside().askInVain()),
                working(3)
                        .alone(
                                -8,
                                hand -> hand.outside()
                                        .say(
                                                "PROMISE",
                                                "amount",
                                                "1500.00",
                                                "dueOn",
                                                hand.calendarEnd().plusDays(4).toString(),
                                                "how",
                                                "TRANSFER")),
                working(1)
                        .alone(-6, hand -> claim(hand, CLAIMED))
                        .alone(-5, hand -> hand.pays(CLAIMED, CoreBank.BORROWER)),
                working(1, hand -> {}).alone(-2, hand -> claim(hand, NOT_SEEN)),
                working(1)
                        .alone(-7, hand -> hand.outside().say("VISIT_NOTE", "note", hand.say("agency.visit")))
                        .alone(-2, hand -> hand.outside().say("EXTENSION_REQUEST", "reason", "EXT_NEGOTIATING")),
                working(1).alone(-3, hand -> hand.outside().giveBack("RET_NO_ABILITY")),
                working(1).alone(-4, hand -> hand.outside().recall()),
                small(1, 0)
                        .alone(-12, hand -> hand.outside().place())
                        .alone(-11, hand -> hand.outside().decline("DEC_REGION")),
                small(1, 0).alone(-1, hand -> hand.outside().place()));
    }

    private static void claim(Hand hand, BigDecimal amount) {
        hand.outside()
                .say(
                        "PAYMENT_CLAIM",
                        "amount",
                        amount.setScale(2).toPlainString(),
                        "paidOn",
                        hand.today().toString(),
                        "reference",
                        "ZF" + hand.subject().caseNo().replaceAll("\\D", ""));
    }

    /** All placed on one day, as one batch. */
    private static Story working(int cases) {
        return working(cases, hand -> hand.outside().nameWorker());
    }

    private static Story working(int cases, Consumer<Hand> naming) {
        return small(cases, 0)
                .alone(-12, hand -> hand.outside().place())
                .alone(-11, hand -> {
                    hand.outside().accept();
                    naming.accept(hand);
                })
                .alone(-10, hand -> hand.outside().call("C_WILL_CONSIDER"));
    }

    private static Story sought(Story story, int from, Cause... causes) {
        return story.on(from, hand -> hand.talks().call(C_REFUSE))
                .on(from, hand -> hand.steps().diagnose(2, 2, Segment.POOR, causes))
                .on(from, hand -> hand.steps().begin())
                .on(from + 2, hand -> hand.talks().visit(V_UNWILLING))
                .on(from + 4, hand -> hand.talks().visit(V_NOTICE_SIGNED))
                .on(from + 4, hand -> hand.steps().climb("OUTREACH", "OUTREACH_UNWILLING", "EMPATHY"))
                .on(from + 5, hand -> hand.steps().record("EMPATHY", "CONVERSATION", "stanceAfter", "2"))
                .on(from + 7, hand -> hand.steps().record("EMPATHY", "CONVERSATION", "stanceAfter", "2"));
    }

    /** A consumer without anybody beside him: what a business needs does not apply. */
    private static Story small(int cases, int spread) {
        return sought(Story.of(cases, spread, SMALL), -27, Cause.UNWILLING, Cause.JOB_LOST)
                .on(
                        -19,
                        hand -> hand.steps()
                                .waive(
                                        "ACCOUNTING", "NA3_NO_BUSINESS",
                                        "RECEIVABLES", "NA4_NO_RECEIVABLES",
                                        "ADVICE", "NA5_NO_BUSINESS",
                                        "FUNDING", "NA6_NO_DISASTER",
                                        "RELATIONS", "NA7_NO_LAWFUL_PERSON"))
                .on(-18, hand -> hand.steps().settle("EMPATHY", EXHAUSTED, "EMPATHY_NO_CHANGE"));
    }

    private static Story guarantorRefuses(int cases) {
        return sought(
                        Story.of(cases, 3, subject -> subject.guaranteed() && subject.trade() == Trade.CONSUMER),
                        -27,
                        Cause.UNWILLING)
                .on(
                        -19,
                        hand -> hand.steps()
                                .waive(
                                        "ACCOUNTING", "NA3_NO_BUSINESS",
                                        "RECEIVABLES", "NA4_NO_RECEIVABLES",
                                        "ADVICE", "NA5_NO_BUSINESS",
                                        "FUNDING", "NA6_NO_DISASTER"))
                .on(-18, LadderStories::nameGuarantor)
                .on(-18, hand -> hand.steps().climb("EMPATHY", "EMPATHY_NO_CHANGE", "RELATIONS"))
                .on(-15, LadderStories::talkToGuarantor)
                .on(-11, AgencyStories::guarantorSaysNo);
    }

    private static void guarantorSaysNo(Hand hand) {
        hand.steps()
                .record(
                        "RELATIONS",
                        "REFUSAL",
                        "person",
                        hand.guarantor().person().toString());
        hand.steps().settle("RELATIONS", EXHAUSTED, "RELATIONS_REFUSED");
    }

    /** All seven worked but the one that needs a disaster. */
    private static Story wholeLadder(int cases) {
        return sought(
                        Story.of(cases, 1, subject -> subject.guaranteed() && subject.business()),
                        -33,
                        Cause.RECEIVABLES_STUCK,
                        Cause.COST_TOO_HIGH)
                .on(-25, hand -> hand.steps().climb("EMPATHY", "EMPATHY_NO_CHANGE", "ACCOUNTING"))
                .on(-24, LadderStories::books)
                .on(-24, hand -> hand.steps().record("ACCOUNTING", "MEASURE"))
                .on(-24, hand -> hand.steps().record("ACCOUNTING", "MEASURE"))
                .on(-20, hand -> followUp(hand, 0))
                .on(-20, hand -> followUp(hand, 1))
                .on(-19, hand -> hand.steps().climb("ACCOUNTING", "ACCOUNTING_CAPACITY_LOW", "RECEIVABLES"))
                .on(-19, hand -> hand.steps().record("RECEIVABLES", "RECEIVABLE"))
                .on(-19, hand -> hand.steps().record("RECEIVABLES", "LIST"))
                .on(-17, LadderStories::attempt)
                .on(-15, LadderStories::attempt)
                .on(-14, hand -> hand.steps().climb("RECEIVABLES", "RECEIVABLES_NONE", "ADVICE"))
                .on(-13, hand -> hand.steps().record("ADVICE", "ITEM"))
                .on(-13, hand -> hand.steps().record("ADVICE", "ITEM"))
                .on(-7, hand -> review(hand, 0))
                .on(-7, hand -> review(hand, 1))
                .on(-6, hand -> hand.steps().waive("FUNDING", "NA6_NO_DISASTER"))
                .on(-6, LadderStories::nameGuarantor)
                .on(-6, hand -> hand.steps().climb("ADVICE", "ADVICE_NO_EFFECT", "RELATIONS"))
                .on(-4, LadderStories::talkToGuarantor)
                .on(-2, AgencyStories::guarantorSaysNo);
    }

    private static void followUp(Hand hand, int measure) {
        hand.steps().record("ACCOUNTING", "FOLLOW_UP", "measure", hand.steps().earlier("MEASURE", measure));
    }

    private static void review(Hand hand, int item) {
        hand.steps().record("ADVICE", "REVIEW", "item", hand.steps().earlier("ITEM", item), "result", "NO_EFFECT");
    }
}
