package org.qingshou.compliance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.QingshouApplication;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.cases.CaseFixture;
import org.qingshou.cases.SetClock;
import org.qingshou.compliance.Channel;
import org.qingshou.compliance.ComplianceGuard;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.DecisionFacts;
import org.qingshou.compliance.DecisionFilter;
import org.qingshou.compliance.Decisions;
import org.qingshou.compliance.ProposedAct;
import org.qingshou.compliance.Purpose;
import org.qingshou.compliance.Verdict;
import org.qingshou.database.ClockShift;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.qingshou.testing.QingshouTest;
import org.qingshou.uikit.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** The register of decisions as a manager reads it: found by its address, narrowed by what is typed, explained in words. */
@QingshouTest
@ViewPackages(classes = QingshouApplication.class)
@WithMockUser(username = "dv.zhao", roles = "MANAGER")
class DecisionsViewTest extends SpringBrowserlessTest {
    @Autowired
    CaseFixture given;

    @Autowired
    Users users;

    @Autowired
    ComplianceGuard guard;

    @Autowired
    Decisions decisions;

    @Autowired
    DecisionFacts facts;

    @Autowired
    Texts texts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BusinessClock clock;

    @Autowired
    ClockShift shift;

    private BranchCode branch;
    private PersonId debtor;
    private CaseId id;

    @BeforeEach
    void aCallByDayAndOneByNight() {
        LocalDate today = clock.today();
        branch = given.branch();
        jdbc.sql("DELETE FROM app_user WHERE login = 'dv.zhao'").update();
        users.add(
                new UserInfo(new ActorId("dv.zhao"), "赵敏", "1", Set.of(Roles.MANAGER), branch, null, true),
                "long-enough-1",
                ActorId.system("test"));
        debtor = given.person("张三丰");
        UUID loan = given.loan(debtor, branch, today.minusDays(40));
        id = given.openCase(debtor, loan, branch, new ActorId("dv.zhao"), today.minusDays(40));
        SetClock.to(today.atTime(10, 30), clock, shift);
        call();
        SetClock.to(today.atTime(23, 30), clock, shift);
        call();
    }

    @AfterEach
    void realTime() {
        shift.to(Duration.ZERO);
    }

    private void call() {
        guard.clear(
                new ProposedAct(
                        id,
                        debtor,
                        branch,
                        ContactAction.CALL_OUT_DEBTOR,
                        Purpose.PRESS,
                        new byte[32],
                        null,
                        null,
                        new ActorId("dv.zhao")),
                clock.instant(),
                null);
    }

    @Test
    void anAddressShowsOnlyWhatItNames() {
        go(Map.of());
        assertThat(test(grid()).size()).isEqualTo(2);
        go(Map.of("rule", List.of("R-TIME-01")));
        assertThat(test(grid()).size()).isEqualTo(1);
        go(Map.of("person", List.of(PersonId.next().toString())));
        assertThat(test(grid()).size()).isZero();
        go(Map.of("person", List.of(debtor.toString(), "nobody"), "verdict", List.of("ALLOW")));
        assertThat(test(grid()).size()).isEqualTo(1);
    }

    @Test
    void aNumberOfTheBanksNamesThePerson() {
        go(Map.of());
        TextField person = find(TextField.class).withId("decisions-person").single();
        test(person).setValue(debtor.toString());
        assertThat(test(grid()).size()).isEqualTo(2);
        test(person).setValue("nobody's");
        assertThat(person.isInvalid()).isTrue();
        assertThat(person.getErrorMessage()).contains("nobody's");
    }

    @Test
    void aPhoneNumberNarrowsAndABadOneIsRefusedInItsField() {
        go(Map.of());
        TextField number = find(TextField.class).withId("decisions-number").single();
        test(number).setValue("139");
        assertThat(number.isInvalid()).isTrue();
        test(number).setValue("13900000000");
        assertThat(number.isInvalid()).isFalse();
        assertThat(test(grid()).size()).isZero();
    }

    @Test
    void aDecisionIsExplainedInWordsWithItsNextMomentAndTheWayToTheHistory() {
        go(Map.of("rule", List.of("R-TIME-01")));
        test(grid()).clickRow(0);
        assertThat(find(Paragraph.class).withTextContaining("R-TIME-01").exists())
                .isTrue();
        assertThat(find(Paragraph.class).withTextContaining("08:00").exists()).isTrue();
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("contact-history/" + debtor);
    }

    /** A fact without words would stand there by its name in the program. */
    @Test
    void everyFactOfADecisionHasWordsInBothLanguages() {
        String kept = decisions
                .page(DecisionFilter.ALL.with(new DecisionFilter.Who(null, null, Set.of(debtor), null)), 0, 1)
                .getFirst()
                .facts();
        for (Locale locale : List.of(Texts.CHINESE, Texts.ENGLISH))
            assertThat(facts.of(kept, locale)).isNotEmpty().noneMatch(fact -> kept.contains("\"" + fact.name() + "\""));
        String all = """
                {"role":"BORROWER","holds":["HOLD_DECEASED"],"stoppedChannels":["VOICE"],"agreedAttempts":8,
                 "agreedHours":["VOICE 21:00-23:00"],"permits":["VISIT_EMPLOYER PRESS R-VIS-01"],"minor":false,"later":1}""";
        assertThat(facts.of(all, Texts.ENGLISH))
                .extracting(fact -> fact.name() + ": " + fact.value())
                .contains(
                        "Role in the case: Borrower",
                        "Holds: Deceased",
                        "Stopped channels: Call",
                        "Hours agreed: Call 21:00-23:00",
                        "Allowed by a second person: Visit to the employer Ask for payment R-VIS-01",
                        "Under eighteen: No",
                        "later: 1");
        assertThat(facts.of(all, Texts.ENGLISH))
                .filteredOn(fact -> !fact.applies())
                .hasSize(1);
    }

    @Test
    void aFilterComesBackFromItsAddressWithoutThePhoneNumber() {
        DecisionFilter filter = DecisionFilter.ALL
                .with(new DecisionFilter.What(
                        Verdict.BLOCK, "R-TP-04", Channel.VOICE, ContactAction.CALL_OUT_DEBTOR, "2026.1"))
                .with(new DecisionFilter.Who(new ActorId("li.na"), "sim", Set.of(debtor), "QS1"))
                .between(LocalDate.parse("2026-01-02"), LocalDate.parse("2026-02-03"));
        assertThat(DecisionAddress.read(DecisionAddress.write(filter))).isEqualTo(filter);
        assertThat(DecisionAddress.write(filter.onNumber(new byte[] {7}))).isEqualTo(DecisionAddress.write(filter));
        assertThat(DecisionAddress.read(QueryParameters.of("verdict", "MAYBE"))).isEqualTo(DecisionFilter.ALL);
        assertThat(DecisionAddress.read(QueryParameters.of("from", "yesterday")))
                .isEqualTo(DecisionFilter.ALL);
    }

    @Test
    void whatAnAddressNamesStandsInTheFields() {
        go(Map.of("action", List.of("VISIT_HOME"), "agency", List.of("gone")));
        assertThat(find(ComboBox.class).all())
                .extracting(ComboBox::getValue)
                .contains(ContactAction.VISIT_HOME, "gone");
    }

    private static void go(Map<String, List<String>> parameters) {
        UI.getCurrent().navigate(DecisionsView.class, new QueryParameters(parameters));
    }

    @SuppressWarnings("unchecked")
    private Grid<Decisions.Entry> grid() {
        return find(Grid.class).withCondition(Grid::isVisible).all().getFirst();
    }
}
