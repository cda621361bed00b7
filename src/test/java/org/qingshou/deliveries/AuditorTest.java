package org.qingshou.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qingshou.deliveries.Alarm.Kind;
import org.qingshou.deliveries.Books.Message;
import org.qingshou.deliveries.Books.Ours;
import org.qingshou.deliveries.Books.Theirs;
import org.qingshou.deliveries.Books.Wire;
import org.qingshou.deliveries.NoteDoor.Arrival;

/** Each alarm fires where it should, and none where all is well. */
class AuditorTest {
    private static final UUID ID = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final UUID CASE = new UUID(0, 9);
    private static final Wire QUIET = new Wire(1, 1);

    @Test
    void whatAgreesRaisesNothing() {
        assertThat(audit(ours("OFFERED"), "RECEIVED", "COPY")).isEmpty();
        assertThat(audit(ours("ACTIVE"), "RECEIVED", "SAID", "ACCEPTED")).isEmpty();
        assertThat(audit(recalled("RETURNED"), "RECEIVED", "RECALLED", "LATE_COPY"))
                .isEmpty();
        assertThat(audit(recalled("RETURNED"), "RECALLED", "LATE_COPY")).isEmpty();
        assertThat(audit(recalled("CANCELLED"))).isEmpty();
        assertThat(audit(ours("DECLINED"))).isEmpty();
    }

    @Test
    void onePackageTakenForTwo() {
        assertThat(audit(ours("OFFERED"), "RECEIVED", "RECEIVED")).containsExactly(Kind.TWICE);
    }

    @Test
    void twoOpenPlacementsOfOneCase() {
        List<Ours> ours = List.of(ours("OFFERED"), new Ours(OTHER, CASE, "OFFERED", false, 0));
        List<Theirs> theirs = List.of(entry("RECEIVED", ID), entry("RECEIVED", OTHER));
        assertThat(kinds(new Books(ours, List.of(), theirs, List.of(), QUIET))).containsExactly(Kind.TWICE);
    }

    @Test
    void aPackageThatNobodyGave() {
        assertThat(kinds(new Books(List.of(), List.of(), List.of(entry("RECEIVED", ID)), List.of(), QUIET)))
                .containsExactly(Kind.TWICE);
    }

    @Test
    void whatOneSideDoesNotHave() {
        assertThat(audit(ours("OFFERED"))).containsExactly(Kind.LOST);
        assertThat(audit(ours("OFFERED"), "RECEIVED", "LOST")).containsExactly(Kind.LOST);
        assertThat(audit(ours("DECLINED"), "RECEIVED")).containsExactly(Kind.LOST);
        assertThat(audit(ours("SENT"), "RECEIVED")).containsExactly(Kind.LOST);
    }

    @Test
    void workAfterTheRecall() {
        assertThat(audit(recalled("RETURNED"), "RECEIVED")).containsExactly(Kind.WORKABLE_AFTER_RECALL);
        assertThat(audit(recalled("CANCELLED"), "RECEIVED")).containsExactly(Kind.WORKABLE_AFTER_RECALL);
        assertThat(audit(recalled("RETURNED"), "RECEIVED", "RECALLED", "SAID", "ACCEPTED"))
                .containsExactly(Kind.WORKABLE_AFTER_RECALL);
    }

    @Test
    void aPackageTakenAfterItsRecall() {
        assertThat(audit(recalled("RETURNED"), "RECALLED", "RECEIVED"))
                .containsExactlyInAnyOrder(Kind.ORDER, Kind.WORKABLE_AFTER_RECALL);
    }

    @Test
    void notesOutOfOrder() {
        assertThat(notes(new Arrival("p", 1), new Arrival("p", 1), new Arrival("p", 2), new Arrival("p", 1)))
                .isEmpty();
        assertThat(notes(new Arrival("p", 2), new Arrival("p", 1))).containsExactly(Kind.ORDER);
    }

    @Test
    void aNoteThatNeverCame() {
        Message note = new Message(OTHER, NoteChannel.KIND, "p", 1, "DELIVERED");
        assertThat(kinds(new Books(List.of(), List.of(note), List.of(), List.of(), QUIET)))
                .containsExactly(Kind.LOST);
    }

    @Test
    void aMessageWithoutAnEnd() {
        for (String state : List.of("DUE", "SENDING", "UNKNOWN", "NEEDS_PERSON")) {
            Message message = new Message(OTHER, "agency.recall", ID.toString(), 1, state);
            assertThat(kinds(new Books(List.of(), List.of(message), List.of(), List.of(), QUIET)))
                    .containsExactly(Kind.STUCK);
        }
    }

    @Test
    void oneCallThatBecameTwoRequests() {
        assertThat(kinds(new Books(List.of(), List.of(), List.of(), List.of(), new Wire(1, 2))))
                .containsExactly(Kind.WIRE);
    }

    @Test
    void reportsThatWereAcknowledgedAndAreNotKept() {
        assertThat(audit(ours("OFFERED"), "RECEIVED", "SAID", "ACCEPTED")).containsExactly(Kind.REPORT);
        Ours twice = new Ours(ID, CASE, "ACTIVE", false, 2);
        assertThat(audit(twice, "RECEIVED", "SAID", "ACCEPTED")).containsExactly(Kind.REPORT);
    }

    private static List<Kind> notes(Arrival... arrivals) {
        return kinds(new Books(List.of(), List.of(), List.of(), List.of(arrivals), QUIET));
    }

    private static List<Kind> audit(Ours ours, String... journal) {
        List<Theirs> theirs =
                java.util.Arrays.stream(journal).map(kind -> entry(kind, ID)).toList();
        return kinds(new Books(List.of(ours), List.of(), theirs, List.of(), QUIET));
    }

    private static List<Kind> kinds(Books books) {
        return Auditor.audit(books).stream().map(Alarm::kind).toList();
    }

    private static Ours ours(String state) {
        return new Ours(ID, CASE, state, false, 0);
    }

    private static Ours recalled(String state) {
        return new Ours(ID, CASE, state, true, 0);
    }

    private static Theirs entry(String kind, UUID id) {
        return new Theirs(kind, id.toString());
    }
}
