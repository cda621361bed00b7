package org.qingshou.strategy.methods.receivables;

import static org.qingshou.strategy.method.Field.choice;
import static org.qingshou.strategy.method.Field.choiceIfAny;
import static org.qingshou.strategy.method.Field.optional;
import static org.qingshou.strategy.method.Field.record;
import static org.qingshou.strategy.method.Field.required;

import java.util.List;
import java.util.Optional;
import org.qingshou.approvals.subject.Line;
import org.qingshou.strategy.method.Cause;
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

/** 帮助讨债法: the borrower is owed money; list it, rank it by ease, go and collect it together. */
@Component
class Receivables implements CollectionMethod {
    static final String RECEIVABLE = "RECEIVABLE";
    static final String ATTEMPT = "ATTEMPT";
    static final String RECOVERY = "RECOVERY";
    static final String WRITE_DOWN = "WRITE_DOWN";
    static final String ASSIGNMENT = "ASSIGNMENT";
    /** The field by which the other kinds of record point to a receivable. */
    static final String DEBT = "receivable";

    private static final String LIST = "LIST";
    private static final String NONE_OWED = "NONE_OWED";
    private static final int GO_ON_DAYS = 14;

    @Override
    public MethodCode code() {
        return new MethodCode("RECEIVABLES");
    }

    @Override
    public int rung() {
        return 40;
    }

    @Override
    public List<RecordKind> records() {
        return List.of(
                RecordKind.sheet(
                                RECEIVABLE,
                                required("counterparty", Type.TEXT),
                                required("amount", Type.MONEY),
                                required("dueOn", Type.DATE),
                                optional("invoicedOn", Type.DATE),
                                choice("paper", "CONTRACT", "INVOICE", "IOU", "SETTLEMENT", "NONE"),
                                choice("standing", "RUNNING", "STRUGGLING", "CLOSED", "UNKNOWN"),
                                choiceIfAny("solvent", "YES", "NO", "UNKNOWN"),
                                choiceIfAny("relation", "CUSTOMER", "PARTNER", "RELATIVE", "PUBLIC_BODY", "OTHER"),
                                optional("disputed", Type.YES_NO),
                                required("ease", Type.SCALE),
                                optional("limitationOn", Type.DATE),
                                optional("note", Type.LONG_TEXT))
                        .summing("amount"),
                RecordKind.of(LIST, choice("how", "TOLD", "BOOKS", "VISIT")),
                RecordKind.of(NONE_OWED, choice("how", "TOLD", "BOOKS", "VISIT"), required("note", Type.LONG_TEXT)),
                RecordKind.of(
                        ATTEMPT,
                        record(DEBT, RECEIVABLE),
                        required("together", Type.YES_NO),
                        choice("result", "PAID", "PART", "PROMISED", "REFUSED", "NOT_MET"),
                        optional("nextOn", Type.DATE),
                        optional("note", Type.LONG_TEXT)),
                RecordKind.of(
                        RECOVERY,
                        record(DEBT, RECEIVABLE),
                        required("amount", Type.MONEY),
                        required("toLoan", Type.MONEY),
                        required("kept", Type.MONEY),
                        optional("reason", Type.TEXT)),
                RecordKind.of(
                        WRITE_DOWN,
                        record(DEBT, RECEIVABLE),
                        required("amount", Type.MONEY),
                        choice("why", "GONE", "INSOLVENT", "LIMITATION", "DISPUTE_LOST", "GOODS_BACK", "FORGIVEN"),
                        optional("note", Type.LONG_TEXT)),
                RecordKind.of(
                        ASSIGNMENT,
                        record(DEBT, RECEIVABLE),
                        choice("form", "TRANSFER", "PLEDGE"),
                        required("paperNo", Type.TEXT),
                        optional("toldOn", Type.DATE),
                        optional("registrationNo", Type.TEXT)),
                RecordKind.of("REFUSAL", required("words", Type.LONG_TEXT)));
    }

    @Override
    public List<Evidence> minimum() {
        return List.of(
                Evidence.of("list", Proof.of(1, LIST, NONE_OWED)),
                Evidence.of("attempts", Proof.of(2, ATTEMPT).having("together", "true"), Proof.of(1, NONE_OWED)));
    }

    @Override
    public List<Evidence> minimum(String outcome) {
        return outcome.equals("RECEIVABLES_REFUSED") ? Evidence.oneRecord("REFUSAL") : minimum();
    }

    @Override
    public List<Outcome> outcomes() {
        return List.of(
                Outcome.helped("RECEIVABLES_REPAID"),
                Outcome.helped("RECEIVABLES_PART"),
                Outcome.futile("RECEIVABLES_NONE"),
                Outcome.helped("RECEIVABLES_ASSIGNED"),
                Outcome.futile("RECEIVABLES_REFUSED"));
    }

    @Override
    public List<String> notApplicable() {
        return CollectionMethod.reasons("NA4_NO_RECEIVABLES", "NA4_ASSIGNED_ELSEWHERE");
    }

    @Override
    public Optional<String> misfit(Situation situation) {
        if (!situation.reached()) return Optional.of("notReached");
        boolean likely = situation.has(Cause.Word.RECEIVABLES_STUCK)
                || situation.trade() == Trade.SHOP
                || situation.trade() == Trade.COMPANY;
        return likely ? Optional.empty() : Optional.of("none");
    }

    @Override
    public Optional<Line> contradicts(String reason, Dossier dossier) {
        boolean stuck = dossier.situation().has(Cause.Word.RECEIVABLES_STUCK);
        return reason.equals("NA4_NO_RECEIVABLES") && stuck
                ? Optional.of(Line.of("method.RECEIVABLES.check.stuck"))
                : Optional.empty();
    }

    @Override
    public Optional<String> laneReason(Situation situation) {
        return situation.has(Cause.Word.RECEIVABLES_STUCK) ? Optional.empty() : Optional.of("NA4_NO_RECEIVABLES");
    }

    @Override
    public boolean pairs() {
        return true;
    }

    @Override
    public List<Line> check(MethodRecord draft, Dossier dossier) {
        return Checks.wrong(draft, dossier);
    }

    @Override
    public List<Line> holdsOn(MethodRecord row, Dossier dossier) {
        return Checks.restOn(row, dossier);
    }

    @Override
    public List<Line> unfinished(String outcome, Dossier dossier) {
        return Checks.unfinished(outcome, dossier);
    }

    @Override
    public List<Figure> figures(Dossier dossier) {
        return Proceeds.figures(dossier);
    }

    @Override
    public List<Derived> derived(Dossier dossier) {
        return Proceeds.derived(dossier);
    }

    /** After a recovery the help goes on with what is still owed. */
    @Override
    public List<Effect> onRecord(MethodRecord record, Dossier dossier) {
        boolean more = record.kind().equals(RECOVERY)
                && Debt.all(dossier.with(record)).stream().anyMatch(Debt::isOpen);
        return record.answers()
                .date("nextOn")
                .or(() -> more ? Optional.of(dossier.today().plusDays(GO_ON_DAYS)) : Optional.empty())
                .<List<Effect>>map(on -> List.of(new Effect.GoOn(on)))
                .orElse(List.of());
    }
}
