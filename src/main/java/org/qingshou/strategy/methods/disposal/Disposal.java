package org.qingshou.strategy.methods.disposal;

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
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * 押品处置: what secures the debt is turned into money, by agreement with its owner or by the court (Civil Code art. 410);
 * what is over after debt and costs is the owner's (art. 413).
 */
@Component
@ConditionalOnProperty(name = "qingshou.methods.disposal", havingValue = "true")
class Disposal implements CollectionMethod {
    private static final String ASSET = "ASSET";

    @Override
    public MethodCode code() {
        return new MethodCode("DISPOSAL");
    }

    @Override
    public int rung() {
        return 80;
    }

    @Override
    public List<RecordKind> records() {
        return List.of(
                RecordKind.early(
                        ASSET,
                        choice("sort", "HOUSE", "LAND", "VEHICLE", "EQUIPMENT", "STOCK", "RIGHT", "OTHER"),
                        choice("owner", "BORROWER", "GUARANTOR", "OTHER"),
                        required("title", Type.TEXT),
                        choice("checked", "REGISTRY", "ON_SITE", "BOTH"),
                        required("rank", Type.COUNT),
                        required("value", Type.MONEY),
                        required("valuedOn", Type.DATE),
                        required("occupied", Type.YES_NO)),
                RecordKind.early(
                        "NOTHING", choice("checked", "REGISTRY", "ON_SITE", "BOTH"), required("note", Type.LONG_TEXT)),
                RecordKind.of(
                        "OFFER",
                        record("asset", ASSET),
                        choice("way", "SALE", "AUCTION", "IN_KIND"),
                        required("floor", Type.MONEY),
                        required("agreed", Type.YES_NO),
                        optional("words", Type.LONG_TEXT)),
                RecordKind.of(
                        "ATTEMPT",
                        record("asset", ASSET),
                        choice("way", "SALE", "AUCTION", "IN_KIND", "COURT"),
                        choice("result", "SOLD", "NO_BID", "STAYED", "REFUSED"),
                        optional("note", Type.LONG_TEXT)),
                RecordKind.of(
                        "PROCEEDS",
                        record("asset", ASSET),
                        required("amount", Type.MONEY),
                        required("costs", Type.MONEY),
                        required("toLoan", Type.MONEY),
                        required("toOwner", Type.MONEY)));
    }

    @Override
    public List<Evidence> minimum() {
        return List.of(
                Evidence.of("asset", Proof.of(1, ASSET)),
                Evidence.of("offer", Proof.of(1, "OFFER")),
                Evidence.of("attempts", Proof.of(2, "ATTEMPT").onDifferentDays()));
    }

    @Override
    public List<Evidence> minimum(String outcome) {
        return outcome.equals("DISPOSAL_NOTHING") ? Evidence.oneRecord("NOTHING") : minimum();
    }

    @Override
    public List<Outcome> outcomes() {
        return List.of(
                Outcome.helped("DISPOSAL_REPAID"),
                Outcome.helped("DISPOSAL_PART"),
                Outcome.futile("DISPOSAL_UNSOLD"),
                Outcome.futile("DISPOSAL_NOTHING"));
    }

    @Override
    public List<String> notApplicable() {
        return CollectionMethod.reasons("NA8_NO_COLLATERAL", "NA8_RANKS_BEHIND");
    }

    /** Whether anything secures the debt is told by its records, which the situation does not know. */
    @Override
    public Optional<String> misfit(Situation situation) {
        return Optional.empty();
    }

    @Override
    public Optional<Line> contradicts(String reason, Dossier dossier) {
        return reason.equals("NA8_NO_COLLATERAL") && dossier.latest(ASSET).isPresent()
                ? Optional.of(Line.of("method.DISPOSAL.check.asset"))
                : Optional.empty();
    }

    /** What belongs to somebody is sold: no branch may let that go without a manager. */
    @Override
    public boolean alwaysAsked() {
        return true;
    }

    @Override
    public List<Line> obstacles(Dossier dossier) {
        boolean looked =
                dossier.latest(ASSET).isPresent() || dossier.latest("NOTHING").isPresent();
        return looked ? List.of() : List.of(Line.of("method.DISPOSAL.check.first"));
    }

    @Override
    public List<Line> grounds(Dossier dossier) {
        return dossier.records().stream()
                .filter(kept -> kept.kind().equals(ASSET))
                .map(MethodRecord::answers)
                .map(asset -> Line.of(
                        "method.DISPOSAL.ground.asset",
                        "#method.DISPOSAL.field.sort." + asset.text("sort"),
                        asset.money("value").shown(),
                        asset.text("rank")))
                .toList();
    }

    @Override
    public List<Line> check(MethodRecord draft, Dossier dossier) {
        Answers answers = draft.answers();
        List<Line> wrong = new ArrayList<>();
        if (draft.kind().equals(ASSET)
                && answers.date("valuedOn").filter(on -> on.isAfter(draft.on())).isPresent())
            wrong.add(Line.of("method.DISPOSAL.check.valuedOn"));
        if (draft.kind().equals("PROCEEDS")) {
            Money spent = answers.money("costs").plus(answers.money("toLoan")).plus(answers.money("toOwner"));
            if (!spent.equals(answers.money("amount")))
                wrong.add(Line.of(
                        "method.DISPOSAL.check.split", answers.money("amount").shown()));
        }
        return wrong;
    }
}
