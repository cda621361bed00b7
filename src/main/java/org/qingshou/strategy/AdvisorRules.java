package org.qingshou.strategy;

import static org.qingshou.strategy.Because.ability;
import static org.qingshou.strategy.Because.causes;
import static org.qingshou.strategy.Because.flag;
import static org.qingshou.strategy.Because.helpers;
import static org.qingshou.strategy.Because.misfits;
import static org.qingshou.strategy.Because.reach;
import static org.qingshou.strategy.Because.step;
import static org.qingshou.strategy.Because.willingness;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.qingshou.approvals.subject.Line;
import org.qingshou.strategy.method.Cause.Word;
import org.qingshou.strategy.method.CollectionMethod;
import org.qingshou.strategy.method.Flag;
import org.qingshou.strategy.method.Helper;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.strategy.method.Situation;

/**
 * The rules by which the next method is advised, first that fits in this order; all of them in this one place. They know
 * methods by code only, and what a method needs to apply is the method's own word.
 */
final class AdvisorRules {
    private static final MethodCode RELATIONS = new MethodCode("RELATIONS");
    /** What comes when an estate or a ward has somebody who may lawfully be spoken to. */
    static final Answer ONCE_SOMEBODY_MAY_BE_ASKED = new Answer.Method(RELATIONS);

    private static final MethodCode OUTREACH = new MethodCode("OUTREACH");
    private static final MethodCode EMPATHY = new MethodCode("EMPATHY");
    private static final MethodCode ACCOUNTING = new MethodCode("ACCOUNTING");
    private static final MethodCode RECEIVABLES = new MethodCode("RECEIVABLES");
    private static final MethodCode ADVICE = new MethodCode("ADVICE");
    private static final MethodCode FUNDING = new MethodCode("FUNDING");
    private static final int LOW = 2;
    private static final int HIGH = 4;

    /** What a rule found. */
    record Finding(String rule, Answer answer, List<Line> because) {}

    private record Rule(String id, BiFunction<String, Question, Optional<Finding>> test) {}

    private static final List<Rule> RULES = List.of(
            new Rule("R1", AdvisorRules::stopped),
            new Rule("R2", AdvisorRules::estate),
            new Rule("R3", (id, q) -> advise(id, q, true, FUNDING, causes(q, Word.DISASTER), willingness(q))),
            new Rule("R4", AdvisorRules::guaranteeClock),
            new Rule("R5", AdvisorRules::running),
            new Rule("R6", AdvisorRules::notReached),
            new Rule("R7", AdvisorRules::hardHit),
            new Rule("R8", AdvisorRules::ableOrUnknown),
            new Rule("R9", AdvisorRules::unwilling),
            new Rule("R10", AdvisorRules::throughOthers),
            new Rule("R11", (id, q) -> byCause(id, q, RECEIVABLES, Word.RECEIVABLES_STUCK)),
            new Rule(
                    "R12",
                    (id, q) -> byCause(
                            id, q, ACCOUNTING, Word.COSTS_HIGH, Word.POOR_MANAGEMENT, Word.DIVERTED, Word.ILLNESS)),
            new Rule("R13", (id, q) -> byCause(id, q, ADVICE, Word.MARKET_LOST, Word.POOR_MANAGEMENT)),
            new Rule("R14", AdvisorRules::lowestThatApplies),
            new Rule("R15", (id, q) -> Optional.of(atTheEnd(id, q))));

    private AdvisorRules() {}

