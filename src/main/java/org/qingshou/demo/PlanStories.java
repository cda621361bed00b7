package org.qingshou.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.qingshou.approvals.Decision;
import org.qingshou.cases.ContactOutcome;
import org.qingshou.cases.PlanWish;
import org.qingshou.cases.ReductionCause;
import org.qingshou.cases.ReductionWish;
import org.qingshou.kernel.Money;
import org.qingshou.ledger.Balances;
import org.qingshou.strategy.method.Trade;

/** Plans of instalments in every state, and reductions of interest. */
final class PlanStories {
    /** Neither a card, whose plan needs a signed agreement, nor a guarantor who would have to consent. */
    private static final Predicate<Subject> PLAIN =
            subject -> subject.trade() != Trade.CONSUMER && !subject.guaranteed();

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private PlanStories() {}

    static List<Story> all() {
        return List.of(
                Story.of(2, 0, PLAIN).on(-1, hand -> propose(hand, 12)),
                asked().on(-6, hand -> approve(hand)),
                Story.of(2, 2, PLAIN)
                        .on(-14, hand -> propose(hand, 10, -10))
                        .on(-14, PlanStories::approve)
                        .on(-11, hand -> hand.pays(firstInstalment(hand), CoreBank.BORROWER)),
                missed(PLAIN.and(subject -> !strict(subject))),
                missed(PLAIN.and(PlanStories::strict)),
                asked().on(-6, hand -> decide(hand, new Decision.Reject("收入证明不足，请补充后再提。"))),
                asked().on(-6, PlanStories::approve)
                        .on(
                                -3,
                                hand -> hand.manager(() -> {
                                    var plan = hand.desks()
                                            .plans()
                                            .plans(hand.subject().id())
                                            .getFirst()
                                            .plan();
                                    hand.desks().plans().cancel(hand.subject().id(), plan.id(), "客户要求改为一次性结清。");
                                    return true;
                                })),
                Story.of(2, 2, PLAIN)
                        .on(-12, hand -> propose(hand, new Money(hand.share(0.4)), 2, -5))
                        .on(-12, PlanStories::approve)
                        .on(-7, hand -> hand.pays(hand.share(0.4), CoreBank.BORROWER)),
                Story.of(1, 0, PLAIN).on(-2, PlanStories::reduce),
                Story.of(1, 0, PLAIN)
                        .on(-4, PlanStories::reduce)
                        .on(-3, hand -> decide(hand, "APR_REDUCTION", new Decision.Approve())));
    }

    /** The branch of the demo where one missed instalment breaks a plan. */
    private static boolean strict(Subject subject) {
        return subject.branch().equals(DemoPeople.BRANCHES.get(2));
    }

    private static Story asked() {
        return Story.of(2, 2, PLAIN)
                .on(-8, hand -> hand.talks().call(ContactOutcome.C_ASK_PLAN))
                .on(-7, hand -> propose(hand, 12));
    }

    private static Story missed(Predicate<Subject> fits) {
        return Story.of(2, 1, fits).on(-13, hand -> propose(hand, 12, -9)).on(-13, PlanStories::approve);
    }

    private static UUID propose(Hand hand, int count) {
        return propose(hand, owed(hand).total(), count, 20);
    }

    private static UUID propose(Hand hand, int count, int first) {
        return propose(hand, owed(hand).total(), count, first);
    }

    /** @param first the day of the story on which the first instalment is due */
    private static UUID propose(Hand hand, Money amount, int count, int first) {
        return hand.officer(() -> hand.desks()
                .plans()
                .propose(hand.subject().id(), PlanWish.monthly(amount, count, hand.day(first), "客户愿意按月归还，收入可以承受。")));
    }

    private static BigDecimal firstInstalment(Hand hand) {
        return hand.officer(() -> hand.desks()
                .plans()
                .plans(hand.subject().id())
                .getFirst()
                .plan()
                .instalments()
                .getFirst()
                .amount()
                .amount());
    }

    private static void reduce(Hand hand) {
        Money part = new Money(owed(hand).interest().amount().multiply(HALF).setScale(2, RoundingMode.DOWN));
        hand.officer(() -> hand.desks()
                .reductions()
                .propose(
                        hand.subject().id(),
                        new ReductionWish(
                                part,
                                Money.ZERO,
                                Money.ZERO,
                                Money.ZERO,
                                ReductionCause.RED_ILLNESS,
                                hand.today().plusDays(60),
                                "家中有人重病，愿意一次还清本金。")));
    }

    private static Balances owed(Hand hand) {
        return hand.officer(() -> hand.desks()
                .cases()
                .open(hand.subject().id())
                .orElseThrow()
                .header()
                .balances());
    }

    private static void approve(Hand hand) {
        decide(hand, new Decision.Approve());
    }

    private static void decide(Hand hand, Decision decision) {
        decide(hand, "APR_PLAN", decision);
    }

    private static void decide(Hand hand, String kind, Decision decision) {
        UUID request = hand.world()
                .approvals()
                .latest(kind, hand.subject().id().toString())
                .orElseThrow()
                .requestId();
        hand.steps().decide(request, decision);
    }
}
