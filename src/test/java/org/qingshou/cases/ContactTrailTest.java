package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qingshou.cases.ContactHistory.State;
import org.qingshou.compliance.ActRegister;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.Purpose;
import org.qingshou.compliance.Verdict;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.ContactPoint;
import org.qingshou.ledger.ContactPointKind;
import org.qingshou.ledger.LawfulSource;

/** Each act stands once in a person's history, whether the guard knows of it, the record of contacts, or both. */
class ContactTrailTest {
    private static final Instant TEN = Instant.parse("2026-03-05T02:00:00Z");
    private static final ActorId OFFICER = new ActorId("li.na");
    private static final BranchCode EAST = new BranchCode("0101");
    private static final byte[] NUMBER = {1, 2, 3};

    private final CaseId theCase = CaseId.next();
    private final UUID point = Ids.next();

    private ActRegister.Act asked(UUID id, String state, @Nullable String agency, Instant at, Verdict verdict) {
        boolean refused = state.equals("REFUSED");
        return new ActRegister.Act(
                id,
                theCase,
                "QS1",
                EAST,
                ContactAction.CALL_OUT_DEBTOR,
                Purpose.PRESS,
                NUMBER,
                verdict,
                refused ? List.of("R-TIME-01") : List.of(),
                state,
                agency == null ? OFFICER : ActorId.agency(agency),
                null,
                agency,
                at,
                refused ? null : at.plus(Duration.ofMinutes(10)));
    }

    private HeldContacts.Held held(@Nullable UUID clearance, @Nullable String agency, Instant at) {
        return new HeldContacts.Held(
                theCase,
                "QS1",
                EAST,
                clearance,
                ContactAction.CALL_OUT_DEBTOR,
                Purpose.PRESS,
                "C_NO_ANSWER",
                at,
                agency == null ? OFFICER : ActorId.agency(agency),
                null,
                agency,
                agency == null ? point : null,
                null);
    }

    private List<ContactHistory.Line> lines(
            List<HeldContacts.Held> held, List<ActRegister.Act> asked, List<ActRegister.Breach> breaches) {
        ContactPoint known = new ContactPoint(
                point,
                PersonId.next(),
                ContactPointKind.MOBILE,
                "139****1234",
                NUMBER,
                LawfulSource.SRC_RESERVED,
                "TAPE",
                "VALID");
        return new ContactTrail(
                        held,
                        asked,
                        breaches,
                        List.of(known),
                        branch -> ZoneId.of("Asia/Urumqi"),
                        TEN.plus(Duration.ofHours(1)))
                .lines();
    }

    @Test
    void aContactAndItsClearanceAreOneLineInTheBranchsTime() {
        UUID id = Ids.next();
        List<ContactHistory.Line> lines = lines(
                List.of(held(id, null, TEN.plusSeconds(90))),
                List.of(asked(id, "DONE", null, TEN, Verdict.ALLOW)),
                List.of());
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.state()).isEqualTo(State.DONE);
            assertThat(line.verdict()).isEqualTo(Verdict.ALLOW);
            assertThat(line.number()).isEqualTo("139****1234");
            assertThat(line.outcome()).isEqualTo("C_NO_ANSWER");
            assertThat(line.time()).isEqualTo(LocalDateTime.parse("2026-03-05T08:01:30"));
        });
    }

    @Test
    void whatWasRefusedGivenUpOrNeverToldOfStandsToo() {
        List<ContactHistory.Line> lines = lines(
                List.of(),
                List.of(
                        asked(Ids.next(), "REFUSED", null, TEN, Verdict.BLOCK),
                        asked(Ids.next(), "ABANDONED", null, TEN.plusSeconds(1), Verdict.ALLOW),
                        asked(Ids.next(), "OPEN", null, TEN.plusSeconds(2), Verdict.ALLOW),
                        asked(Ids.next(), "OPEN", null, TEN.plus(Duration.ofMinutes(55)), Verdict.ALLOW)),
                List.of());
        assertThat(lines)
                .extracting(ContactHistory.Line::state)
                .containsExactly(State.OPEN, State.LAPSED, State.ABANDONED, State.REFUSED);
        assertThat(lines.getLast().rules()).containsExactly("R-TIME-01");
        assertThat(lines.getLast().number()).isEqualTo("139****1234");
    }

    @Test
    void anAgencysReportIsLaidBesideTheClearanceItFellUnder() {
        Instant until = TEN.plus(Duration.ofMinutes(10));
        assertThat(lines(
                        List.of(held(null, "sim", until)),
                        List.of(asked(Ids.next(), "DONE", "sim", TEN, Verdict.WARN)),
                        List.of()))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.state()).isEqualTo(State.DONE);
                    assertThat(line.verdict()).isEqualTo(Verdict.WARN);
                    assertThat(line.agencyCode()).isEqualTo("sim");
                    assertThat(line.number()).isEqualTo("139****1234");
                });
        assertThat(lines(
                        List.of(held(null, "sim", until.plusMillis(1))),
                        List.of(asked(Ids.next(), "DONE", "sim", TEN, Verdict.WARN)),
                        List.of()))
                .extracting(ContactHistory.Line::state)
                .containsExactly(State.UNCLEARED, State.DONE);
    }

    @Test
    void whatNobodyAskedForNamesTheRulesThatItBroke() {
        List<ContactHistory.Line> lines = lines(
                List.of(held(null, "sim", TEN)),
                List.of(asked(Ids.next(), "DONE", "other", TEN, Verdict.ALLOW)),
                List.of(new ActRegister.Breach(theCase, "sim", List.of("R-GATE-01", "R-TIME-01"), TEN)));
        assertThat(lines)
                .filteredOn(line -> line.state() == State.UNCLEARED)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.verdict()).isNull();
                    assertThat(line.rules()).containsExactly("R-GATE-01", "R-TIME-01");
                });
        assertThat(lines).hasSize(2);
    }
}
