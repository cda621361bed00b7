package org.qingshou.strategy.methods.funding;

import static org.qingshou.strategy.method.Field.choice;
import static org.qingshou.strategy.method.Field.optional;
import static org.qingshou.strategy.method.Field.required;

import java.util.List;
import java.util.Optional;
import org.qingshou.approvals.subject.Line;
import org.qingshou.strategy.method.Cause;
import org.qingshou.strategy.method.CollectionMethod;
import org.qingshou.strategy.method.Dossier;
import org.qingshou.strategy.method.Effect;
import org.qingshou.strategy.method.Evidence;
import org.qingshou.strategy.method.Field.Type;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.strategy.method.MethodRecord;
import org.qingshou.strategy.method.Opening;
import org.qingshou.strategy.method.Outcome;
import org.qingshou.strategy.method.Proof;
import org.qingshou.strategy.method.Reach;
import org.qingshou.strategy.method.RecordKind;
import org.qingshou.strategy.method.Segment;
import org.qingshou.strategy.method.Situation;
import org.qingshou.strategy.method.Trade;
import org.springframework.stereotype.Component;

/** 资金启动法: where disaster destroyed what would have paid, and the borrower is honest: do not press, lend to restart. */
@Component
class Funding implements CollectionMethod {
    private static final String DISASTER = "DISASTER";
    private static final String PROPOSAL = "PROPOSAL";
    private static final int SURVEY_DAYS = 15;
    private static final int WILLING = 3;

    private final Relief relief = new Relief();

    @Override
    public MethodCode code() {
        return new MethodCode("FUNDING");
    }

    @Override
    public int rung() {
        return 60;
    }

    @Override
    public List<RecordKind> records() {
        return List.of(
                RecordKind.early(
                        DISASTER,
                        choice(
                                "type",
                                "STORM",
                                "LIGHTNING",
                                "RAIN_SNOW",
                                "HAIL",
                                "FLOOD",
                                "DROUGHT",
                                "FIRE",
                                "EARTHQUAKE",
                                "CROP_PEST",
                                "ANIMAL_EPIDEMIC",
                                "HUMAN_EPIDEMIC",
                                "ACCIDENT",
                                "OTHER_EXTRAORDINARY"),
                        required("place", Type.TEXT),
                        choice("hit", "CROP", "LIVESTOCK", "STOCK", "PLANT", "HOUSE", "GOODS"),
                        required("loss", Type.MONEY),
                        choice("evidence", "PHOTO", "CERTIFICATE", "PUBLIC_NOTICE", "NONE_YET"),
                        optional("certificateNo", Type.TEXT)),
                RecordKind.early(
                        "ELIGIBILITY",
                        required("honest", Type.YES_NO),
                        required("diligent", Type.YES_NO),
                        required("operates", Type.YES_NO),
                        required("manages", Type.YES_NO),
                        required("known", Type.LONG_TEXT)),
                RecordKind.early(
                        PROPOSAL,
                        required("amount", Type.MONEY),
                        required("purpose", Type.TEXT),
                        required("months", Type.COUNT),
                        required("rate", Type.PERCENT),
                        required("exposureAfter", Type.MONEY),
                        required("exposureLimit", Type.MONEY),
                        required("reliefUntil", Type.DATE)),
                RecordKind.of(
                        "REVIEW",
                        choice("standing", "RUNNING", "PARTLY", "FAILED"),
                        required("exposure", Type.MONEY),
                        optional("note", Type.LONG_TEXT)),
                RecordKind.early(
                        "DECLINED", choice("decliner", "BANK", "BORROWER"), required("words", Type.LONG_TEXT)));
    }

    @Override
    public List<Evidence> minimum() {
        return List.of(Evidence.of("damage", Proof.of(1, DISASTER)), Evidence.of("review", Proof.of(1, "REVIEW")));
    }

    @Override
    public List<Evidence> minimum(String outcome) {
        return outcome.startsWith("FUNDING_DECLINED") ? Evidence.oneRecord("DECLINED") : minimum();
    }

    @Override
    public List<Outcome> outcomes() {
        return List.of(
                Outcome.helped("FUNDING_REPAYING"),
                Outcome.futile("FUNDING_FAILING"),
                Outcome.helped("FUNDING_STEPPED_DOWN"),
                Outcome.futile("FUNDING_DECLINED_BANK"),
                Outcome.futile("FUNDING_DECLINED_BORROWER"));
    }

    @Override
    public List<String> notApplicable() {
        return CollectionMethod.reasons("NA6_NO_DISASTER", "NA6_NOT_ELIGIBLE", "NA6_LIMIT");
    }

    @Override
    public Optional<String> misfit(Situation situation) {
        if (!situation.has(Cause.Word.DISASTER)) return Optional.of("noDisaster");
        boolean trusted = situation.willingness() >= WILLING && situation.segment() != Segment.POOR;
        if (!trusted) return Optional.of("notTrusted");
        if (situation.trade() == Trade.CONSUMER) return Optional.of("consumer");
        return situation.reach() == Reach.NO ? Optional.of("notReached") : Optional.empty();
    }

    @Override
    public Optional<Line> contradicts(String reason, Dossier dossier) {
        boolean disaster = dossier.situation().has(Cause.Word.DISASTER)
                || dossier.latest(DISASTER).isPresent();
        return reason.equals("NA6_NO_DISASTER") && disaster
                ? Optional.of(Line.of("method.FUNDING.check.disaster"))
                : Optional.empty();
    }

    @Override
    public Opening opening() {
        return Opening.APR_FUNDING;
    }

    @Override
    public List<Line> check(MethodRecord draft, Dossier dossier) {
        return draft.kind().equals(PROPOSAL) ? relief.wrong(draft) : List.of();
    }

    @Override
    public List<Line> obstacles(Dossier dossier) {
        return relief.obstacles(dossier);
    }

    @Override
    public List<Line> grounds(Dossier dossier) {
        return relief.grounds(dossier);
    }

    @Override
    public List<Effect> onRecord(MethodRecord record, Dossier dossier) {
        return record.kind().equals(DISASTER)
                ? List.of(new Effect.Hold("HOLD_SURVEY", dossier.today().plusDays(SURVEY_DAYS)))
                : List.of();
    }

    @Override
    public List<Effect> onOpened(Dossier dossier) {
        return relief.effects(dossier);
    }
}
