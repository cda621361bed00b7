package org.qingshou.outsourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingshou.outsourcing.DifferenceKind.MISSING_THERE;
import static org.qingshou.outsourcing.DifferenceKind.STATE_DIFFERS;
import static org.qingshou.outsourcing.DifferenceKind.UNKNOWN_HERE;
import static org.qingshou.outsourcing.DifferenceKind.WORKABLE_AFTER_RECALL;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qingshou.outsourcing.DifferenceKind.Way;
import org.qingshou.outsourcing.gateway.ListedState;

/** Every state of ours beside every state of theirs. */
class DifferenceKindTest {
    private static final Set<PlacementState> OFFERS =
            EnumSet.of(PlacementState.QUEUED, PlacementState.SENT, PlacementState.OFFERED);
    private static final Set<PlacementState> WORKED = EnumSet.of(PlacementState.ACCEPTED, PlacementState.ACTIVE);
    private static final Set<PlacementState> OVER = EnumSet.of(
            PlacementState.DECLINED,
            PlacementState.OFFER_EXPIRED,
            PlacementState.RECALL_REQUESTED,
            PlacementState.RETURNED,
            PlacementState.COMPLETED,
            PlacementState.TERM_EXPIRED,
            PlacementState.CANCELLED);

    @ParameterizedTest
    @EnumSource
    void whatTheAgencyHasAndWeNeverSentIsUnknownHereWhileItIsWorkable(ListedState theirs) {
        assertThat(DifferenceKind.between(null, false, theirs).orElse(null))
                .isEqualTo(theirs.workable() ? UNKNOWN_HERE : null);
        assertThat(DifferenceKind.between(PlacementState.APPROVED, false, theirs)
                        .orElse(null))
                .isEqualTo(theirs.workable() ? UNKNOWN_HERE : null);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheAgencyDoesNotHaveIsMissingOnlyWhereItShouldBeThere(PlacementState ours) {
        boolean there = WORKED.contains(ours) || ours == PlacementState.OFFERED;
        assertThat(DifferenceKind.between(ours, true, null).orElse(null)).isEqualTo(there ? MISSING_THERE : null);
    }

    @ParameterizedTest
    @EnumSource
    void anOfferIsReceivedThereAndWhatIsWorkedHereIsAcceptedThere(ListedState theirs) {
        OFFERS.forEach(
                ours -> assertThat(DifferenceKind.between(ours, true, theirs).orElse(null))
                        .isEqualTo(theirs == ListedState.RECEIVED ? null : STATE_DIFFERS));
        WORKED.forEach(
                ours -> assertThat(DifferenceKind.between(ours, true, theirs).orElse(null))
                        .isEqualTo(theirs == ListedState.ACCEPTED ? null : STATE_DIFFERS));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOverHereIsNotWorkableThereAndWhatIsCertifiedIsDeleted(ListedState theirs) {
        OVER.forEach(
                ours -> assertThat(DifferenceKind.between(ours, true, theirs).orElse(null))
                        .isEqualTo(theirs.workable() ? WORKABLE_AFTER_RECALL : null));
        assertThat(DifferenceKind.between(PlacementState.PURGED, true, theirs).orElse(null))
                .isEqualTo(
                        theirs.workable()
                                ? WORKABLE_AFTER_RECALL
                                : theirs == ListedState.DELETED ? null : STATE_DIFFERS);
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatIsMissingThereCanBeSentAgain(DifferenceKind kind) {
        assertThat(kind.ways()).contains(Way.NOTE, Way.RECALL);
        assertThat(kind.ways().contains(Way.RESEND)).isEqualTo(kind == MISSING_THERE);
    }
}
