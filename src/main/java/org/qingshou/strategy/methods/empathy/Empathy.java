package org.qingshou.strategy.methods.empathy;

import static org.qingshou.strategy.method.Field.checklist;
import static org.qingshou.strategy.method.Field.optional;
import static org.qingshou.strategy.method.Field.required;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qingshou.approvals.subject.Line;
import org.qingshou.strategy.method.Answers;
import org.qingshou.strategy.method.CollectionMethod;
import org.qingshou.strategy.method.Derived;
import org.qingshou.strategy.method.Dossier;
import org.qingshou.strategy.method.Effect;
import org.qingshou.strategy.method.Evidence;
import org.qingshou.strategy.method.Field.Type;
import org.qingshou.strategy.method.Figure;
import org.qingshou.strategy.method.Flag;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.strategy.method.MethodRecord;
import org.qingshou.strategy.method.Outcome;
import org.qingshou.strategy.method.Proof;
import org.qingshou.strategy.method.RecordKind;
import org.qingshou.strategy.method.Situation;
import org.qingshou.strategy.method.Wording;
import org.springframework.stereotype.Component;

/** 感情投入法: listen first, then explain calmly what default costs and what paying gives back; never a threat. */
@Component
class Empathy implements CollectionMethod {
    static final String TALK = "CONVERSATION";
    /** What default costs and what paying gives back, as the method's source lists it. */
    static final List<String> TO_EXPLAIN = List.of(
            "CREDIT_HARMED",
            "IMAGE_HARMED",
            "ROAD_NARROWS",
            "BUSINESS_HARDER",
            "STRENGTH_SHOWN",
            "CONTRACT_KEPT",
            "PROMISE_KEPT",
            "CREDIT_ASSET",
            "MAY_APPLY_AGAIN");

    private static final String REFUSED = "REFUSED_TALK";

    @Override
    public MethodCode code() {
        return new MethodCode("EMPATHY");
    }

    @Override
    public int rung() {
        return 20;
    }

    @Override
    public List<RecordKind> records() {
        return List.of(
                RecordKind.of(
                        TALK,
                        required("told", Type.LONG_TEXT),
                        optional("plans", Type.LONG_TEXT),
                        required("stanceBefore", Type.SCALE),
                        required("stanceAfter", Type.SCALE),
                        checklist("explained", TO_EXPLAIN.toArray(String[]::new)),
                        optional("agreement", Type.LONG_TEXT),
                        optional("nextOn", Type.DATE),
                        optional("quoted", Type.YES_NO)),
                RecordKind.of(REFUSED, required("words", Type.LONG_TEXT), optional("quoted", Type.YES_NO)));
    }

    @Override
    public List<Evidence> minimum() {
        return List.of(Evidence.of("conversations", Proof.of(2, TALK).onDifferentDays()));
    }

    @Override
    public List<Evidence> minimum(String outcome) {
        return outcome.equals("EMPATHY_HOSTILE") ? Evidence.oneRecord(REFUSED) : minimum();
    }

    @Override
    public List<Outcome> outcomes() {
        return List.of(
                Outcome.helped("EMPATHY_IMPROVED"),
                Outcome.helped("EMPATHY_PROMISE"),
                Outcome.helped("EMPATHY_PLAN"),
                Outcome.futile("EMPATHY_NO_CHANGE"),
                Outcome.futile("EMPATHY_HOSTILE"));
    }

    @Override
    public List<String> notApplicable() {
        return CollectionMethod.reasons("NA2_NOT_REACHED", "NA2_DECEASED");
    }

    @Override
    public Optional<String> misfit(Situation situation) {
        return situation.reached() ? Optional.empty() : Optional.of("notReached");
    }

    @Override
    public Optional<Line> contradicts(String reason, Dossier dossier) {
        Situation facts = dossier.situation();
        if (reason.equals("NA2_NOT_REACHED") && (facts.reached() || !facts.sought()))
            return Optional.of(Line.of("method.EMPATHY.check.notSought"));
        if (reason.equals("NA2_DECEASED") && !facts.has(Flag.DECEASED))
            return Optional.of(Line.of("method.EMPATHY.check.notDeceased"));
        return Optional.empty();
    }

    @Override
    public List<Line> check(MethodRecord draft, Dossier dossier) {
        Answers answers = draft.answers();
        if (answers.date("nextOn").filter(draft.on()::isAfter).isPresent())
            return List.of(Line.of("method.EMPATHY.check.next"));
        if (answers.yes("quoted")) return List.of();
        return Stream.of("told", "plans", "agreement", "words")
                .flatMap(key -> Wording.threat(answers.text(key)).stream())
                .map(word -> Line.of("method.EMPATHY.check.threat", word))
                .limit(1)
                .toList();
    }

    @Override
    public List<Figure> figures(Dossier dossier) {
        return Stance.figures(dossier);
    }

    @Override
    public List<Derived> derived(Dossier dossier) {
        return Stance.derived(dossier);
    }

    @Override
    public List<Effect> onRecord(MethodRecord record, Dossier dossier) {
        return record.answers()
                .date("nextOn")
                .<List<Effect>>map(on -> List.of(new Effect.GoOn(on)))
                .orElse(List.of());
    }
}
