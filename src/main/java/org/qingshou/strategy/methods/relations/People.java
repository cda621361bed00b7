package org.qingshou.strategy.methods.relations;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.PersonId;
import org.qingshou.strategy.method.Answers;
import org.qingshou.strategy.method.Dossier;
import org.qingshou.strategy.method.Effect;
import org.qingshou.strategy.method.Helper;
import org.qingshou.strategy.method.MethodRecord;

/** Who may be spoken to, as the ledger's roles and this method's records say; what is not recorded is not assumed. */
class People {
    static final String PERSON = "PERSON";
    static final String REFUSAL = "REFUSAL";

    /** The ledger's parties with age, means, proof and refusals as recorded here. */
    List<Helper> refine(List<Helper> helpers, List<MethodRecord> records) {
        return helpers.stream().map(helper -> refined(helper, records)).toList();
    }

    private static Helper refined(Helper helper, List<MethodRecord> records) {
        boolean refused = of(records, REFUSAL, helper.person()).isPresent();
        return of(records, PERSON, helper.person())
                .map(MethodRecord::answers)
                .map(answers -> withAnswers(helper, answers, refused))
                .orElseGet(() -> refused
                        ? new Helper(
                                helper.person(), helper.role(), helper.proven(), helper.minor(), helper.able(), true)
                        : helper);
    }

    private static Helper withAnswers(Helper helper, Answers answers, boolean refused) {
        return new Helper(
                helper.person(),
                helper.role(),
                helper.proven() || !answers.text("proof").isBlank(),
                !answers.yes("adult"),
                answers.yes("able"),
                refused);
    }

    /** Lawful persons for whom source, age and proof stand on record. */
    List<Helper> recorded(Dossier dossier) {
        return dossier.situation().lawfulHelpers().stream()
                .filter(helper -> of(dossier.records(), PERSON, helper.person()).isPresent())
                .toList();
    }

    /** A person enters the file only where the law lets the bank speak to it; a talk is held only with such a person. */
    List<Line> wrong(MethodRecord draft, Dossier dossier) {
        if (draft.answers().text("person").isEmpty()) return List.of();
        PersonId person = PersonId.of(draft.answers().text("person"));
        Optional<Helper> helper = dossier.situation().helpers().stream()
                .filter(known -> known.person().equals(person))
                .map(known ->
                        draft.kind().equals(PERSON) ? withAnswers(known, draft.answers(), known.refused()) : known)
                .findFirst();
        if (helper.isEmpty()) return List.of(Line.of("method.RELATIONS.check.unknown"));
        Helper known = helper.get();
        boolean lawful = dossier.situation().estate() ? known.lawfulForEstate() : known.lawful();
        if (lawful || draft.kind().equals(REFUSAL)) return List.of();
        if (known.minor()) return List.of(Line.of("method.RELATIONS.check.minor"));
        if (known.refused()) return List.of(Line.of("method.RELATIONS.check.refused"));
        if (Helper.needsProof(known.role()) && !known.proven())
            return List.of(Line.of("method.RELATIONS.check.proof", "#party-role." + known.role()));
        return List.of(Line.of("method.RELATIONS.check.role", "#party-role." + known.role()));
    }

    /** Who refuses is left in peace for ever; who is liable stays so. */
    List<Effect> stops(MethodRecord record, Dossier dossier) {
        if (!record.kind().equals(REFUSAL)) return List.of();
        PersonId person = PersonId.of(record.answers().text("person"));
        boolean liable = dossier.situation().helpers().stream()
                .anyMatch(helper -> helper.person().equals(person) && helper.liable());
        return liable ? List.of() : List.of(new Effect.Suppress(person));
    }

    private static Optional<MethodRecord> of(List<MethodRecord> records, String kind, PersonId person) {
        return records.stream()
                .filter(record -> record.kind().equals(kind) && record.answers().is("person", person.toString()))
                .max(Comparator.comparing(MethodRecord::at));
    }
}
