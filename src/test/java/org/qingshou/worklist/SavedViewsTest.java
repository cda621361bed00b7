package org.qingshou.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.qingshou.testing.Refusals.refused;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Roles;
import org.qingshou.kernel.ActorId;
import org.qingshou.testing.QingshouTest;
import org.qingshou.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** Views of one's own, and those of the branch. */
@QingshouTest
@Transactional
class SavedViewsTest {
    private static final ActorId LI = new ActorId("sv.li");
    private static final ActorId WU = new ActorId("sv.wu");
    private static final ActorId ZHAO = new ActorId("sv.zhao");
    private static final ActorId QIAN = new ActorId("sv.qian");
    private static final ActorId FAR = new ActorId("sv.far");
    private static final WorklistFilter NEAR =
            new WorklistFilter(WorklistTab.TODAY, LI, "370705", "林记", WorklistSort.TOTAL, true);

    @Autowired
    SavedViews views;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Book book;

    @BeforeEach
    void people() {
        book.branch("SV-1");
        book.branch("SV-2");
        book.officer(LI.value(), "SV-1");
        book.officer(WU.value(), "SV-1");
        book.user(ZHAO.value(), Roles.MANAGER, "SV-1");
        book.user(QIAN.value(), Roles.MANAGER, "SV-1");
        book.officer(FAR.value(), "SV-2");
        SignedIn.as(LI, Roles.OFFICER);
    }

    @Test
    void aViewKeepsFilterAndOrderButNotWhatWasSearchedFor() {
        views.save(" 城东今日 ", NEAR);
        assertThat(views.list()).singleElement().satisfies(view -> {
            assertThat(view.name()).isEqualTo("城东今日");
            assertThat(view.filter())
                    .isEqualTo(new WorklistFilter(WorklistTab.TODAY, LI, "370705", "", WorklistSort.TOTAL, true));
            assertThat(view.shared()).isFalse();
        });
        SignedIn.as(WU, Roles.OFFICER);
        assertThat(views.list()).isEmpty();
    }

    @Test
    void namesAreNeededShortAndNewAmongTheOwn() {
        UUID first = views.save("城东", NEAR).id();
        refused("worklist.view.name.taken", () -> views.save("城东", NEAR));
        refused("worklist.view.name.missing", () -> views.save("  ", NEAR));
        refused("worklist.view.name.missing", () -> views.save("长".repeat(41), NEAR));
        views.save("城西", NEAR);
        refused("worklist.view.name.taken", () -> views.change(first, "城西", false));
        views.change(first, "城南", false);
        assertThat(views.list()).extracting(SavedView::name).containsExactlyInAnyOrder("城南", "城西");
        SignedIn.as(WU, Roles.OFFICER);
        assertThat(views.save("城西", NEAR).editable()).isTrue();
    }

    @Test
    void nobodyKeepsMoreThanThirty() {
        for (int i = 0; i < SavedViews.MOST; i++) views.save("视图" + i, NEAR);
        refused("worklist.view.many", () -> views.save("再一个", NEAR));
    }

    @Test
    void othersNeitherRenameNorDelete() {
        UUID id = views.save("城东", NEAR).id();
        SignedIn.as(WU, Roles.OFFICER);
        refused("worklist.view.gone", () -> views.change(id, "我的", false));
        refused("worklist.view.gone", () -> views.delete(id));
        SignedIn.as(LI, Roles.OFFICER);
        views.delete(id);
        assertThat(views.list()).isEmpty();
    }

    @Test
    void whatAManagerSharesTheBranchSeesAndMayNotChange() {
        UUID id = views.save("城东", NEAR).id();
        refused("worklist.view.share.manager", () -> views.change(id, "城东", true));
        SignedIn.as(ZHAO, Roles.MANAGER);
        UUID ours = views.save("本周必访", NEAR).id();
        views.change(ours, "本周必访", true);
        SignedIn.as(LI, Roles.OFFICER);
        assertThat(views.list())
                .extracting(SavedView::name, SavedView::shared, SavedView::editable)
                .containsExactly(tuple("城东", false, true), tuple("本周必访", true, false));
        refused("worklist.view.gone", () -> views.delete(ours));
        SignedIn.as(FAR, Roles.OFFICER);
        assertThat(views.list()).isEmpty();
    }

    @Test
    void anotherManagerOfTheBranchMayTakeASharedViewAway() {
        SignedIn.as(ZHAO, Roles.MANAGER);
        UUID ours = views.save("本周必访", NEAR).id();
        views.change(ours, "本周必访", true);
        SignedIn.as(QIAN, Roles.MANAGER);
        views.change(ours, "本周必访", false);
        assertThat(views.list()).isEmpty();
        SignedIn.as(ZHAO, Roles.MANAGER);
        assertThat(views.list()).extracting(SavedView::shared).containsExactly(false);
    }

    @Test
    void sharingAndItsEndStandInTheAudit() {
        SignedIn.as(ZHAO, Roles.MANAGER);
        UUID ours = views.save("本周必访", NEAR).id();
        assertThat(told(ours)).isEmpty();
        views.change(ours, "本周必访", true);
        views.change(ours, "本周先访", true);
        SignedIn.as(QIAN, Roles.MANAGER);
        views.change(ours, "本周先访", false);
        SignedIn.as(ZHAO, Roles.MANAGER);
        views.change(ours, "本周先访", true);
        views.delete(ours);
        assertThat(told(ours))
                .containsExactly(
                        "worklist.shared " + ZHAO,
                        "worklist.unshared " + QIAN,
                        "worklist.shared " + ZHAO,
                        "worklist.unshared " + ZHAO);
    }

    private java.util.List<String> told(UUID view) {
        return jdbc.sql("SELECT action, actor FROM audit_event WHERE subject_id = :s ORDER BY at, id")
                .param("s", view.toString())
                .query((rs, n) -> rs.getString("action") + " " + rs.getString("actor"))
                .list();
    }

    @Test
    void onlyPeopleWithAWorklistHaveViews() {
        SignedIn.as(LI, Roles.COMPLIANCE);
        assertThatThrownBy(() -> views.list()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> views.save("城东", NEAR)).isInstanceOf(AccessDeniedException.class);
    }
}