    static Finding first(Question question) {
        return RULES.stream()
                .flatMap(rule -> rule.test().apply(rule.id(), question).stream())
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Finding> stopped(String id, Question q) {
        Situation facts = q.facts();
        if (facts.has(Flag.INSOLVENT)) return insolvent(id, q);
        if (facts.has(Flag.PLAN_ACTIVE)) return nothing(id, Stop.PLAN_ACTIVE, flag(Flag.PLAN_ACTIVE));
        if (facts.has(Flag.RELIEF_HOLD)) return nothing(id, Stop.RELIEF_HOLD, flag(Flag.RELIEF_HOLD));
        if (facts.has(Flag.DISPUTE)) return nothing(id, Stop.DISPUTE_OPEN, flag(Flag.DISPUTE));
        return facts.has(Word.DISPUTE) && !facts.has(Flag.DISPUTE_ANSWERED)
                ? nothing(id, Stop.DISPUTE_OPEN, causes(q, Word.DISPUTE))
                : Optional.empty();
    }

    /** Nobody asks the debtor any more; who answers beside him may still be asked, as his own law allows. */
    private static Optional<Finding> insolvent(String id, Question q) {
        List<Helper> guarantors =
                q.facts().helpers().stream().filter(Helper::guarantor).toList();
        if (!guarantors.isEmpty() && q.usable(RELATIONS).isPresent())
            return found(id, new Answer.Method(RELATIONS), flag(Flag.INSOLVENT), helpers(guarantors));
        return nothing(id, Stop.INSOLVENT, flag(Flag.INSOLVENT));
    }

    private static Optional<Finding> estate(String id, Question q) {
        if (!q.facts().estate()) return Optional.empty();
        boolean deceased = q.facts().has(Flag.DECEASED);
        Stream<Line> why = flag(deceased ? Flag.DECEASED : Flag.INCAPACITY);
        if (q.usable(RELATIONS).isPresent())
            return found(
                    id, new Answer.Method(RELATIONS), why, helpers(q.facts().lawfulHelpers()));
        return nothing(id, deceased ? Stop.DECEASED_NO_LAWFUL_PERSON : Stop.INCAPACITY_NO_LAWFUL_PERSON, why);
    }

    private static Optional<Finding> guaranteeClock(String id, Question q) {
        List<Helper> guarantors =
                q.facts().helpers().stream().filter(Helper::guarantor).toList();
        boolean fits = q.facts().has(Flag.GUARANTEE_CLOCK) && !guarantors.isEmpty();
        return advise(id, q, fits, RELATIONS, flag(Flag.GUARANTEE_CLOCK), helpers(guarantors));
    }

    private static Optional<Finding> running(String id, Question q) {
        return q.methods().stream()
                .filter(method -> q.state(method.code()) == StepState.ACTIVE)
                .filter(method -> method.code().equals(FUNDING)
                        || method.misfit(q.facts()).isEmpty())
                .map(CollectionMethod::code)
                .findFirst()
                .flatMap(code -> found(id, new Answer.Method(code), step(q, code)));
    }

    private static Optional<Finding> notReached(String id, Question q) {
        boolean fits = !q.facts().reached() || q.facts().has(Word.NOT_FOUND);
        return advise(id, q, fits, OUTREACH, reach(q), causes(q, Word.NOT_FOUND));
    }

    private static Optional<Finding> hardHit(String id, Question q) {
        Situation facts = q.facts();
        boolean fits = facts.has(Word.ILLNESS) || facts.has(Word.DISASTER) || facts.has(Flag.VULNERABLE);
        return advise(
                id,
                q,
                fits,
                EMPATHY,
                causes(q, Word.ILLNESS, Word.DISASTER),
                facts.has(Flag.VULNERABLE) ? flag(Flag.VULNERABLE) : Stream.of());
    }

    private static Optional<Finding> ableOrUnknown(String id, Question q) {
        boolean fits = q.facts().ability() >= HIGH || q.facts().causeUnknown();
        return advise(id, q, fits, OUTREACH, ability(q), causes(q, Word.OTHER), step(q, OUTREACH));
    }

    private static Optional<Finding> unwilling(String id, Question q) {
        boolean fits = q.facts().willingness() <= LOW || q.facts().has(Word.UNWILLING);
        return advise(id, q, fits, EMPATHY, willingness(q), causes(q, Word.UNWILLING));
    }

    private static Optional<Finding> throughOthers(String id, Question q) {
        Situation facts = q.facts();
        List<Helper> lawful = facts.lawfulHelpers();
        boolean talkedInVain = facts.willingness() <= LOW && q.settled(EMPATHY);
        boolean soughtInVain = !facts.reached() && q.settled(OUTREACH);
        boolean receivablesFirst = facts.has(Word.RECEIVABLES_STUCK) && !q.settled(RECEIVABLES);
        boolean otherCanPay = facts.ability() == 1
                && lawful.stream().anyMatch(helper -> helper.liable() && helper.able())
                && !receivablesFirst;
        boolean fits = !lawful.isEmpty() && (talkedInVain || soughtInVain || otherCanPay);
        return advise(
                id,
                q,
                fits,
                RELATIONS,
                helpers(lawful),
                talkedInVain ? willingness(q) : Stream.of(),
                soughtInVain ? reach(q) : Stream.of(),
                otherCanPay ? ability(q) : Stream.of());
    }

    private static Optional<Finding> byCause(String id, Question q, MethodCode code, Word... words) {
        boolean fits = Stream.of(words).anyMatch(q.facts()::has);
        return advise(id, q, fits, code, causes(q, words));
    }

    private static Optional<Finding> lowestThatApplies(String id, Question q) {
        return q.open().stream()
                .filter(method -> method.misfit(q.facts()).isEmpty())
                .map(CollectionMethod::code)
                .findFirst()
                .flatMap(code -> found(id, new Answer.Method(code), step(q, code)));
    }

    private static Finding atTheEnd(String id, Question q) {
        if (!q.allSettled())
            return new Finding(
                    id, new Answer.Nothing(Stop.WAIVE_FIRST), misfits(q).toList());
        if (q.facts().has(Flag.COMPLAINT))
            return new Finding(
                    id,
                    new Answer.Nothing(Stop.COMPLAINT_OPEN),
                    flag(Flag.COMPLAINT).toList());
        return new Finding(id, new Answer.Outsource(), List.of(Line.of("advice.because.settled")));
    }

    @SafeVarargs
    private static Optional<Finding> advise(
            String id, Question q, boolean fits, MethodCode code, Stream<Line>... because) {
        return fits
                ? q.usable(code).flatMap(usable -> found(id, new Answer.Method(usable), because))
                : Optional.empty();
    }

    private static Optional<Finding> nothing(String id, Stop stop, Stream<Line> because) {
        return found(id, new Answer.Nothing(stop), because);
    }

    @SafeVarargs
    private static Optional<Finding> found(String id, Answer answer, Stream<Line>... because) {
        return Optional.of(new Finding(
                id, answer, Stream.of(because).flatMap(lines -> lines).toList()));
    }
}
