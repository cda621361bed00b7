package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingshou.testing.Refusals.refused;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qingshou.access.Roles;
import org.qingshou.compliance.facts.CaseFacts;
import org.qingshou.compliance.facts.FactSource;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.ContactPointKind;
import org.qingshou.ledger.LawfulSource;
import org.qingshou.ledger.PartyRole;
import org.qingshou.ledger.Persons;
import org.qingshou.testing.QingshouTest;
import org.qingshou.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Somebody who cannot be reached is looked for in lawful sources only, and what is found keeps its source and proof. */
@QingshouTest
@Transactional
class ContactRepairTest {
    private static final Map<RepairState, Set<RepairState>> TABLE = Map.of(
            RepairState.OPEN, Set.of(RepairState.FOUND, RepairState.GIVEN_UP),
            RepairState.FOUND, Set.of(),
            RepairState.GIVEN_UP, Set.of());

    @Autowired
    RepairDesk desk;

    @Autowired
    StandingDesk standings;

    @Autowired
    CaseFixture given;

    @Autowired
    Persons persons;

    @Autowired
    List<FactSource> sources;

    @Autowired
    Timeline timeline;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    private Staff staff;
    private CaseId caseId;
    private PersonId debtor;
    private UUID loan;
    private UUID number;

    @BeforeEach
    void aCaseWithOneNumberAndNoAddress() {
        staff = Staff.of(given);
        LocalDate since = clock.today().minusDays(40);
        debtor = given.person("某某");
        number = given.phone(debtor, "13800001111");
        loan = given.loan(debtor, staff.branch(), since);
        caseId = given.openCase(debtor, loan, staff.branch(), staff.an(), since);
        as(staff.an());
    }

