package org.qingshou.demo;

import static org.qingshou.cases.ContactOutcome.C_HARDSHIP;
import static org.qingshou.cases.ContactOutcome.C_REFUSE;
import static org.qingshou.cases.ContactOutcome.C_WILL_CONSIDER;
import static org.qingshou.cases.ContactOutcome.V_NOTICE_SIGNED;
import static org.qingshou.cases.ContactOutcome.V_UNWILLING;
import static org.qingshou.strategy.StepState.EXHAUSTED;
import static org.qingshou.strategy.StepState.SUCCEEDED;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qingshou.approvals.Decision;
import org.qingshou.strategy.method.Cause;
import org.qingshou.strategy.method.Segment;
import org.qingshou.strategy.method.Trade;

/** Cases that have climbed: each method at work somewhere, requests that wait for a manager, and the whole ladder. */
final class LadderStories {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private LadderStories() {}

    static List<Story> all() {
        return List.of(
                waitsForEmpathy(),
                answered(),
                sentBack(),
                empathy(),
                waitsForWaiver(),
                accounting(),
                receivables(),
                advice(),
                funding(5, true),
                funding(1, false),
                relations(8, true),
                relations(2, false),
                succeeded());
    }

    /** Two visits and a notice: what the first method asks for. */
    private static Story sought(Story story, int from, Cause cause) {
        return story.on(from, hand -> hand.talks().call(C_REFUSE))
                .on(from, hand -> hand.steps().diagnose(2, 2, Segment.MEDIUM, cause))
                .on(from, hand -> hand.steps().begin())
                .on(from + 2, hand -> hand.talks().visit(V_UNWILLING))
                .on(from + 4, hand -> hand.talks().visit(V_NOTICE_SIGNED));
    }

    /** … and then two talks. */
    private static Story talked(Story story, int from, Cause cause) {
        return sought(story, from, cause)
                .on(from + 4, hand -> hand.steps().climb("OUTREACH", "OUTREACH_UNWILLING", "EMPATHY"))
                .on(from + 6, hand -> hand.steps().record("EMPATHY", "CONVERSATION"))
                .on(from + 9, hand -> hand.steps().record("EMPATHY", "CONVERSATION"));
    }

    private static Story waitsForEmpathy() {
        return sought(Story.of(8, 2, subject -> true), -8, Cause.UNWILLING).on(-1, LadderStories::askForEmpathy);
    }

    /** Approved yesterday: the officer finds the answer in the morning. */
    private static Story answered() {
        return sought(Story.of(6, 0, subject -> true), -9, Cause.UNWILLING)
                .on(-1, hand -> hand.steps().climb("OUTREACH", "OUTREACH_UNWILLING", "EMPATHY"));
    }

    private static Story sentBack() {
        return sought(Story.of(4, 0, subject -> true), -10, Cause.UNWILLING)
                .on(
                        -1,
                        hand -> hand.steps()
                                .decide(
                                        askForEmpathy(hand).orElseThrow(),
                                        hand.random().nextBoolean()
                                                ? new Decision.SendBack(hand.say("reason.sendBack"))
                                                : new Decision.Reject(hand.say("reason.reject"))));
    }

    private static Optional<UUID> askForEmpathy(Hand hand) {
        return hand.steps().askToClimb("OUTREACH", EXHAUSTED, "OUTREACH_UNWILLING", "EMPATHY");
    }

    private static Story empathy() {
        return sought(Story.of(14, 6, subject -> true), -15, Cause.UNWILLING)
                .on(-10, hand -> hand.steps().climb("OUTREACH", "OUTREACH_UNWILLING", "EMPATHY"))
                .on(-6, hand -> hand.steps().record("EMPATHY", "CONVERSATION"))
                .on(-6, hand -> hand.talks().note());
    }

    private static Story waitsForWaiver() {
        return Story.of(4, 2, subject -> subject.trade() == Trade.CONSUMER)
                .on(-5, hand -> hand.talks().call(C_HARDSHIP))
                .on(-5, hand -> hand.steps().diagnose(3, 2, Segment.MEDIUM, Cause.JOB_LOST))
                .on(-5, hand -> hand.steps().begin())
                .on(
                        -1,
                        hand -> hand.steps()
                                .askToWaive(
                                        "ACCOUNTING", "NA3_NO_BUSINESS",
                                        "RECEIVABLES", "NA4_NO_RECEIVABLES",
                                        "ADVICE", "NA5_NO_BUSINESS"));
    }

    private static Story accounting() {
        return talked(Story.of(10, 3, subject -> subject.trade() != Trade.CONSUMER), -22, Cause.COST_TOO_HIGH)
                .on(-12, hand -> hand.steps().goOn("EMPATHY", "EMPATHY_IMPROVED", "ACCOUNTING"))
                .on(-10, LadderStories::books)
                .on(-10, hand -> hand.steps().record("ACCOUNTING", "MEASURE"))
                .on(-10, hand -> hand.steps().record("ACCOUNTING", "MEASURE"))
                .on(
                        -3,
                        hand -> hand.steps()
                                .record(
                                        "ACCOUNTING",
                                        "FOLLOW_UP",
                                        "measure",
                                        hand.steps().earlier("MEASURE", 0)));
    }

    /** A statement with its lines, which the borrower then accepts. */
    static void books(Hand hand) {
        hand.steps().record("ACCOUNTING", "STATEMENT");
        String statement = hand.steps().earlier("STATEMENT", 0);
        List<String> items = hand.subject().trade() == Trade.FARM
                ? List.of("REVENUE", "OFF_FARM_WAGES", "SUBSIDY", "GOODS", "INTEREST", "HOUSEHOLD")
                : List.of("REVENUE", "GOODS", "WAGES", "RENT", "INTEREST", "HOUSEHOLD");
        for (String item : items) hand.steps().record("ACCOUNTING", "LINE", "statement", statement, "item", item);
        hand.steps().record("ACCOUNTING", "ACCEPTANCE", "statement", statement);
    }

