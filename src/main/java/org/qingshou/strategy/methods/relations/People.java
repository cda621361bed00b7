package org.qingshou.strategy.methods.relations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.PersonId;
import org.qingshou.strategy.method.Answers;
import org.qingshou.strategy.method.Cell;
import org.qingshou.strategy.method.Derived;
import org.qingshou.strategy.method.Dossier;
import org.qingshou.strategy.method.Effect;
import org.qingshou.strategy.method.Helper;
import org.qingshou.strategy.method.MethodRecord;
import org.qingshou.strategy.method.Wording;

/** Who may be spoken to, as the ledger's roles and this method's records say; what is not recorded is not assumed. */
class People {
    static final String PERSON = "PERSON";
    static final String CONTACT = "CONTACT";
    static final String REFUSAL = "REFUSAL";

    /** The ledger's parties with age, means, proof and refusals as recorded here. */
    List<Helper> refine(List<Helper> helpers, List<MethodRecord> records) {
        return helpers.stream().map(helper -> refined(helper, records)).toList();
    }

    private static Helper refined(Helper helper, List<MethodRecord> records) {
        boolean refused =
                helper.refused() || of(records, REFUSAL, helper.person()).isPresent();
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
        if (draft.kind().equals(REFUSAL)) return List.of();
        if (lawful) return draft.kind().equals(CONTACT) ? unopened(draft, person, dossier) : List.of();
        if (known.minor()) return List.of(Line.of("method.RELATIONS.check.minor"));
        if (known.refused()) return List.of(Line.of("method.RELATIONS.check.refused"));
        if (Helper.needsProof(known.role()) && !known.proven())
            return List.of(Line.of("method.RELATIONS.check.proof", "#party-role." + known.role()));
        return List.of(Line.of("method.RELATIONS.check.role", "#party-role." + known.role()));
    }

    /** The manager opened the step for persons that were on record then; for anybody else it is shut still. */
    private static List<Line> unopened(MethodRecord talk, PersonId person, Dossier dossier) {
        if (!opened(person, dossier)) return List.of(Line.of("method.RELATIONS.check.unopened"));
        List<Line> wrong = new ArrayList<>();
        boolean mediated = !talk.answers().text("mediator").isEmpty();
        if (mediated && talk.answers().text("wishNo").isBlank()) wrong.add(Line.of("method.RELATIONS.check.wish"));
        if (mediated && !talk.answers().is("form", "JOINT")) wrong.add(Line.of("method.RELATIONS.check.joint"));
        Wording.threat(talk.answers().text("said"))
                .ifPresent(word -> wrong.add(Line.of("method.RELATIONS.check.threat", word)));
        return wrong;
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

    /** Each person on record: what it is to the debt, whether the step is open for it, and how the talks went. */
    static List<Derived> derived(Dossier dossier) {
        List<List<Cell>> rows = dossier.all(PERSON).stream()
                .map(record -> record.answers().text("person"))
                .distinct()
                .map(person -> row(person, dossier))
                .toList();
        return rows.isEmpty()
                ? List.of()
                : List.of(Derived.table(
                        "people", List.of("person", "relation", "influence", "talks", "last", "standing"), rows));
    }

    private static List<Cell> row(String person, Dossier dossier) {
        PersonId id = PersonId.of(person);
        Answers told = of(dossier.records(), PERSON, id).orElseThrow().answers();
        List<MethodRecord> talks = dossier.all(CONTACT).stream()
                .filter(talk -> talk.answers().is("person", person))
                .toList();
        return List.of(
                new Cell.Person(id),
                Cell.of(told.text("relation")),
                Cell.of(Long.parseLong(told.text("influence"))),
                Cell.of(talks.size()),
                Cell.day(talks.stream().map(MethodRecord::on).max(Comparator.naturalOrder())),
                Cell.word("standing." + standing(id, dossier)));
    }

    private static String standing(PersonId person, Dossier dossier) {
        boolean refused = dossier.situation().helpers().stream()
                .anyMatch(helper -> helper.person().equals(person) && helper.refused());
        if (refused) return "REFUSED";
        return opened(person, dossier) ? "OPEN" : "NOT_OPEN";
    }

    private static boolean opened(PersonId person, Dossier dossier) {
        return dossier.all(PERSON).stream()
                .filter(record -> record.answers().is("person", person.toString()))
                .anyMatch(record -> dossier.openedAt()
                        .filter(opened -> !record.at().isAfter(opened))
                        .isPresent());
    }
}
