package org.qingshou.strategy.methods.relations;

import static org.qingshou.strategy.method.Field.choice;
import static org.qingshou.strategy.method.Field.choiceIfAny;
import static org.qingshou.strategy.method.Field.optional;
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
import org.qingshou.strategy.method.Helper;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.strategy.method.MethodRecord;
import org.qingshou.strategy.method.Opening;
import org.qingshou.strategy.method.Outcome;
import org.qingshou.strategy.method.Proof;
import org.qingshou.strategy.method.RecordKind;
import org.qingshou.strategy.method.Situation;
import org.springframework.stereotype.Component;

/** 借助关系法: through people who may lawfully be spoken to, and nobody else; opened per person by a manager (R-TP-10). */
@Component
class Relations implements CollectionMethod {
    private final People people = new People();

    @Override
    public MethodCode code() {
        return new MethodCode("RELATIONS");
    }

    @Override
    public int rung() {
        return 70;
    }

    @Override
    public List<RecordKind> records() {
        return List.of(
                RecordKind.early(
                        People.PERSON,
                        required("person", Type.PARTY),
                        optional("relation", Type.TEXT),
                        required("influence", Type.SCALE),
                        required("adult", Type.YES_NO),
                        required("able", Type.YES_NO),
                        choice(
                                "source",
                                "SRC_CONTRACT",
                                "SRC_RESERVED",
                                "SRC_AUTHORISED",
                                "SRC_PUBLIC",
                                "SRC_TOLD_BY_CONTACT",
                                "SRC_AUTHORISED_QUERY"),
                        optional("proof", Type.TEXT)),
                RecordKind.of(
                        People.CONTACT,
                        required("person", Type.PARTY),
                        choice("purpose", "PERSUADE", "GUARANTEE_DUTY", "OFFER"),
                        choice("form", "ALONE", "JOINT"),
                        choiceIfAny("mediator", "VILLAGE_CADRE", "MEDIATOR"),
                        optional("wishNo", Type.TEXT),
                        choice("script", "DUTY", "FACTS_AND_HELP", "MESSAGE_ONLY"),
                        required("said", Type.LONG_TEXT),
                        choice("result", "LISTENED", "WILL_PERSUADE", "WILL_PAY")),
                RecordKind.of(People.REFUSAL, required("person", Type.PARTY), required("words", Type.LONG_TEXT)),
                RecordKind.early("NOBODY", required("checked", Type.LONG_TEXT)));
    }

    @Override
    public List<Evidence> minimum() {
        return List.of(Evidence.of("contacts", Proof.of(2, People.CONTACT).withSame("person")));
    }

    @Override
    public List<Evidence> minimum(String outcome) {
        return switch (outcome) {
            case "RELATIONS_REFUSED" -> Evidence.oneRecord(People.REFUSAL);
            case "RELATIONS_NO_PERSON" -> Evidence.oneRecord("NOBODY");
            default -> minimum();
        };
    }

    @Override
    public List<Outcome> outcomes() {
        return List.of(
                Outcome.helped("RELATIONS_PERSUADED"),
                Outcome.helped("RELATIONS_GUARANTOR_PAYS"),
                Outcome.helped("RELATIONS_OFFER"),
                Outcome.futile("RELATIONS_REFUSED"),
                Outcome.futile("RELATIONS_NO_PERSON"));
    }

    @Override
    public List<String> notApplicable() {
        return CollectionMethod.reasons("NA7_NO_LAWFUL_PERSON", "NA7_DEBTOR_OBJECTS");
    }

    @Override
    public Optional<String> misfit(Situation situation) {
        return situation.lawfulHelpers().isEmpty() ? Optional.of("nobody") : Optional.empty();
    }

    @Override
    public Optional<Line> contradicts(String reason, Dossier dossier) {
        boolean somebody = !dossier.situation().lawfulHelpers().isEmpty();
        return reason.equals("NA7_NO_LAWFUL_PERSON") && somebody
                ? Optional.of(Line.of("method.RELATIONS.check.somebody"))
                : Optional.empty();
    }

    @Override
    public Opening opening() {
        return Opening.APR_RELATIONS;
    }

    @Override
    public boolean lockedUntilOpened() {
        return true;
    }

    @Override
    public List<Line> check(MethodRecord draft, Dossier dossier) {
        return people.wrong(draft, dossier);
    }

    @Override
    public List<Line> obstacles(Dossier dossier) {
        return people.recorded(dossier).isEmpty() ? List.of(Line.of("method.RELATIONS.check.noPerson")) : List.of();
    }

    @Override
    public List<Line> grounds(Dossier dossier) {
        return people.recorded(dossier).stream()
                .map(helper -> Line.of("method.RELATIONS.ground.person", "#party-role." + helper.role()))
                .toList();
    }

    @Override
    public List<Derived> derived(Dossier dossier) {
        return People.derived(dossier);
    }

    @Override
    public List<Effect> onRecord(MethodRecord record, Dossier dossier) {
        return people.stops(record, dossier);
    }

    @Override
    public List<Helper> refine(List<Helper> helpers, List<MethodRecord> records) {
        return people.refine(helpers, records);
    }
}
