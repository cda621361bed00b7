package org.qingshou.strategy.methods.funding;

import static org.qingshou.strategy.method.Field.bySystem;
import static org.qingshou.strategy.method.Field.choice;
import static org.qingshou.strategy.method.Field.optional;
import static org.qingshou.strategy.method.Field.required;

import java.util.List;
import java.util.Map;
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
    static final String DISASTER = "DISASTER";
    static final String LOSS = "LOSS";
    static final String ELIGIBILITY = "ELIGIBILITY";
    static final String PROPOSAL = "PROPOSAL";
    static final String STEP_DOWN = "STEP_DOWN";
    static final String REVIEW = "REVIEW";
    static final String DECLINED = "DECLINED";

    private static final int WILLING = 3;
    private static final String[] GOODS = {"CROP", "LIVESTOCK", "STOCK", "PLANT", "HOUSE", "GOODS"};

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
                        choice("hit", GOODS),
                        required("loss", Type.MONEY),
                        choice("evidence", "PHOTO", "CERTIFICATE", "PUBLIC_NOTICE", "NONE_YET"),
                        optional("certificateNo", Type.TEXT)),
                RecordKind.earlySheet(
                                LOSS,
                                choice("hit", GOODS),
                                required("what", Type.TEXT),
                                optional("quantity", Type.NUMBER),
                                required("loss", Type.MONEY),
                                optional("insured", Type.MONEY),
                                choice("evidence", "PHOTO", "CERTIFICATE", "PUBLIC_NOTICE", "NONE_YET"))
                        .summing("loss", "insured"),
                RecordKind.early(
                        ELIGIBILITY,
                        required("honest", Type.YES_NO),
                        required("honestHow", Type.TEXT),
                        required("diligent", Type.YES_NO),
                        required("diligentHow", Type.TEXT),
                        required("operates", Type.YES_NO),
                        required("operatesHow", Type.TEXT),
                        required("manages", Type.YES_NO),
                        required("managesHow", Type.TEXT)),
                RecordKind.early(
                        PROPOSAL,
                        required("amount", Type.MONEY),
                        required("purpose", Type.TEXT),
                        required("months", Type.COUNT),
                        required("rate", Type.PERCENT),
                        required("reliefUntil", Type.DATE),
                        optional("confirmationNo", Type.TEXT),
                        optional("consentNo", Type.TEXT),
                        bySystem("exposureNow", Type.MONEY),
                        bySystem("exposureAfter", Type.MONEY),
                        bySystem("exposureLimit", Type.MONEY)),
                RecordKind.earlySheet(
                        STEP_DOWN,
                        required("by", Type.DATE),
                        required("exposure", Type.MONEY),
                        optional("note", Type.TEXT)),
                RecordKind.of("DISBURSED", required("reference", Type.TEXT), required("amount", Type.MONEY)),
                RecordKind.of(
                        REVIEW,
                        choice("standing", "RUNNING", "PARTLY", "FAILED"),
                        bySystem("exposure", Type.MONEY),
                        bySystem("planned", Type.MONEY),
                        optional("nextOn", Type.DATE),
                        optional("note", Type.LONG_TEXT)),
                RecordKind.early(DECLINED, choice("decliner", "BANK", "BORROWER"), required("words", Type.LONG_TEXT)));
    }

    @Override
    public List<Evidence> minimum() {
        return List.of(Evidence.of("damage", Proof.of(1, DISASTER)), Evidence.of("review", Proof.of(1, REVIEW)));
    }

    @Override
    public List<Evidence> minimum(String outcome) {
        return outcome.startsWith("FUNDING_DECLINED") ? Evidence.oneRecord(DECLINED) : minimum();
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
    public Map<String, String> settle(MethodRecord draft, Dossier dossier) {
        return switch (draft.kind()) {
            case PROPOSAL -> Relief.exposure(draft, dossier);
            case REVIEW ->
                Map.of(
                        "exposure",
                        dossier.exposure().get().now().toString(),
                        "planned",
                        StepDown.planned(draft.on(), dossier).toString());
            default -> Map.of();
        };
    }

    @Override
    public List<Line> check(MethodRecord draft, Dossier dossier) {
        return switch (draft.kind()) {
            case PROPOSAL -> Relief.wrong(draft, dossier);
            case STEP_DOWN -> StepDown.wrong(draft, dossier);
            case LOSS -> Losses.wrong(draft);
            case "DISBURSED" -> disbursed(draft, dossier);
            default -> List.of();
        };
    }

    /** The core banking system pays out, and no more than was approved. */
    private static List<Line> disbursed(MethodRecord draft, Dossier dossier) {
        return dossier.latest(PROPOSAL)
                .map(proposal -> proposal.answers().money("amount"))
                .filter(approved -> !approved.atLeast(draft.answers().money("amount")))
                .map(approved -> List.of(Line.of("method.FUNDING.check.paidOut", approved.shown())))
                .orElse(List.of());
    }

    @Override
    public List<Line> obstacles(Dossier dossier) {
        return Relief.obstacles(dossier);
    }

    @Override
    public List<Line> grounds(Dossier dossier) {
        return Relief.grounds(dossier);
    }

    @Override
    public List<Figure> figures(Dossier dossier) {
        return dossier.records().isEmpty() ? List.of() : Losses.figures(dossier);
    }

    @Override
    public List<Derived> derived(Dossier dossier) {
        return Losses.derived(dossier);
    }

    @Override
    public List<Effect> onRecord(MethodRecord record, Dossier dossier) {
        return Relief.onRecord(record, dossier);
    }

    @Override
    public List<Effect> onOpened(Dossier dossier) {
        return Relief.onOpened(dossier);
    }

    @Override
    public List<Effect> onDropped(Dossier dossier) {
        return Relief.onDropped();
    }
}
