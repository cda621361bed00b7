package org.qingshou.strategy.methods.accounting;

import static org.qingshou.strategy.method.Field.bySystem;
import static org.qingshou.strategy.method.Field.choice;
import static org.qingshou.strategy.method.Field.optional;
import static org.qingshou.strategy.method.Field.record;
import static org.qingshou.strategy.method.Field.required;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingshou.approvals.subject.Line;
import org.qingshou.strategy.method.Capacity;
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

/** 参与核算法: work with the borrower on the real accounts, find measures, follow them up. */
@Component
class Accounting implements CollectionMethod {
    static final String STATEMENT = "STATEMENT";
    static final String LINE = "LINE";
    static final String MEASURE = "MEASURE";
    static final String FOLLOW_UP = "FOLLOW_UP";
    static final String ACCEPTANCE = "ACCEPTANCE";
    /** The field by which lines and acceptance point to their statement. */
    static final String OF = "statement";
    /** The amount of a line that is reckoned with. */
    static final String COUNTED = "counted";

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
                        STATEMENT,
                        choice("period", "MONTH", "SEASON", "YEAR", "CYCLE"),
                        optional("subject", Type.TEXT),
                        optional("cycleMonths", Type.COUNT),
                        optional("findings", Type.LONG_TEXT)),
                RecordKind.sheet(
                        LINE,
                        choice(
                                "item",
                                Arrays.stream(Item.values()).map(Enum::name).toArray(String[]::new)),
                        optional("amount", Type.MONEY),
                        choice("source", "LEDGER", "INVOICE", "BANK_FLOW", "NOTEBOOK", "AS_TOLD", "ESTIMATE"),
                        optional("quantity", Type.NUMBER),
                        optional("yield", Type.NUMBER),
                        optional("price", Type.NUMBER),
                        bySystem(COUNTED, Type.MONEY),
                        optional("detail", Type.TEXT),
                        record(OF, STATEMENT)),
                RecordKind.sheet(
                                MEASURE,
                                required("what", Type.TEXT),
                                required("expected", Type.MONEY),
                                required("dueOn", Type.DATE),
                                required("owner", Type.TEXT),
                                choice("way", "RAISE_INCOME", "CUT_COST"))
                        .summing("expected"),
                RecordKind.of(
                        FOLLOW_UP,
                        record("measure", MEASURE),
                        choice("done", "DONE", "PARTLY", "NOT_DONE"),
                        optional("real", Type.MONEY),
                        optional("nextOn", Type.DATE),
                        optional("note", Type.LONG_TEXT)),
                RecordKind.of(
                        ACCEPTANCE,
                        record(OF, STATEMENT),
                        required("accepted", Type.YES_NO),
                        choice("how", "SIGNED", "RECORDED", "SAID"),
                        optional("words", Type.LONG_TEXT)),
                RecordKind.of("REFUSAL", required("words", Type.LONG_TEXT)));
    }

    @Override
    public List<Evidence> minimum() {
        return List.of(
                Evidence.of("statement", Proof.of(2, LINE).forDifferent("item").withSame(OF)),
                Evidence.of("measures", Proof.of(2, MEASURE)),
                Evidence.of("followUps", Proof.of(2, FOLLOW_UP).forDifferent("measure")));
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
    public Map<String, String> settle(MethodRecord draft, Dossier dossier) {
        if (!draft.kind().equals(LINE)) return Map.of();
        return Figured.amount(draft.answers())
                .map(amount -> Map.of(COUNTED, amount.toString()))
                .orElse(Map.of());
    }

    @Override
    public List<Line> check(MethodRecord draft, Dossier dossier) {
        return Figured.wrong(draft, dossier);
    }

    @Override
    public List<Line> holdsOn(MethodRecord row, Dossier dossier) {
        return Figured.restOn(row, dossier);
    }

    @Override
    public List<Figure> figures(Dossier dossier) {
        return Sheets.figures(dossier);
    }

    @Override
    public List<Derived> derived(Dossier dossier) {
        return Sheets.derived(dossier);
    }

    @Override
    public List<Effect> onRecord(MethodRecord record, Dossier dossier) {
        return record.answers()
                .date("dueOn")
                .or(() -> record.answers().date("nextOn"))
                .<List<Effect>>map(on -> List.of(new Effect.GoOn(on)))
                .orElse(List.of());
    }
}
