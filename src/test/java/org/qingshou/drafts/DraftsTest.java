package org.qingshou.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.cases.CaseFixture;
import org.qingshou.database.ClockShift;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.testing.QingshouTest;
import org.qingshou.testing.SignedIn;
import org.qingshou.uikit.DraftPlace;
import org.qingshou.uikit.DraftStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A draft is its writer's alone, sealed, and gone when it is saved, given up or old. */
@QingshouTest
@ExtendWith(OutputCaptureExtension.class)
class DraftsTest {
    private static final Map<String, String> WORDS = Map.of("TextArea1", "店主母亲住院，月底回来");

    @Autowired
    Drafts drafts;

    @Autowired
    CaseFixture given;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BusinessClock clock;

    @Autowired
    ClockShift shift;

    private final ActorId li =
            new ActorId("dr.li." + UUID.randomUUID().toString().substring(0, 8));
    private final ActorId wu =
            new ActorId("dr.wu." + UUID.randomUUID().toString().substring(0, 8));
    private final DraftPlace place = DraftPlace.of("note", UUID.randomUUID());

    @BeforeEach
    void twoOfficers() {
        BranchCode branch = given.branch();
        for (ActorId one : new ActorId[] {li, wu})
            users.add(
                    new UserInfo(one, one.value(), "1", java.util.Set.of(Roles.OFFICER), branch, null, true),
                    "long-enough-1",
                    ActorId.system("test"));
        SignedIn.as(li, Roles.OFFICER);
    }

    @AfterEach
    void realTime() {
        shift.to(Duration.ZERO);
    }

    @Test
    void whatWasKeptLastComesBackWithItsTime() {
        drafts.keep(place, Map.of("TextArea1", "店主"));
        drafts.keep(place, WORDS);
        assertThat(drafts.find(place)).get().satisfies(draft -> {
            assertThat(draft.values()).isEqualTo(WORDS);
            assertThat(draft.at()).isBeforeOrEqualTo(LocalDateTime.now(clock));
            assertThat(draft.clearedUntil()).isNull();
        });
        assertThat(drafts.find(DraftPlace.of("hold", place.subject()))).isEmpty();
        assertThat(drafts.find(DraftPlace.of("note", UUID.randomUUID()))).isEmpty();
    }

    @Test
    void nobodyElseFindsOrForgetsIt() {
        drafts.keep(place, WORDS);
        SignedIn.as(wu, Roles.OFFICER);
        assertThat(drafts.find(place)).isEmpty();
        drafts.forget(place);
        drafts.keep(place, Map.of("TextArea1", "另一位的话"));
        SignedIn.as(li, Roles.OFFICER);
        assertThat(drafts.find(place))
                .get()
                .extracting(DraftStore.Draft::values)
                .isEqualTo(WORDS);
    }

    @Test
    void whatWasSavedOrGivenUpIsGone() {
        drafts.keep(place, WORDS);
        drafts.forget(place);
        assertThat(drafts.find(place)).isEmpty();
        assertThat(rows()).isZero();
    }

    @Test
    void itIsSealedToItsWriterFormAndSubject() {
        drafts.keep(place, WORDS);
        byte[] content = jdbc.sql("SELECT content FROM form_draft WHERE owner = :o")
                .param("o", li.value())
                .query(byte[].class)
                .single();
        assertThat(new String(content, StandardCharsets.UTF_8))
                .doesNotContain("住院")
                .doesNotContain("TextArea1");
        jdbc.sql("UPDATE form_draft SET owner = :w WHERE owner = :o")
                .param("w", wu.value())
                .param("o", li.value())
                .update();
        SignedIn.as(wu, Roles.OFFICER);
        assertThatThrownBy(() -> drafts.find(place)).isInstanceOf(IllegalStateException.class);
        drafts.forget(place);
    }

    @Test
    void afterThreeDaysItIsNeitherOfferedNorKept() {
        drafts.keep(place, WORDS);
        shift.to(Drafts.KEPT.minusMinutes(1));
        drafts.deleteOld();
        assertThat(drafts.find(place)).get().extracting(DraftStore.Draft::today).isEqualTo(false);
        shift.to(Drafts.KEPT.plusMinutes(1));
        assertThat(drafts.find(place)).isEmpty();
        assertThat(rows()).isEqualTo(1);
        drafts.deleteOld();
        assertThat(rows()).isZero();
    }

    @Test
    void itKnowsUntilWhenItsActWasCleared() {
        Instant until = clock.instant().plus(Duration.ofMinutes(10));
        drafts.keep(place.cleared(until), WORDS);
        assertThat(drafts.find(place))
                .get()
                .extracting(DraftStore.Draft::clearedUntil)
                .isEqualTo(LocalDateTime.ofInstant(until, clock.getZone()));
    }

    @Test
    void aDraftThatCannotBeKeptStopsNobodyAndTellsTheLogNoWordOfIt(CapturedOutput output) {
        drafts.keep(DraftPlace.of("note", "x".repeat(201)), WORDS);
        assertThat(output)
                .contains("a draft of the form note could not be kept")
                .doesNotContain("住院");
    }

    private long rows() {
        return jdbc.sql("SELECT COUNT(*) FROM form_draft WHERE owner = :o")
                .param("o", li.value())
                .query(Long.class)
                .single();
    }
}
