package org.qingshou.strategy.methods.accounting;

import static org.qingshou.strategy.method.Field.choice;
import static org.qingshou.strategy.method.Field.optional;
import static org.qingshou.strategy.method.Field.record;
import static org.qingshou.strategy.method.Field.required;

import java.util.List;
import java.util.Optional;
import org.qingshou.approvals.subject.Line;
import org.qingshou.strategy.method.Capacity;
import org.qingshou.strategy.method.CollectionMethod;
import org.qingshou.strategy.method.Dossier;
import org.qingshou.strategy.method.Effect;
import org.qingshou.strategy.method.Evidence;
import org.qingshou.strategy.method.Field.Type;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.strategy.method.MethodRecord;
import org.qingshou.strategy.method.Outcome;
import org.qingshou.strategy.method.Proof;
import org.qingshou.strategy.method.RecordKind;
import org.qingshou.strategy.method.Situation;
import org.qingshou.strategy.method.Trade;
import org.springframework.stereotype.Component;

/** 参与核算法: work with the borrower on the real accounts, find measures, follow them up. */
@Component
class Accounting implements CollectionMethod {
    private static final int ABLE = 3;

    @Override
    public MethodCode code() {
        return new MethodCode("ACCOUNTING");
    }

    @Override
    public int rung() {
        return 30;
    }

    @Override
    public List<RecordKind> records() {
        return List.of(
                RecordKind.of(
                        "STATEMENT",
                        choice("period", "MONTH", "SEASON", "YEAR", "CYCLE"),
                        required("revenue", Type.MONEY),
                        required("goods", Type.MONEY),
                        required("wages", Type.MONEY),
                        required("rent", Type.MONEY),
                        required("interest", Type.MONEY),
                        optional("household", Type.MONEY),
                        choice("source", "LEDGER", "INVOICE", "BANK_FLOW", "NOTEBOOK", "AS_TOLD", "ESTIMATE"),
                        required("accepted", Type.YES_NO),
                        optional("findings", Type.LONG_TEXT)),
                RecordKind.of(
                        "MEASURE",
                        required("what", Type.TEXT),
                        required("owner", Type.TEXT),
                        required("dueOn", Type.DATE),
                        required("expected", Type.MONEY)),
                RecordKind.of(
                        "FOLLOW_UP",
                        record("measure", "MEASURE"),
                        choice("done", "DONE", "PARTLY", "NOT_DONE"),
                        optional("real", Type.MONEY),
                        optional("note", Type.LONG_TEXT)),
                RecordKind.of("REFUSAL", required("words", Type.LONG_TEXT)));
    }

    @Override
    public List<Evidence> minimum() {
        return List.of(
                Evidence.of("statement", Proof.of(1, "STATEMENT")),
                Evidence.of("measures", Proof.of(2, "MEASURE")),
                Evidence.of("followUps", Proof.of(2, "FOLLOW_UP").forDifferent("measure")));
    }

    @Override
    public List<Evidence> minimum(String outcome) {
        return outcome.equals("ACCOUNTING_REFUSED") ? Evidence.oneRecord("REFUSAL") : minimum();
    }

    @Override
    public List<Outcome> outcomes() {
        return List.of(
                Outcome.helped("ACCOUNTING_PLAN"),
                Outcome.helped("ACCOUNTING_MEASURES_WORK"),
                Outcome.futile("ACCOUNTING_CAPACITY_LOW"),
                Outcome.futile("ACCOUNTING_REFUSED"),
                Outcome.futile("ACCOUNTING_NOT_CREDIBLE"));
    }

    @Override
    public List<String> notApplicable() {
        return CollectionMethod.reasons("NA3_NO_BUSINESS", "NA3_TOO_SMALL", "NA3_CLOSED_LONG");
    }

    @Override
    public Optional<String> misfit(Situation situation) {
        if (!situation.reached()) return Optional.of("notReached");
        return situation.ability() > ABLE ? Optional.of("able") : Optional.empty();
    }

    @Override
    public Optional<Line> contradicts(String reason, Dossier dossier) {
        Situation facts = dossier.situation();
        if (reason.equals("NA3_TOO_SMALL") && !facts.small())
            return Optional.of(Line.of("method.ACCOUNTING.check.notSmall"));
        if (reason.equals("NA3_NO_BUSINESS") && (facts.trade() == Trade.SHOP || facts.trade() == Trade.COMPANY))
            return Optional.of(Line.of("method.ACCOUNTING.check.business"));
        return Optional.empty();
    }

    @Override
    public Optional<String> laneReason(Situation situation) {
        return Optional.of(situation.trade() == Trade.CONSUMER ? "NA3_NO_BUSINESS" : "NA3_TOO_SMALL");
    }

    @Override
    public boolean pairs() {
        return true;
    }

    @Override
    public Optional<Capacity> capacity(Dossier dossier) {
        return Books.capacity(dossier);
    }

    @Override
    public List<Effect> onRecord(MethodRecord record, Dossier dossier) {
        return record.answers()
                .date("dueOn")
                .<List<Effect>>map(on -> List.of(new Effect.GoOn(on)))
                .orElse(List.of());
    }
}
