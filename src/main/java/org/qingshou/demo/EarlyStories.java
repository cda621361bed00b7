package org.qingshou.demo;

import static org.qingshou.cases.ContactOutcome.C_ASK_PLAN;
import static org.qingshou.cases.ContactOutcome.C_CALL_BACK;
import static org.qingshou.cases.ContactOutcome.C_CLAIMS_PAID;
import static org.qingshou.cases.ContactOutcome.C_DISASTER;
import static org.qingshou.cases.ContactOutcome.C_DISPUTE;
import static org.qingshou.cases.ContactOutcome.C_HARDSHIP;
import static org.qingshou.cases.ContactOutcome.C_NO_ANSWER;
import static org.qingshou.cases.ContactOutcome.C_POWER_OFF;
import static org.qingshou.cases.ContactOutcome.C_REJECTED;
import static org.qingshou.cases.ContactOutcome.C_WILL_CONSIDER;
import static org.qingshou.cases.ContactOutcome.V_COOPERATIVE;
import static org.qingshou.cases.ContactOutcome.V_NOT_HOME;

import java.util.List;
import org.qingshou.cases.HoldCode;
import org.qingshou.strategy.method.Cause;
import org.qingshou.strategy.method.Reach;
import org.qingshou.strategy.method.Segment;
import org.qingshou.strategy.method.Trade;

/** Cases in the first method or before it: calls, visits, promises of every kind, holds, payments. */
final class EarlyStories {
    private EarlyStories() {}

    static List<Story> all() {
        return List.of(
                // Nobody has got to these yet.
                Story.of(34, 0, subject -> true),
                called(),
                notReached(),
                visited(),
                promiseDueToday(),
                promiseComing(),
                promiseBroken(),
                promiseJustBroken(),
                promiseKept(),
                promisePartlyKept(),
                cured(),
                paidOff(),
                disputed(),
                saysPaid(),
                hitByDisaster(),
                seriouslyIll());
    }

    private static Story called() {
        return Story.of(46, 4, subject -> true)
                .on(-4, hand -> hand.talks().call(C_NO_ANSWER))
                .on(-2, hand -> hand.talks().call(hand.random().nextBoolean() ? C_WILL_CONSIDER : C_CALL_BACK))
                .on(-2, hand -> hand.talks().note());
    }

    private static Story notReached() {
        return Story.of(16, 3, subject -> true)
                .on(-7, hand -> hand.talks().call(C_NO_ANSWER))
                .on(-5, hand -> hand.talks().call(C_POWER_OFF))
                .on(-3, hand -> hand.talks().call(C_REJECTED))
                .on(-3, hand -> hand.steps().diagnose(2, 2, Reach.NO, Segment.MEDIUM, Cause.NOT_FOUND))
                .on(-3, hand -> hand.steps().begin())
                .on(-1, hand -> hand.talks().visit(V_NOT_HOME))
                .on(-1, hand -> hand.steps().record("OUTREACH", "ADDRESS_CHECK"));
    }

    private static Story visited() {
        return Story.of(20, 3, subject -> true)
                .on(-8, hand -> hand.talks().call(C_HARDSHIP))
                .on(-8, hand -> hand.steps().begin())
                .on(-6, hand -> hand.talks().visit(V_COOPERATIVE))
                .on(-6, hand -> hand.steps().diagnose(3, 2, Segment.MEDIUM, cause(hand)))
                .on(-6, hand -> hand.steps().record("OUTREACH", "SITE"))
                .on(
                        -1,
                        hand -> hand.talks()
                                .planVisit(hand.calendarEnd()
                                        .plusDays(hand.random().nextInt(3))));
    }

    private static Story promiseDueToday() {
        return Story.of(8, 0, subject -> true)
                .on(-6, hand -> hand.talks().call(C_HARDSHIP))
                .on(-5, hand -> hand.steps().diagnose(4, 3, Segment.GOOD, cause(hand)))
                .on(-5, hand -> hand.steps().begin())
                .on(-5, hand -> hand.talks().promise(hand.share(1), hand.day(0)));
    }

    private static Story promiseComing() {
        return Story.of(20, 2, subject -> true)
                .on(-4, hand -> hand.steps().begin())
                .on(
                        -4,
                        hand -> hand.talks()
                                .promise(
                                        hand.share(0.6),
                                        hand.calendarEnd()
                                                .plusDays(1 + hand.random().nextInt(12))));
    }

    private static Story promiseBroken() {
        return Story.of(12, 5, subject -> true)
                .on(-16, hand -> hand.steps().begin())
                .on(-15, hand -> hand.talks().promise(hand.share(0.8), hand.day(-9)))
                .on(-4, hand -> hand.talks().call(C_CALL_BACK));
    }

    /** Its days of grace ran out the night before. */
    private static Story promiseJustBroken() {
        return Story.of(9, 1, subject -> true)
                .on(-10, hand -> hand.steps().begin())
                .on(-10, hand -> hand.talks().promise(hand.share(0.7), hand.day(-4)));
    }

    private static Story promiseKept() {
        return Story.of(10, 4, subject -> true)
                .on(-13, hand -> hand.steps().begin())
                .on(-13, hand -> hand.talks().promise(hand.share(0.4), hand.day(-6)))
                .on(-7, hand -> hand.pays(hand.share(0.4), CoreBank.BORROWER));
    }

    private static Story promisePartlyKept() {
        return Story.of(6, 4, subject -> true)
                .on(-15, hand -> hand.talks().promise(hand.share(0.8), hand.day(-9)))
                .on(-10, hand -> hand.pays(hand.share(0.3), CoreBank.BORROWER))
                .on(-3, hand -> hand.talks().call(C_ASK_PLAN));
    }

    private static Story cured() {
        return Story.of(9, 6, subject -> true)
                .on(-12, hand -> hand.talks().call(C_WILL_CONSIDER))
                .on(-10, hand -> hand.talks().promise(hand.share(1), hand.day(-6)))
                .on(-7, Hand::paysArrears);
    }

    private static Story paidOff() {
        return Story.of(5, 6, subject -> true)
                .on(-11, hand -> hand.talks().call(C_WILL_CONSIDER))
                .on(-5, Hand::paysAll);
    }

    private static Story disputed() {
        return Story.of(5, 3, subject -> true).on(-7, hand -> hand.talks().call(C_DISPUTE));
    }

    private static Story saysPaid() {
        return Story.of(3, 0, subject -> true).on(-1, hand -> hand.talks().call(C_CLAIMS_PAID));
    }

    private static Story hitByDisaster() {
        return Story.of(4, 3, subject -> subject.trade() == Trade.FARM)
                .on(-5, hand -> hand.talks().call(C_DISASTER))
                .on(-4, hand -> hand.talks().survey());
    }

    private static Story seriouslyIll() {
        return Story.of(2, 2, subject -> true)
                .on(-6, hand -> hand.talks().call(C_HARDSHIP))
                .on(-6, hand -> hand.talks().hold(HoldCode.HOLD_VULNERABLE, "reason.vulnerable"));
    }

    /** A cause that is common in the borrower's trade. */
    static Cause cause(Hand hand) {
        return Words.any(
                switch (hand.subject().trade()) {
                    case FARM -> List.of(Cause.PRICE_FALL, Cause.ILLNESS);
                    case SHOP -> List.of(Cause.MARKET_LOST, Cause.COST_TOO_HIGH);
                    case COMPANY -> List.of(Cause.COST_TOO_HIGH, Cause.POOR_MANAGEMENT);
                    case CONSUMER -> List.of(Cause.JOB_LOST, Cause.OVER_INDEBTED);
                },
                hand.random());
    }
}
