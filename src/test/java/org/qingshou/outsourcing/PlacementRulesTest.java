package org.qingshou.outsourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingshou.testing.Refusals.refused;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingshou.access.Roles;
import org.qingshou.approvals.ApprovalDesk;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Refused;
import org.qingshou.outsourcing.PlacementRule.Share;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.context.WebApplicationContext;

/** The head office keeps the rules by four eyes; they name an agency, and what an agency had goes to another one next. */
@QingshouTest
class PlacementRulesTest {
    private static final ActorId CHECKER = new ActorId("os.qian");

    @TempDir
    Path folder;

    @TempDir
    Path otherFolder;

    @Autowired
    WebApplicationContext context;

    @Autowired
    RuleBookDesk desk;

    @Autowired
    RuleBooks books;

    @Autowired
    BatchDesk batches;

    @Autowired
    Approvals approvals;

    @Autowired
    JdbcClient jdbc;

    private PlacementWorld world;
    private PlacementWorld other;

    @BeforeEach
    void open() {
        jdbc.sql("UPDATE placement_rule_book SET state = 'REJECTED'").update();
        world = new PlacementWorld(context, folder);
        other = new PlacementWorld(context, otherFolder);
    }

    @AfterEach
    void close() {
        jdbc.sql("UPDATE placement_rule_book SET state = 'REJECTED'").update();
        other.close();
        world.close();
    }

    @Test
    void aVersionHoldsOnlyAfterASecondPersonsYes() {
        CaseId caseId = world.settledCase();
        assertThat(suggestion(caseId)).isEqualTo(Suggestion.NONE);
        UUID book = books.propose(rules(100, 0), "新规则", PlacementWorld.BRANCH, PlacementWorld.MANAGER);
        assertThat(suggestion(caseId)).isEqualTo(Suggestion.NONE);
        assertThatThrownBy(() -> books.decided(book, true, PlacementWorld.MANAGER, java.time.Instant.now()))
                .isInstanceOf(Refused.class);
        refused(
                "rules.waits",
                () -> books.propose(rules(50, 50), "另一版", PlacementWorld.BRANCH, PlacementWorld.MANAGER));
        decide(book);
        assertThat(suggestion(caseId).agency()).isEqualTo(world.agencyCode);
    }

    @Test
    void whatDoesNotAddUpIsRefusedWithItsPlace() {
        refused("rules.sum", () -> propose(rules(60, 30)));
        refused("rules.number", () -> propose(List.of()));
        refused("outsourcing.agency.unknown", () -> propose(List.of(rule(List.of(new Share("NOBODY", 100))))));
        refused(
                "rules.band",
                () -> propose(List.of(new PlacementRule(
                        null,
                        null,
                        null,
                        Money.of("100.00"),
                        Money.of("100.00"),
                        List.of(new Share(world.agencyCode, 100))))));
        refused(
                "outsourcing.reason.missing",
                () -> books.propose(rules(50, 50), " ", PlacementWorld.BRANCH, PlacementWorld.MANAGER));
    }

    @Test
    void onlyTheHeadOfficesManagersPropose() {
        assertThatThrownBy(() -> world.as(PlacementWorld.OFFICER, Roles.OFFICER, () -> desk.all()))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(world.as(PlacementWorld.MANAGER, Roles.MANAGER, () -> desk.all()))
                .isNotNull();
    }

    @Test
    void theRulesNameAnAgencyAndWhoChoosesAnotherIsSeenToHave() {
        decide(propose(rules(100, 0)));
        CaseId caseId = world.settledCase();
        asOfficer(() -> world.desk().propose(caseId, other.agencyCode, "区域合适"));
        UUID request =
                approvals.open("APR_OUTSOURCE", caseId.toString()).orElseThrow().requestId();
        var detail = world.as(
                PlacementWorld.MANAGER,
                Roles.MANAGER,
                () -> context.getBean(ApprovalDesk.class).open(request));
        assertThat(detail.evidence()).extracting(Line::key).contains("rules.shown.other");
        assertThat(asOfficer(() -> world.desk().of(caseId))
                        .placements()
                        .getFirst()
                        .chosen())
                .isEqualTo(Line.of("rules.fact.other", "1", world.agencyCode));
    }