    static Stream<Arguments> pairs() {
        return Arrays.stream(RepairState.values())
                .flatMap(from -> Arrays.stream(RepairState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void onlyTheMovesOfTheTableAreMade(RepairState from, RepairState to) {
        if (TABLE.getOrDefault(from, Set.of()).contains(to))
            assertThat(from.to(to)).isEqualTo(to);
        else assertThatThrownBy(() -> from.to(to)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void whoHasAGoodNumberIsNotLookedForByNumber() {
        assertThat(lost()).containsExactly(RepairChannel.ADDRESS);
        refused("cases.repair.reachable", () -> desk.open(caseId, debtor, RepairChannel.PHONE, "三天无人接听"));
        desk.mark(caseId, number, "INVALID", "空号提示");
        assertThat(lost()).containsExactly(RepairChannel.PHONE, RepairChannel.ADDRESS);
    }

    @Test
    void aNumberMarkedBadOpensTheGuardsGroundForThirdPersonsAndAFoundOneClosesIt() {
        assertThat(numberInvalid()).isFalse();
        UUID search = search();
        assertThat(numberInvalid()).isTrue();
        desk.found(
                search, ContactPointKind.MOBILE, "139 0000 2222", LawfulSource.SRC_TOLD_BY_CONTACT, "预留联系人 11-24 告知");
        assertThat(numberInvalid()).isFalse();
        RepairDesk.Line line = desk.ofCase(caseId).lines().getFirst();
        assertThat(line.repair().state()).isEqualTo(RepairState.FOUND);
        assertThat(line.found()).isEqualTo("139****2222");
        assertThat(persons.contactPoints(debtor)).anySatisfy(point -> {
            assertThat(point.source()).isEqualTo(LawfulSource.SRC_TOLD_BY_CONTACT);
            assertThat(point.origin()).isEqualTo("OFFICER");
            assertThat(point.status()).isEqualTo("VALID");
        });
        assertThat(timeline.latest(caseId, Timeline.Kind.CONTACT, 10))
                .extracting(Timeline.Entry::key)
                .containsExactlyInAnyOrder("timeline.repair.marked", "timeline.repair.opened", "timeline.repair.found");
        refused("cases.repair.moved", () -> desk.giveUp(search, "不再找"));
    }

    @Test
    void theBadNumberItselfIsNoFindNorIsAnAddressOne() {
        UUID search = search();
        refused(
                "cases.repair.known",
                () -> desk.found(search, ContactPointKind.MOBILE, "138-0000-1111", LawfulSource.SRC_PUBLIC, "网上"));
        refused(
                "cases.repair.kind",
                () -> desk.found(search, ContactPointKind.HOME_ADDRESS, "青石镇", LawfulSource.SRC_PUBLIC, "公示"));
        refused(
                "cases.repair.text",
                () -> desk.found(search, ContactPointKind.MOBILE, "13900002222", LawfulSource.SRC_PUBLIC, " "));
    }

    @Test
    void itEndsWithoutAFindOnlyAfterTwoDifferentSources() {
        UUID search = search();
        refused("cases.repair.thin", () -> desk.giveUp(search, "查无"));
        desk.tried(search, LawfulSource.SRC_CONTRACT, "合同第 3 页的号码，空号");
        desk.tried(search, LawfulSource.SRC_CONTRACT, "合同附件，同一号码");
        refused("cases.repair.thin", () -> desk.giveUp(search, "查无"));
        desk.tried(search, LawfulSource.SRC_PUBLIC, "企业公示无联系电话");
        desk.giveUp(search, "两个来源均无");
        assertThat(desk.ofCase(caseId).lines().getFirst().repair().state()).isEqualTo(RepairState.GIVEN_UP);
        assertThat(desk.ofCase(caseId).lines().getFirst().repair().tries())
                .extracting(ContactRepair.Try::source)
                .containsExactly(LawfulSource.SRC_CONTRACT, LawfulSource.SRC_CONTRACT, LawfulSource.SRC_PUBLIC);
    }

    @Test
    void nobodyLooksForThirdPersonsTheDeadOrTwice() {
        PersonId relative = given.person("某亲友");
        given.party(loan, relative, PartyRole.LISTED_CONTACT);
        refused("cases.repair.stranger", () -> desk.open(caseId, relative, RepairChannel.PHONE, "联系不上"));
        search();
        refused("cases.repair.again", () -> desk.open(caseId, debtor, RepairChannel.PHONE, "再找"));
        standings.set(caseId, debtor, PersonStanding.DECEASED, "死亡证明 1 号");
        refused("cases.repair.deceased", () -> desk.open(caseId, debtor, RepairChannel.ADDRESS, "联系不上"));
        assertThat(lost()).isEmpty();
    }

    @Test
    void aRefusalIsForEver() {
        persons.setStatus(number, "SUPPRESSED", staff.an());
        refused("cases.repair.suppressed", () -> desk.mark(caseId, number, "VALID", "本人同意"));
        refused("cases.repair.status", () -> desk.mark(caseId, number, "SUPPRESSED", "拒绝"));
    }

    @Test
    void complianceReadsAndChangesNothingAndAStrangerSeesNothing() {
        UUID search = search();
        SignedIn.as(given.user(staff.branch(), "audit", Roles.COMPLIANCE), Roles.COMPLIANCE);
        assertThat(desk.ofCase(caseId).lines()).hasSize(1);
        assertThat(desk.ofCase(caseId).works()).isFalse();
        assertThatThrownBy(() -> desk.giveUp(search, "查无"))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
        as(given.user(given.branch(), "cy", Roles.OFFICER));
        refused("cases.missing", () -> desk.ofCase(caseId));
    }

    private UUID search() {
        desk.mark(caseId, number, "INVALID", "空号提示");
        return desk.open(caseId, debtor, RepairChannel.PHONE, "号码空号，三次上门未遇");
    }

    private List<RepairChannel> lost() {
        return desk.ofCase(caseId).lost().stream().map(RepairDesk.Lost::channel).toList();
    }

    private boolean numberInvalid() {
        CaseFacts facts = new CaseFacts();
        sources.forEach(source -> source.fill(facts, caseId, debtor, staff.branch(), clock.today()));
        return facts.debtorNumberInvalid();
    }

    private static void as(ActorId officer) {
        SignedIn.as(officer, Roles.OFFICER);
    }
}
