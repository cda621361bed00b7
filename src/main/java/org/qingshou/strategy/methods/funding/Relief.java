package org.qingshou.strategy.methods.funding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qingshou.approvals.subject.Line;
import org.qingshou.strategy.method.Answers;
import org.qingshou.strategy.method.Dossier;
import org.qingshou.strategy.method.Effect;
import org.qingshou.strategy.method.MethodRecord;

/** On what a restart loan rests: proven damage, an eligible borrower, a proposal inside the exposure limit. */
class Relief {
    private static final List<String> TESTS = List.of("honest", "diligent", "operates", "manages");

    List<Line> wrong(MethodRecord proposal) {
        Answers answers = proposal.answers();
        List<Line> wrong = new ArrayList<>();
        if (!answers.money("exposureLimit").atLeast(answers.money("exposureAfter")))
            wrong.add(Line.of(
                    "method.FUNDING.check.limit",
                    answers.money("exposureAfter").shown(),
                    answers.money("exposureLimit").shown()));
        if (!answers.money("amount").isPositive()) wrong.add(Line.of("method.FUNDING.check.amount"));
        if (answers.date("reliefUntil")
                .filter(until -> until.isAfter(proposal.on()))
                .isEmpty()) wrong.add(Line.of("method.FUNDING.check.until"));
        return wrong;
    }

    List<Line> obstacles(Dossier dossier) {
        List<Line> missing = new ArrayList<>();
        boolean proven = dossier.latest("DISASTER")
                .filter(record -> !record.answers().is("evidence", "NONE_YET"))
                .isPresent();
        if (!proven) missing.add(Line.of("method.FUNDING.check.noDamage"));
        boolean eligible = dossier.latest("ELIGIBILITY")
                .filter(record -> TESTS.stream().allMatch(record.answers()::yes))
                .isPresent();
        if (!eligible) missing.add(Line.of("method.FUNDING.check.notEligible"));
        Optional<MethodRecord> proposal = dossier.latest("PROPOSAL");
        if (proposal.isEmpty()) missing.add(Line.of("method.FUNDING.check.noProposal"));
        proposal.flatMap(record -> record.answers().date("reliefUntil"))
                .filter(until -> !until.isAfter(dossier.today()))
                .ifPresent(until -> missing.add(Line.of("method.FUNDING.check.until")));
        return missing;
    }

    List<Line> grounds(Dossier dossier) {
        Stream<Line> damage = dossier.latest("DISASTER").stream()
                .map(MethodRecord::answers)
                .map(answers -> Line.of(
                        "method.FUNDING.ground.damage",
                        "#method.FUNDING.field.type." + answers.text("type"),
                        answers.money("loss").shown(),
                        "#method.FUNDING.field.evidence." + answers.text("evidence")));
        Stream<Line> proposal = dossier.latest("PROPOSAL").stream()
                .map(MethodRecord::answers)
                .map(answers -> Line.of(
                        "method.FUNDING.ground.proposal",
                        answers.money("amount").shown(),
                        answers.text("months"),
                        answers.text("rate"),
                        answers.money("exposureAfter").shown(),
                        answers.money("exposureLimit").shown(),
                        answers.text("reliefUntil")));
        return Stream.concat(damage, proposal).toList();
    }

    List<Effect> effects(Dossier dossier) {
        return dossier.latest("PROPOSAL")
                .flatMap(record -> record.answers().date("reliefUntil"))
                .<List<Effect>>map(
                        until -> List.of(new Effect.Lift("HOLD_SURVEY"), new Effect.Hold("HOLD_RELIEF", until)))
                .orElse(List.of());
    }
}
