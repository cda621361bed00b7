package org.qingshou.strategy.methods.receivables;

import static org.qingshou.strategy.method.Field.choice;
import static org.qingshou.strategy.method.Field.optional;
import static org.qingshou.strategy.method.Field.record;
import static org.qingshou.strategy.method.Field.required;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.Money;
import org.qingshou.strategy.method.Answers;
import org.qingshou.strategy.method.Cause;
import org.qingshou.strategy.method.CollectionMethod;
import org.qingshou.strategy.method.Dossier;
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

/** 帮助讨债法: the borrower is owed money; list it, rank it by ease, go and collect it together. */
@Component
class Receivables implements CollectionMethod {
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
                RecordKind.of(
                        "RECEIVABLE",
                        required("counterparty", Type.TEXT),
                        choice("standing", "RUNNING", "STRUGGLING", "CLOSED", "DISPUTED"),
                        required("amount", Type.MONEY),
                        required("dueOn", Type.DATE),
                        optional("limitationOn", Type.DATE),
                        choice("paper", "CONTRACT", "INVOICE", "IOU", "SETTLEMENT", "NONE"),
                        required("ease", Type.SCALE),
                        optional("note", Type.LONG_TEXT)),
                RecordKind.of("LIST", choice("how", "TOLD", "BOOKS", "VISIT")),
                RecordKind.of("NONE_OWED", choice("how", "TOLD", "BOOKS", "VISIT"), required("note", Type.LONG_TEXT)),
                RecordKind.of(
                        "ATTEMPT",
                        record("receivable", "RECEIVABLE"),
                        required("together", Type.YES_NO),
                        choice("result", "PAID", "PART", "PROMISED", "REFUSED", "NOT_MET"),
                        optional("note", Type.LONG_TEXT)),
                RecordKind.of(
                        "RECOVERY",
                        record("receivable", "RECEIVABLE"),
                        required("amount", Type.MONEY),
                        required("toLoan", Type.MONEY),
                        required("kept", Type.MONEY),
                        optional("reason", Type.TEXT)),
                RecordKind.of("REFUSAL", required("words", Type.LONG_TEXT)));
    }

    @Override
    public List<Evidence> minimum() {
        return List.of(
                Evidence.of("list", Proof.of(1, "LIST", "NONE_OWED")),
                Evidence.of("attempts", Proof.of(2, "ATTEMPT"), Proof.of(1, "NONE_OWED")));
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
        Answers answers = draft.answers();
        List<Line> wrong = new ArrayList<>();
        if (draft.kind().equals("ATTEMPT") && !answers.yes("together"))
            wrong.add(Line.of("method.RECEIVABLES.check.alone"));
        if (draft.kind().equals("RECOVERY")) {
            Money kept = answers.money("kept");
            if (!answers.money("toLoan").plus(kept).equals(answers.money("amount")))
                wrong.add(Line.of(
                        "method.RECEIVABLES.check.split",
                        answers.money("amount").shown()));
            if (kept.isPositive() && answers.text("reason").isBlank())
                wrong.add(Line.of("method.RECEIVABLES.check.reason"));
        }
        return wrong;
    }
}
