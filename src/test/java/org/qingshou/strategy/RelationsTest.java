package org.qingshou.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingshou.strategy.MethodBench.TODAY;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.PartyRole;
import org.qingshou.strategy.method.Cell;
import org.qingshou.strategy.method.Helper;
import org.qingshou.strategy.method.MethodRecord;
import org.qingshou.strategy.method.Reach;
import org.qingshou.strategy.method.Segment;
import org.qingshou.strategy.method.Situation;
import org.qingshou.strategy.method.Trade;

/** 借助关系: a person is spoken to only once a manager allowed that very person, and never again after a refusal. */
class RelationsTest {
    private static final PersonId GUARANTOR = PersonId.next();
    private static final PersonId VOLUNTEER = PersonId.next();

    private final MethodBench bench = new MethodBench("RELATIONS");

    @BeforeEach
    void aGuarantorAndAVolunteer() {
        helpers(false);
    }

    private void helpers(boolean volunteerRefused) {
        bench.in(new Situation(
                Trade.FARM,
                2,
                3,
                Reach.YES,
                Segment.MEDIUM,
                Set.of(),
                Set.of(),
                List.of(
                        new Helper(GUARANTOR, PartyRole.GUARANTOR_JOINT, false, false, false, false),
                        new Helper(VOLUNTEER, PartyRole.VOLUNTEER, true, false, false, volunteerRefused)),
                false,
                false));
    }

    @Test
    void aTalkIsHeldOnlyWithWhomTheManagerSawWhenTheStepWasOpened() {
        person(GUARANTOR);
        assertThat(talk(GUARANTOR)).containsExactly("unopened");
        bench.open();
        assertThat(talk(GUARANTOR)).isEmpty();
        assertThat(talk(VOLUNTEER)).containsExactly("unopened");
        person(VOLUNTEER);
        assertThat(talk(VOLUNTEER)).containsExactly("unopened");
        bench.open();
        assertThat(talk(VOLUNTEER)).isEmpty();
    }

    @Test
    void whoIsRecordedAnewStaysAllowed() {
        person(GUARANTOR);
        bench.open();
        person(GUARANTOR);
        assertThat(talk(GUARANTOR)).isEmpty();
    }

    @Test
    void whoRefusedInAnyCaseIsNeitherRecordedNorSpokenToHere() {
        person(VOLUNTEER);
        bench.open();
        helpers(true);
        assertThat(talk(VOLUNTEER)).containsExactly("refused");
        assertThat(bench.wrong("PERSON", "person", VOLUNTEER.toString(), "adult", "true"))
                .containsExactly("refused");
        assertThat(bench.method.refine(
                        bench.dossier().situation().helpers(), bench.dossier().records()))
                .filteredOn(helper -> helper.person().equals(VOLUNTEER))
                .allMatch(Helper::refused);
        assertThat(bench.derived("people").rows())
                .singleElement()
                .satisfies(row -> assertThat(row.getLast()).isEqualTo(Cell.word("standing.REFUSED")));
    }

    @Test
    void aVillageCadreOrMediatorSitsInOnlyAtTheBorrowersWrittenWishAndJointly() {
        person(GUARANTOR);
        bench.open();
        assertThat(talk(GUARANTOR, "form", "JOINT", "mediator", "VILLAGE_CADRE"))
                .containsExactly("wish");
        assertThat(talk(GUARANTOR, "form", "ALONE", "mediator", "MEDIATOR", "wishNo", "Y-1"))
                .containsExactly("joint");
        assertThat(talk(GUARANTOR, "form", "JOINT", "mediator", "MEDIATOR", "wishNo", "Y-1"))
                .isEmpty();
    }

    @Test
    void noThreatIsCarriedToAnybodyAroundTheBorrower() {
        person(GUARANTOR);
        bench.open();
        assertThat(talk(GUARANTOR, "said", "再不还就曝光他")).containsExactly("threat");
    }

    @Test
    void theTableSaysWhoMayBeSpokenToAndHowOftenThatHappened() {
        person(GUARANTOR);
        bench.open();
        person(VOLUNTEER);
        bench.keepOn(TODAY.minusDays(2), "CONTACT", "person", GUARANTOR.toString());
        bench.keepOn(TODAY.minusDays(1), "CONTACT", "person", GUARANTOR.toString());
        assertThat(bench.derived("people").rows())
                .containsExactly(
                        List.of(
                                new Cell.Person(GUARANTOR),
                                Cell.of("表兄"),
                                Cell.of(4),
                                Cell.of(2),
                                new Cell.Day(TODAY.minusDays(1)),
                                Cell.word("standing.OPEN")),
                        List.of(
                                new Cell.Person(VOLUNTEER),
                                Cell.of("表兄"),
                                Cell.of(4),
                                Cell.of(0),
                                Cell.NONE,
                                Cell.word("standing.NOT_OPEN")));
    }

    @Test
    void theMinimumIsOnePersonContactedTwice() {
        bench.keep("CONTACT", "person", GUARANTOR.toString());
        bench.keep("CONTACT", "person", VOLUNTEER.toString());
        assertThat(bench.missing("")).containsExactly("contacts");
        MethodRecord second = bench.keep("CONTACT", "person", VOLUNTEER.toString());
        assertThat(bench.missing("")).isEmpty();
        bench.drop(second);
        assertThat(bench.missing("RELATIONS_REFUSED")).containsExactly("REFUSAL");
        assertThat(bench.missing("RELATIONS_NO_PERSON")).containsExactly("NOBODY");
    }

    @Test
    void everyTableHasItsWords() throws IOException {
        person(GUARANTOR);
        bench.speaks();
    }

    private void person(PersonId person) {
        bench.keep(
                "PERSON",
                "person",
                person.toString(),
                "adult",
                "true",
                "able",
                "true",
                "influence",
                "4",
                "relation",
                "表兄");
    }

    private List<String> talk(PersonId with, String... more) {
        List<String> given = new ArrayList<>(List.of("person", with.toString()));
        given.addAll(Arrays.asList(more));
        return bench.wrong("CONTACT", given.toArray(String[]::new));
    }
}
