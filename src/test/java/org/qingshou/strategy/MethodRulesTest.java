package org.qingshou.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.PartyRole;
import org.qingshou.strategy.method.Answers;
import org.qingshou.strategy.method.Cause;
import org.qingshou.strategy.method.CollectionMethod;
import org.qingshou.strategy.method.Dossier;
import org.qingshou.strategy.method.Effect;
import org.qingshou.strategy.method.Flag;
import org.qingshou.strategy.method.Helper;
import org.qingshou.strategy.method.MethodRecord;
import org.qingshou.strategy.method.Reach;
import org.qingshou.strategy.method.Segment;
import org.qingshou.strategy.method.Situation;
import org.qingshou.strategy.method.Trade;

/** What single methods refuse or bring about, seen through the interface that everybody else sees. */
class MethodRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final PersonId PERSON = PersonId.next();

    private final List<MethodRecord> records = new ArrayList<>();

    @Test
    void aThreateningNoteIsRefusedUnlessItQuotesTheBorrower() {
        CollectionMethod empathy = method("EMPATHY");
        MethodRecord threat = record("CONVERSATION", Map.of("told", "再不还就让你坐牢"));
        assertThat(empathy.check(threat, dossier(ordinary())))
                .singleElement()
                .extracting(Line::key)
                .isEqualTo("method.EMPATHY.check.threat");
        MethodRecord quoted = record("CONVERSATION", Map.of("told", "再不还就让你坐牢", "quoted", "true"));
        assertThat(empathy.check(quoted, dossier(ordinary()))).isEmpty();
        MethodRecord calm = record("CONVERSATION", Map.of("told", "生意不好,想分期"));
        assertThat(empathy.check(calm, dossier(ordinary()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GUARANTOR_JOINT,   '', true,  ''",
        "CO_BORROWER,       '', true,  ''",
        "SPOUSE_JOINT,   EV-1,  true,  ''",
        "SPOUSE_JOINT,      '', true,  proof",
        "SPOUSE,         EV-1,  true,  role",
        "LISTED_CONTACT, EV-1,  true,  role",
        "MORTGAGOR,      EV-1,  true,  role",
        "HEIR,              '', true,  role",
        "CONSENTED_HELPER,  '', true,  proof",
        "CONSENTED_HELPER, EV-1, true, ''",
        "VOLUNTEER,      EV-1,  true,  ''",
        "VOLUNTEER,      EV-1,  false, minor"
    })
    void onlyWhomTheLawAllowsEntersTheFileOfPersons(PartyRole role, String proof, boolean adult, String refusal) {
        Situation facts = with(new Helper(PERSON, role, false, true, false, false));
        Map<String, String> answers = new HashMap<>(Map.of(
                "person",
                PERSON.toString(),
                "adult",
                Boolean.toString(adult),
                "able",
                "true",
                "source",
                "SRC_CONTRACT"));
        if (!proof.isEmpty()) answers.put("proof", proof);
        List<String> refused = method("RELATIONS").check(record("PERSON", answers), dossier(facts)).stream()
                .map(Line::key)
                .toList();
        assertThat(refused).isEqualTo(refusal.isEmpty() ? List.of() : List.of("method.RELATIONS.check." + refusal));
    }

    @Test
    void anHeirCountsOnceTheBorrowerDied() {
        Situation facts = with(new Helper(PERSON, PartyRole.HEIR, false, true, false, false))
                .with(Flag.DECEASED);
        MethodRecord heir = record("PERSON", Map.of("person", PERSON.toString(), "adult", "true"));
        assertThat(method("RELATIONS").check(heir, dossier(facts))).isEmpty();
    }

    @Test
    void whoRefusedIsNotSpokenToAgainButAGuarantorStaysLiable() {
        CollectionMethod relations = method("RELATIONS");
        List<MethodRecord> refusal = List.of(record("REFUSAL", Map.of("person", PERSON.toString())));
        Helper volunteer = new Helper(PERSON, PartyRole.VOLUNTEER, true, false, false, false);
        Helper guarantor = new Helper(PERSON, PartyRole.GUARANTOR_JOINT, false, false, false, false);
        assertThat(relations.refine(List.of(volunteer), refusal)).noneMatch(Helper::lawful);
        assertThat(relations.refine(List.of(guarantor), refusal)).allMatch(Helper::lawful);
    }

    @Test
    void aVolunteerWhoRefusesIsSuppressedAndAGuarantorIsNot() {
        MethodRecord refusal = record("REFUSAL", Map.of("person", PERSON.toString(), "words", "别再找我"));
        Situation volunteer = with(new Helper(PERSON, PartyRole.VOLUNTEER, true, false, false, false));
        Situation guarantor = with(new Helper(PERSON, PartyRole.GUARANTOR_JOINT, false, false, false, false));
        assertThat(method("RELATIONS").onRecord(refusal, dossier(volunteer)))
                .containsExactly(new Effect.Suppress(PERSON));
        assertThat(method("RELATIONS").onRecord(refusal, dossier(guarantor))).isEmpty();
    }

    @Test
    void theStepThroughPeopleOpensOnlyWithALawfulPersonOnRecord() {
        CollectionMethod relations = method("RELATIONS");
        Situation facts = with(new Helper(PERSON, PartyRole.GUARANTOR_JOINT, false, false, false, false));
        assertThat(relations.obstacles(dossier(facts))).hasSize(1);
        records.add(record("PERSON", Map.of("person", PERSON.toString(), "adult", "true", "able", "true")));
        assertThat(relations.obstacles(dossier(facts))).isEmpty();
    }

    @Test
    void noReceivablesIsNoReasonWhereTheDiagnosisSaysTheyAreStuck() {
        Situation stuck = situation(Set.of(Cause.RECEIVABLES_STUCK), List.of());
        assertThat(method("RECEIVABLES").contradicts("NA4_NO_RECEIVABLES", dossier(stuck)))
                .isPresent();
        assertThat(method("RECEIVABLES").contradicts("NA4_NO_RECEIVABLES", dossier(ordinary())))
                .isEmpty();
    }

    private static CollectionMethod method(String code) {
        return TestMethods.all().stream()
                .filter(method -> method.code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Dossier dossier(Situation facts) {
        return new Dossier(facts, records, TODAY);
    }

    private static Situation ordinary() {
        return situation(Set.of(), List.of());
    }

    private static Situation with(Helper helper) {
        return situation(Set.of(), List.of(helper));
    }

    private static Situation situation(Set<Cause> causes, List<Helper> helpers) {
        return new Situation(Trade.FARM, 3, 3, Reach.YES, Segment.MEDIUM, causes, Set.of(), helpers, false, false);
    }

    private int made;

    private MethodRecord keep(MethodRecord record) {
        records.add(record);
        return record;
    }

    private MethodRecord record(String kind, Map<String, String> answers) {
        Instant at = Instant.parse("2026-11-23T02:00:00Z").plusSeconds(made++);
        return new MethodRecord(Ids.next(), kind, TODAY, new Answers(answers), new ActorId("li.na"), at);
    }
}
