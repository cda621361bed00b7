package org.qingshou.strategy.methods.advice;

import static org.qingshou.strategy.method.Field.choice;
import static org.qingshou.strategy.method.Field.optional;
import static org.qingshou.strategy.method.Field.record;
import static org.qingshou.strategy.method.Field.required;

import java.util.List;
import java.util.Optional;
import org.qingshou.approvals.subject.Line;
import org.qingshou.strategy.method.CollectionMethod;
import org.qingshou.strategy.method.Derived;
import org.qingshou.strategy.method.Dossier;
import org.qingshou.strategy.method.Effect;
import org.qingshou.strategy.method.Evidence;
import org.qingshou.strategy.method.Field.Type;
import org.qingshou.strategy.method.Figure;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.strategy.method.MethodRecord;
import org.qingshou.strategy.method.Outcome;
import org.qingshou.strategy.method.Proof;
import org.qingshou.strategy.method.RecordKind;
import org.qingshou.strategy.method.Situation;
import org.qingshou.strategy.method.Trade;
import org.springframework.stereotype.Component;

/** 出谋划策法: what the bank knows of markets, buyers, policy and management helps the business turn. */
@Component
class Advice implements CollectionMethod {
    static final String ITEM = "ITEM";
    static final String REVIEW = "REVIEW";
    static final String INTRODUCTION = "INTRODUCTION";
    static final String CAME_OF_IT = "CAME_OF_IT";

    private static final int ABLE = 3;

    @Override
    public MethodCode code() {
        return new MethodCode("ADVICE");
    }

    @Override
    public int rung() {
        return 50;
    }

    @Override
    public List<RecordKind> records() {
        return List.of(
                RecordKind.of(
                        ITEM,
                        choice("topic", "MARKET", "BUYER", "PRODUCT", "POLICY", "TECHNOLOGY", "MANAGEMENT", "FINANCE"),
                        required("advice", Type.LONG_TEXT),
                        choice("source", "BANK_CLIENTS", "EXPERT", "PUBLIC_POLICY", "MARKET_NEWS", "EXPERIENCE"),
                        optional("helper", Type.TEXT),
                        required("accepted", Type.YES_NO),
                        optional("actionOn", Type.DATE),
                        required("reviewOn", Type.DATE)),
                RecordKind.of(
                        REVIEW,
                        record("item", ITEM),
                        choice("result", "WORKED", "PARTLY", "NO_EFFECT", "NOT_TRIED"),
                        optional("nextOn", Type.DATE),
                        optional("note", Type.LONG_TEXT)),
                RecordKind.of(
                        INTRODUCTION,
                        choice("to", "BUYER", "SUPPLIER", "EXPERT", "SUBSIDY"),
                        required("whom", Type.TEXT),
                        required("reviewOn", Type.DATE)),
                RecordKind.of(
                        CAME_OF_IT,
                        record("introduction", INTRODUCTION),
                        choice("outcome", "MET", "DEAL", "GRANTED", "NOTHING"),
                        optional("worth", Type.MONEY),
                        optional("note", Type.LONG_TEXT)),
                RecordKind.of("REFUSAL", required("words", Type.LONG_TEXT)));
    }

    @Override
    public List<Evidence> minimum() {
        return List.of(
                Evidence.of("items", Proof.of(2, ITEM)),
                Evidence.of("reviews", Proof.of(2, REVIEW).forDifferent("item")));
    }

    @Override
    public List<Evidence> minimum(String outcome) {
        return outcome.equals("ADVICE_DECLINED") ? Evidence.oneRecord("REFUSAL") : minimum();
    }

    @Override
    public List<Outcome> outcomes() {
        return List.of(
                Outcome.helped("ADVICE_IMPROVED"),
                Outcome.helped("ADVICE_PLAN"),
                Outcome.futile("ADVICE_DECLINED"),
                Outcome.futile("ADVICE_NO_EFFECT"));
    }

    @Override
    public List<String> notApplicable() {
        return CollectionMethod.reasons("NA5_NO_BUSINESS", "NA5_REFUSED");
    }

    @Override
    public Optional<String> misfit(Situation situation) {
        if (!situation.reached()) return Optional.of("notReached");
        if (situation.ability() > ABLE) return Optional.of("able");
        return situation.trade() == Trade.CONSUMER ? Optional.of("consumer") : Optional.empty();
    }

    @Override
    public Optional<Line> contradicts(String reason, Dossier dossier) {
        Trade trade = dossier.situation().trade();
        return reason.equals("NA5_NO_BUSINESS") && (trade == Trade.SHOP || trade == Trade.COMPANY)
                ? Optional.of(Line.of("method.ADVICE.check.business"))
                : Optional.empty();
    }

    @Override
    public Optional<String> laneReason(Situation situation) {
        boolean business = situation.trade() == Trade.SHOP || situation.trade() == Trade.COMPANY;
        return business ? Optional.empty() : Optional.of("NA5_NO_BUSINESS");
    }

    @Override
    public boolean pairs() {
        return true;
    }

    @Override
    public List<Line> check(MethodRecord draft, Dossier dossier) {
        return draft.answers().date("reviewOn").filter(draft.on()::isAfter).isPresent()
                ? List.of(Line.of("method.ADVICE.check.review"))
                : List.of();
    }

    @Override
    public List<Figure> figures(Dossier dossier) {
        return Counsel.figures(dossier);
    }

    @Override
    public List<Derived> derived(Dossier dossier) {
        return Counsel.derived(dossier);
    }

    @Override
    public List<Effect> onRecord(MethodRecord record, Dossier dossier) {
        return record.answers()
                .date("reviewOn")
                .or(() -> record.answers().date("nextOn"))
                .<List<Effect>>map(on -> List.of(new Effect.GoOn(on)))
                .orElse(List.of());
    }
}