    @Test
    void aBatchIsDividedByShares() {
        decide(propose(rules(50, 50)));
        List<CaseId> chosen =
                List.of(world.settledCase(), world.settledCase(), world.settledCase(), world.settledCase());
        List<BatchDesk.RuleGroup> groups = asOfficer(() -> batches.byRules(chosen));
        assertThat(groups)
                .hasSize(2)
                .allSatisfy(group -> assertThat(group.cases()).hasSize(2));
        asOfficer(() -> batches.propose(groups.getFirst().cases(), world.agencyCode, "按规则", false));
        List<BatchDesk.RuleGroup> rest =
                asOfficer(() -> batches.byRules(groups.getLast().cases()));
        assertThat(rest)
                .singleElement()
                .satisfies(group -> assertThat(group.agency().code()).isEqualTo(other.agencyCode));
    }

    @Test
    void whatAnAgencyHadGoesToAnotherOneUnlessSomebodyElseAgrees() {
        decide(propose(rules(50, 50)));
        CaseId caseId = returned();
        Suggestion next = suggestion(caseId);
        assertThat(next.agency()).isEqualTo(other.agencyCode);
        assertThat(next.why()).extracting(Line::key).contains("rules.why.not");
        refused("rules.again", () -> asOfficer(() -> world.desk().propose(caseId, world.agencyCode, "熟悉本案")));
        asOfficer(() -> world.desk().propose(caseId, world.agencyCode, "熟悉本案", true));
        UUID request =
                approvals.open("APR_OUTSOURCE", caseId.toString()).orElseThrow().requestId();
        var detail = world.as(
                PlacementWorld.MANAGER,
                Roles.MANAGER,
                () -> context.getBean(ApprovalDesk.class).open(request));
        assertThat(detail.evidence()).extracting(Line::key).contains("rules.shown.again");
    }

    @Test
    void inABatchItStaysInTheHouseUnlessWished() {
        CaseId caseId = returned();
        BatchPreview preview = asOfficer(() -> batches.preview(List.of(caseId), world.agencyCode, false));
        assertThat(preview.refused().getFirst().against()).extracting(Line::key).containsExactly("rules.last");
        assertThat(asOfficer(() -> batches.preview(List.of(caseId), world.agencyCode, true))
                        .going())
                .hasSize(1);
        UUID batch = asOfficer(() -> batches.propose(List.of(caseId), world.agencyCode, "熟悉本案", true));
        assertThat(asOfficer(() -> batches.get(batch)).again()).isEqualTo(1);
    }

    @Test
    void whoOnlyDeclinedMayBeAskedAgain() {
        CaseId caseId = world.settledCase();
        UUID placement = world.queued(caseId);
        world.tick();
        world.agency.decline(placement.toString(), "DEC_CAPACITY");
        assertThat(asOfficer(() -> world.desk().propose(caseId, world.agencyCode, "现有余量")))
                .isNotNull();
    }

    private CaseId returned() {
        CaseId caseId = world.settledCase();
        UUID placement = world.active(caseId);
        world.agency.giveBack(placement.toString(), "RET_NOT_FOUND");
        world.agency.certify();
        return caseId;
    }

    private UUID propose(List<PlacementRule> rules) {
        return books.propose(rules, "新规则", PlacementWorld.BRANCH, PlacementWorld.MANAGER);
    }

    private void decide(UUID book) {
        UUID request = approvals
                .open(RuleBookApproval.KIND, book.toString())
                .orElseThrow()
                .requestId();
        approvals.decide(request, new org.qingshou.approvals.Decision.Approve(), CHECKER);
    }

    private List<PlacementRule> rules(int ours, int theirs) {
        return List.of(rule(
                theirs == 0
                        ? List.of(new Share(world.agencyCode, ours))
                        : List.of(new Share(world.agencyCode, ours), new Share(other.agencyCode, theirs))));
    }

    private static PlacementRule rule(List<Share> shares) {
        return new PlacementRule(null, null, null, null, null, shares);
    }

    private Suggestion suggestion(CaseId caseId) {
        return asOfficer(() -> world.desk().of(caseId)).eligibility().suggestion();
    }

    private <T> T asOfficer(Callable<T> work) {
        return world.as(PlacementWorld.OFFICER, Roles.OFFICER, work);
    }
}