    private static Story receivables() {
        return talked(Story.of(9, 2, Subject::business), -24, Cause.RECEIVABLES_STUCK)
                .on(-14, hand -> hand.steps().goOn("EMPATHY", "EMPATHY_IMPROVED", "RECEIVABLES"))
                .on(-12, hand -> hand.steps().record("RECEIVABLES", "RECEIVABLE", "amount", "12000", "ease", "1"))
                .on(-12, hand -> hand.steps().record("RECEIVABLES", "RECEIVABLE"))
                .on(-12, hand -> hand.steps().record("RECEIVABLES", "LIST"))
                .on(-9, LadderStories::attempt)
                .on(-6, LadderStories::attempt)
                .on(
                        -6,
                        hand -> hand.steps()
                                .record(
                                        "RECEIVABLES", "RECOVERY",
                                        "receivable", hand.steps().earlier("RECEIVABLE", 0),
                                        "amount", "5000",
                                        "toLoan", "4000",
                                        "kept", "1000"))
                .on(-6, hand -> hand.pays(BigDecimal.valueOf(4000), "PAY_RECEIVABLE"));
    }

    static void attempt(Hand hand) {
        hand.steps().record("RECEIVABLES", "ATTEMPT", "receivable", hand.steps().earlier("RECEIVABLE", 0));
    }

    private static Story advice() {
        return talked(Story.of(8, 2, subject -> subject.trade() != Trade.CONSUMER), -23, Cause.MARKET_LOST)
                .on(-13, hand -> hand.steps().goOn("EMPATHY", "EMPATHY_IMPROVED", "ADVICE"))
                .on(-11, hand -> hand.steps().record("ADVICE", "ITEM"))
                .on(-11, hand -> hand.steps().record("ADVICE", "ITEM"))
                .on(
                        -4,
                        hand -> hand.steps()
                                .record("ADVICE", "REVIEW", "item", hand.steps().earlier("ITEM", 0)));
    }

    private static Story funding(int cases, boolean approved) {
        Story story = Story.of(cases, 3, subject -> subject.trade() == Trade.FARM && subject.small())
                .on(-11, hand -> hand.steps().diagnose(4, 2, Segment.GOOD, Cause.DISASTER))
                .on(-11, hand -> hand.steps().record("FUNDING", "DISASTER"))
                .on(-9, hand -> hand.talks().survey())
                .on(-8, hand -> hand.steps().record("FUNDING", "ELIGIBILITY"))
                .on(-8, LadderStories::proposeFunding);
        return approved
                ? story.on(-7, hand -> hand.steps().open("FUNDING"))
                        .on(-3, hand -> hand.talks().careCall())
                : story.on(-1, hand -> hand.steps().ask("FUNDING"));
    }

    private static void proposeFunding(Hand hand) {
        BigDecimal total = hand.subject().total();
        BigDecimal fresh = total.multiply(BigDecimal.valueOf(0.4))
                .divide(THOUSAND, 0, RoundingMode.UP)
                .multiply(THOUSAND);
        if (hand.subject().guaranteed())
            hand.steps()
                    .record("FUNDING", "PROPOSAL", "amount", fresh.toPlainString(), "consentNo", hand.say("consent"));
        else hand.steps().record("FUNDING", "PROPOSAL", "amount", fresh.toPlainString());
        step(hand, 200, total.add(fresh.multiply(HALF)));
        step(hand, 400, total.multiply(HALF));
    }

    private static void step(Hand hand, int days, BigDecimal left) {
        hand.steps()
                .record(
                        "FUNDING", "STEP_DOWN",
                        "by", hand.today().plusDays(days).toString(),
                        "exposure", left.setScale(2, RoundingMode.DOWN).toPlainString());
    }

    private static Story relations(int cases, boolean approved) {
        Story story = talked(Story.of(cases, 2, Subject::guaranteed), -21, Cause.UNWILLING)
                .on(-10, LadderStories::nameGuarantor);
        return approved
                ? story.on(-10, hand -> hand.steps().climb("EMPATHY", "EMPATHY_NO_CHANGE", "RELATIONS"))
                        .on(-7, LadderStories::talkToGuarantor)
                : story.on(-1, hand -> hand.steps().askToClimb("EMPATHY", EXHAUSTED, "EMPATHY_NO_CHANGE", "RELATIONS"));
    }

    static void nameGuarantor(Hand hand) {
        hand.steps()
                .record(
                        "RELATIONS",
                        "PERSON",
                        "person",
                        hand.guarantor().person().toString());
    }

    static void talkToGuarantor(Hand hand) {
        hand.talks().callGuarantor();
        hand.steps()
                .record(
                        "RELATIONS",
                        "CONTACT",
                        "person",
                        hand.guarantor().person().toString());
    }

    /** The first method did it: the borrower pays by a promise. */
    private static Story succeeded() {
        return Story.of(6, 4, subject -> true)
                .on(-12, hand -> hand.steps().begin())
                .on(-12, hand -> hand.talks().call(C_WILL_CONSIDER))
                .on(-10, hand -> hand.steps().diagnose(4, 4, Segment.GOOD, Cause.OTHER))
                .on(
                        -10,
                        hand -> hand.talks()
                                .promise(
                                        hand.share(0.9),
                                        hand.calendarEnd()
                                                .plusDays(5 + hand.random().nextInt(10))))
                .on(-10, hand -> hand.steps().settle("OUTREACH", SUCCEEDED, "OUTREACH_PROMISE"));
    }
}
