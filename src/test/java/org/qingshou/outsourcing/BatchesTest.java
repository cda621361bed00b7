package org.qingshou.outsourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingshou.testing.Refusals.refused;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingshou.access.Roles;
import org.qingshou.approvals.ApprovalDesk;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Decision;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;
import org.qingshou.simulator.BankAnswer;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Several cases for one agency: seen beforehand, asked for once, decided on whole or without some, answered whole or by case. */
@QingshouTest
class BatchesTest {
    @TempDir
    Path folder;

    @Autowired
    WebApplicationContext context;

    @Autowired
    BatchDesk desk;

    @Autowired
    Approvals approvals;

    @Autowired
    JdbcClient jdbc;

    private PlacementWorld world;

    @BeforeEach
    void open() {
        world = new PlacementWorld(context, folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void thePreviewSaysWhatGoesWhatLeavesAndWhichDoNotGoAndWhy() {
        CaseId good = world.settledCase();
        CaseId early = world.openCase();
        BatchPreview preview = asOfficer(() -> desk.preview(List.of(good, early), world.agencyCode, false));
        assertThat(preview.going()).extracting(BatchPreview.OneCase::id).containsExactly(good);
        assertThat(preview.refused()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(early);
            assertThat(one.against()).isNotEmpty();
        });
        assertThat(preview.leaves()).extracting(line -> line.key()).contains("outsourcing.leaves.never");
        assertThat(preview.amount().toString()).isEqualTo("12345.67");
        assertThat(placements(good)).isEmpty();
    }

    @Test
    void whereThereIsNotRoomForAllTheRestStays() {
        jdbc.sql("UPDATE agency SET max_cases = 2, version = version + 1 WHERE code = :c")
                .param("c", world.agencyCode)
                .update();
        BatchPreview preview = asOfficer(() -> desk.preview(cases(3), world.agencyCode, false));
        assertThat(preview.going()).hasSize(2);
        assertThat(preview.refused().getFirst().against())
                .extracting(line -> line.key())
                .containsExactly("agencies.rule.full");
    }

    @Test
    void oneYesSendsAllOfThem() {
        List<CaseId> chosen = cases(3);
        UUID batch = propose(chosen);
        assertThat(chosen)
                .allSatisfy(each -> assertThat(placements(each))
                        .singleElement()
                        .satisfies(placement -> assertThat(placement.state()).isEqualTo(PlacementState.PROPOSED)));
        decide(batch, new Decision.Approve());
        assertThat(view(batch).state()).isEqualTo(BatchState.APPROVED);
        assertThat(view(batch).batchNo()).endsWith(world.agencyCode + "-1");
        assertThat(states(batch)).containsOnly(PlacementState.APPROVED);
        assertThat(asOfficer(() -> desk.page(0, 50))).extracting(BatchView::id).contains(batch);
    }

    @Test
    void theNumbersOfADayCountOn() {
        UUID first = propose(cases(1));
        UUID second = propose(cases(1));
        assertThat(view(first).batchNo()).endsWith("-1");
        assertThat(view(second).batchNo()).endsWith("-2");
    }

    @Test
    void aCaseThatCannotGoKeepsTheWholeRequestBackAndNothingIsWritten() {
        CaseId good = world.settledCase();
        CaseId early = world.openCase();
        refused("batches.refused", () -> propose(List.of(good, early)));
        assertThat(placements(good)).isEmpty();
    }

    @Test
    void whoDecidesTakesSingleCasesOutAndTheyMayBeProposedAgain() {
        List<CaseId> chosen = cases(2);
        UUID batch = propose(chosen);
        UUID out = placements(chosen.getFirst()).getFirst().id();
        asManager(() -> {
            desk.takeOut(batch, out, "近期有还款意愿");
            return true;
        });
        assertThat(world.state(out)).isEqualTo(PlacementState.REJECTED);
        refused(
                "batches.last",
                () -> asManager(() -> {
                    desk.takeOut(batch, placements(chosen.getLast()).getFirst().id(), "也不");
                    return true;
                }));
        decide(batch, new Decision.Approve());
        assertThat(states(batch)).containsExactlyInAnyOrder(PlacementState.REJECTED, PlacementState.APPROVED);
        assertThat(view(batch).cases()).isEqualTo(1);
        assertThat(propose(List.of(chosen.getFirst()))).isNotEqualTo(batch);
    }

    @Test
    void whoAskedTakesNothingOutAndDoesNotDecide() {
        List<CaseId> chosen = cases(2);
        UUID batch = world.as(
                PlacementWorld.MANAGER, Roles.MANAGER, () -> desk.propose(chosen, world.agencyCode, "七法已尽", false));
        UUID one = placements(chosen.getFirst()).getFirst().id();
        refused(
                "batches.maker",
                () -> asManager(() -> {
                    desk.takeOut(batch, one, "不");
                    return true;
                }));
        assertThatThrownBy(() -> decide(batch, new Decision.Approve())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> asOfficer(() -> {
                    desk.takeOut(batch, one, "不");
                    return true;
                }))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(states(batch)).containsOnly(PlacementState.PROPOSED);
    }

    @Test
    void whatChangedHoldsTheYesBackUntilThatCaseIsTakenOut() {
        List<CaseId> chosen = cases(2);
        UUID batch = propose(chosen);
        jdbc.sql("UPDATE collection_case SET principal = 11000.00 WHERE id = :c")
                .param("c", chosen.getFirst().value())
                .update();
        assertThatThrownBy(() -> decide(batch, new Decision.Approve())).isInstanceOf(Refused.class);
        assertThat(states(batch)).containsOnly(PlacementState.PROPOSED);
        asManager(() -> {
            desk.takeOut(batch, placements(chosen.getFirst()).getFirst().id(), "余额已变");
            return true;
        });
        decide(batch, new Decision.Approve());
        assertThat(states(batch)).contains(PlacementState.APPROVED);
    }

    @Test
    void aRejectedBatchFreesItsLoans() {
        List<CaseId> chosen = cases(2);
        UUID batch = propose(chosen);
        decide(batch, new Decision.Reject("暂不委外"));
        assertThat(view(batch).state()).isEqualTo(BatchState.DROPPED);
        assertThat(states(batch)).containsOnly(PlacementState.REJECTED);
        assertThat(propose(chosen)).isNotEqualTo(batch);
    }

    @Test
    void theRequestShowsWhatTheMakerSaw() {
        UUID batch = propose(cases(2));
        UUID request = approvals
                .open(BatchApproval.KIND, batch.toString())
                .orElseThrow()
                .requestId();
        var detail = world.as(
                PlacementWorld.MANAGER,
                Roles.MANAGER,
                () -> context.getBean(ApprovalDesk.class).open(request));
        assertThat(detail.evidence())
                .extracting(line -> line.key())
                .contains("batches.shown.sum", "outsourcing.leaves.never", "outsourcing.approval.fee");
        assertThat(detail.route()).isEqualTo("outsourcing/batch/" + batch);
        assertThat(detail.changed()).isEmpty();
    }

    @Test
    void theAgencyTakesAWholeBatchAndTheSameAnswerAgainIsOnce() {
        List<CaseId> chosen = cases(3);
        UUID batch = sent(chosen);
        String number = view(batch).batchNo();
        UUID before = placements(chosen.getFirst()).getFirst().id();
        world.agency.decline(before.toString(), "DEC_CONFLICT");
        BankAnswer answer = world.agency.answerBatch(number, "ACCEPTED", null);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode items = JsonMapper.shared().readTree(answer.body()).path("items");
        assertThat(IntStream.range(0, items.size())
                        .mapToObj(i -> items.get(i).path("result").asString()))
                .containsExactlyInAnyOrder("STORED", "STORED", "REFUSED");
        assertThat(states(batch))
                .containsExactlyInAnyOrder(PlacementState.DECLINED, PlacementState.ACTIVE, PlacementState.ACTIVE);
        assertThat(view(batch).taken()).isEqualTo(2);
        assertThat(view(batch).declined()).isEqualTo(1);
    }

    @Test
    void theAgencyDeclinesAWholeBatchWithAReason() {
        UUID batch = sent(cases(2));
        String number = view(batch).batchNo();
        assertThat(world.agency.answerBatch(number, "DECLINED", null).status()).isEqualTo(400);
        assertThat(world.agency.answerBatch(number, "RETURNED", null).status()).isEqualTo(400);
        assertThat(world.agency.answerBatch("B-OTHER-1", "ACCEPTED", null).status())
                .isEqualTo(404);
        assertThat(states(batch)).containsOnly(PlacementState.OFFERED);
        assertThat(world.agency.answerBatch(number, "DECLINED", "DEC_CAPACITY").status())
                .isEqualTo(200);
        assertThat(states(batch)).containsOnly(PlacementState.DECLINED);
    }

    private UUID sent(List<CaseId> chosen) {
        UUID batch = propose(chosen);
        decide(batch, new Decision.Approve());
        Departure departure = context.getBean(Departure.class);
        chosen.forEach(each -> departure.advance(placements(each).getFirst().id()));
        world.tick();
        world.tick();
        return batch;
    }

    private List<CaseId> cases(int count) {
        return IntStream.range(0, count).mapToObj(i -> world.settledCase()).toList();
    }

    private UUID propose(List<CaseId> chosen) {
        return asOfficer(() -> desk.propose(chosen, world.agencyCode, "七法已尽", false));
    }

    private void decide(UUID batch, Decision decision) {
        UUID request = approvals
                .open(BatchApproval.KIND, batch.toString())
                .orElseThrow()
                .requestId();
        approvals.decide(request, decision, PlacementWorld.MANAGER);
    }

    private BatchView view(UUID batch) {
        return asOfficer(() -> desk.get(batch));
    }

    private List<PlacementState> states(UUID batch) {
        return asOfficer(() -> desk.placements(batch, 0, 100)).stream()
                .map(PlacementView::state)
                .toList();
    }

    private List<PlacementView> placements(CaseId caseId) {
        return asOfficer(() -> world.desk().of(caseId)).placements();
    }

    private <T> T asOfficer(Callable<T> work) {
        return world.as(PlacementWorld.OFFICER, Roles.OFFICER, work);
    }

    private <T> T asManager(Callable<T> work) {
        return world.as(PlacementWorld.MANAGER, Roles.MANAGER, work);
    }
}
