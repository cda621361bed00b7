package org.qingshou.strategy.methods.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qingshou.approvals.subject.Line;
import org.qingshou.strategy.method.Answers;
import org.qingshou.strategy.method.Dossier;
import org.qingshou.strategy.method.Effect;
import org.qingshou.strategy.method.Exposure;
import org.qingshou.strategy.method.MethodRecord;

/** On what a restart loan rests: proven damage, an eligible borrower, a proposal inside the exposure limit. */
final class Relief {
    private static final String SURVEY = "HOLD_SURVEY";
    private static final String RELIEF = "HOLD_RELIEF";
    private static final List<String> TESTS = List.of("honest", "diligent", "operates", "manages");
    private static final int SURVEY_DAYS = 15;
    /** For so long a proposal alone goes on stopping pressing: what nobody decides must not become a relief by itself. */
    private static final int DECISION_DAYS = 30;

    private Relief() {}

    /** Exposure is what the ledger says, never what somebody types. */
    static Map<String, String> exposure(MethodRecord proposal, Dossier dossier) {
        Exposure exposure = dossier.exposure().get();
        return Map.of(
                "exposureNow",
                exposure.now().toString(),
                "exposureAfter",
                exposure.now().plus(proposal.answers().money("amount")).toString(),
                "exposureLimit",
                exposure.limit().toString());
    }

    static List<Line> wrong(MethodRecord proposal, Dossier dossier) {
        Answers answers = proposal.answers();
        List<Line> wrong = new ArrayList<>();
        if (!answers.money("amount").isPositive()) wrong.add(line("amount"));
        if (answers.is("months", "0")) wrong.add(line("months"));
        Optional<LocalDate> until = answers.date("reliefUntil").filter(end -> end.isAfter(proposal.on()));
        if (until.isEmpty()) wrong.add(line("until"));
        tooMuch(answers).ifPresent(wrong::add);
        until.ifPresent(
                end -> wrong.addAll(lost(answers, end, dossier.exposure().get())));
        return wrong;
    }

    private static Optional<Line> tooMuch(Answers answers) {
        return answers.money("exposureLimit").atLeast(answers.money("exposureAfter"))
                ? Optional.empty()
                : Optional.of(Line.of(
                        "method.FUNDING.check.limit",
                        answers.money("exposureAfter").shown(),
                        answers.money("exposureLimit").shown()));
    }

    /** While relief runs nobody presses or sues: neither the claim nor a guarantor may be lost under it. */
    private static List<Line> lost(Answers answers, LocalDate until, Exposure exposure) {
        List<Line> lost = new ArrayList<>();
        exposure.claimEnds()
                .filter(end ->
                        end.isBefore(until) && answers.text("confirmationNo").isBlank())
                .ifPresent(end -> lost.add(Line.of("method.FUNDING.check.confirmation", end.toString())));
        exposure.guaranteeEnds()
                .filter(end -> end.isBefore(until) && answers.text("consentNo").isBlank())
                .ifPresent(end -> lost.add(Line.of("method.FUNDING.check.consent", end.toString())));
        return lost;
    }

    /**
     * Judged anew with today's exposure and clocks: what was inside the limit when it was proposed may be outside when it
     * is decided, and a guarantor who joined since may be lost under the relief.
     */
    static List<Line> obstacles(Dossier dossier) {
        List<Line> missing = new ArrayList<>();
        boolean proven = dossier.latest(Funding.DISASTER)
                .filter(record -> !record.answers().is("evidence", "NONE_YET"))
                .isPresent();
        if (!proven) missing.add(line("noDamage"));
        boolean eligible = dossier.latest(Funding.ELIGIBILITY)
                .filter(record -> TESTS.stream().allMatch(record.answers()::yes))
                .isPresent();
        if (!eligible) missing.add(line("notEligible"));
        Optional<MethodRecord> proposal = dossier.latest(Funding.PROPOSAL);
        if (proposal.isEmpty()) missing.add(line("noProposal"));
        proposal.ifPresent(record -> {
            StepDown.missing(dossier).ifPresent(missing::add);
            tooMuch(new Answers(exposure(record, dossier))).ifPresent(missing::add);
            record.answers().date("reliefUntil").ifPresent(until -> {
                if (until.isAfter(dossier.today()))
                    missing.addAll(
                            lost(record.answers(), until, dossier.exposure().get()));
                else missing.add(line("until"));
            });
        });
        return missing;
    }

    static List<Line> grounds(Dossier dossier) {
        Stream<Line> damage = dossier.latest(Funding.DISASTER).stream()
                .map(MethodRecord::answers)
                .map(answers -> Line.of(
                        "method.FUNDING.ground.damage",
                        "#method.FUNDING.field.type." + answers.text("type"),
                        answers.money("loss").shown(),
                        "#method.FUNDING.field.evidence." + answers.text("evidence")));
        Stream<Line> known = dossier.latest(Funding.ELIGIBILITY).stream()
                .map(MethodRecord::answers)
                .flatMap(answers -> TESTS.stream()
                        .map(test -> Line.of(
                                "method.FUNDING.ground.known",
                                "#method.FUNDING.field." + test,
                                answers.text(test + "How"))));
        Stream<Line> proposal = dossier.latest(Funding.PROPOSAL).stream().map(record -> {
            Answers answers = record.answers();
            Answers now = new Answers(exposure(record, dossier));
            return Line.of(
                    "method.FUNDING.ground.proposal",
                    answers.money("amount").shown(),
                    answers.text("months"),
                    answers.text("rate"),
                    now.money("exposureAfter").shown(),
                    now.money("exposureLimit").shown(),
                    answers.text("reliefUntil"));
        });
        return Stream.of(damage, known, proposal).flatMap(lines -> lines).toList();
    }

    /** A disaster is surveyed first; a proposal stops pressing until it is decided; who declines is worked as before. */
    static List<Effect> onRecord(MethodRecord record, Dossier dossier) {
        return switch (record.kind()) {
            case Funding.DISASTER ->
                List.of(new Effect.Hold(SURVEY, dossier.today().plusDays(SURVEY_DAYS)));
            case Funding.PROPOSAL ->
                List.of(new Effect.Hold(
                        SURVEY, earlier(until(record, dossier), dossier.today().plusDays(DECISION_DAYS))));
            case Funding.DECLINED -> List.of(new Effect.Lift(SURVEY), new Effect.Lift(RELIEF));
            case Funding.REVIEW ->
                record.answers()
                        .date("nextOn")
                        .<List<Effect>>map(on -> List.of(new Effect.GoOn(on)))
                        .orElse(List.of());
            default -> List.of();
        };
    }

    /** The relief runs to its date, on which the officer has to look at it again. */
    static List<Effect> onOpened(Dossier dossier) {
        return dossier.latest(Funding.PROPOSAL)
                .map(record -> until(record, dossier))
                .<List<Effect>>map(until ->
                        List.of(new Effect.Lift(SURVEY), new Effect.Hold(RELIEF, until), new Effect.GoOn(until)))
                .orElse(List.of());
    }

    private static LocalDate until(MethodRecord proposal, Dossier dossier) {
        return proposal.answers().date("reliefUntil").orElse(dossier.today());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    static List<Effect> onDropped() {
        return List.of(new Effect.Lift(SURVEY));
    }

    private static Line line(String word) {
        return Line.of("method.FUNDING.check." + word);
    }
}
