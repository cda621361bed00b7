package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingshou.testing.Refusals.refused;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Roles;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.ExportVolume.Data;
import org.qingshou.compliance.Purpose;
import org.qingshou.exports.ExportPass;
import org.qingshou.exports.ExportWish;
import org.qingshou.exports.Exports;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.PartyRole;
import org.qingshou.papers.PdfText;
import org.qingshou.testing.QingshouTest;
import org.qingshou.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The visits of a day go onto one sheet, in the order of the tour, and it tells nobody more than they may hear. */
@QingshouTest
@Transactional
class TourTest {
    @Autowired
    Exports exports;

    @Autowired
    TourDesk desk;

    @Autowired
    ContactDesk contacts;

    @Autowired
    Cases cases;

    @Autowired
    CaseFixture given;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    private Staff staff;
    private LocalDate day;
    private CaseId near;
    private PersonId debtor;
    private PersonId relative;

    @BeforeEach
    void twoVisitsOfADay() {
        staff = Staff.of(given);
        day = clock.today().plusDays(1);
        debtor = given.person("张三丰");
        UUID loan = given.loan(debtor, staff.branch(), day.minusDays(40));
        near = given.openCase(debtor, loan, staff.branch(), staff.an(), day.minusDays(40));
        relative = given.person("李某某");
        given.party(loan, relative, PartyRole.LISTED_CONTACT);
        as(staff.an());
        plan(debtor, Purpose.SURVEY, "青石镇东岗村8号");
        plan(relative, Purpose.LOCATE, "青石镇西岗村2号");
    }

    @Test
    void bothWhoGoSeeTheStopsOfTheDayAndNobodyElse() {
        assertThat(desk.stops(day)).extracting(TourStop::person).containsExactlyInAnyOrder("张三丰", "李某某");
        assertThat(desk.stops(day.plusDays(1))).isEmpty();
        as(staff.bo());
        assertThat(desk.stops(day)).hasSize(2);
        as(given.user(staff.branch(), "cy", Roles.OFFICER));
        assertThat(desk.stops(day)).isEmpty();
    }

    @Test
    void theSheetNamesTheDebtToWhoOwesItAndToNobodyElse() throws IOException {
        cases.hold(
                near, "HOLD_BEREAVEMENT", day.minusDays(1), day.plusDays(9), day, "家有丧事", staff.an(), clock.instant());
        String debtors = text(List.of(stop(debtor).id()));
        assertThat(debtors)
                .contains("外访任务单", "张三丰", "青石镇东岗村8号", "10,500.00", "皮卡", "东线", "调查核实")
                .contains("能否外访以系统裁定为准");
        String others = text(List.of(stop(relative).id()));
        assertThat(others).contains("李某某", "不得提及借款").doesNotContain("10,500.00", "张三丰");
        assertThat(stop(relative).owed()).isNull();
    }

    @Test
    void stopsArePrintedInTheirOrderAndEachCaseKeepsThatTheyWereTakenOut() throws IOException {
        String text = text(List.of(stop(relative).id(), stop(debtor).id()));
        assertThat(text.indexOf("李某某")).isLessThan(text.indexOf("张三丰"));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM audit_event WHERE action = 'tour.printed' AND subject_id = :c")
                        .param("c", near.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void anEmptySheetAForeignStopAndLongWordsAreRefused() {
        refused("cases.tour.none", () -> print(List.of(), "", new ByteArrayOutputStream()));
        refused("cases.tour.changed", () -> print(List.of(Ids.next()), "", new ByteArrayOutputStream()));
        refused(
                "cases.tour.long",
                () -> print(List.of(stop(debtor).id()), "路".repeat(201), new ByteArrayOutputStream()));
    }

    private String text(List<UUID> order) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        print(order, "东线", out);
        return PdfText.all(out.toByteArray());
    }

    private void print(List<UUID> order, String route, ByteArrayOutputStream out) {
        ExportPass pass = exports.issue(
                new ExportWish(TourDesk.FILE, day.toString(), "tour", Data.SENSITIVE, order.size()), null);
        try {
            desk.print(new TourDesk.Wish(day, "皮卡", route, order), pass, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TourStop stop(PersonId person) {
        String name = person.equals(debtor) ? "张三丰" : "李某某";
        return desk.stops(day).stream()
                .filter(each -> each.person().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void plan(PersonId person, Purpose purpose, String place) {
        contacts.planVisit(near, person, ContactAction.VISIT_HOME, purpose, staff.bo(), place, day);
    }

    private static void as(ActorId officer) {
        SignedIn.as(officer, Roles.OFFICER);
    }
}
