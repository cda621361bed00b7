package org.qingshou.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qingshou.simulator.Misbehaviour.Kind;
import org.qingshou.simulator.Misbehaviour.Order;
import org.qingshou.simulator.SimulatedAgency.Booked;

/**
 * The application dies in the middle of two deliveries. One agency has booked its package and had not answered, the other
 * had not yet looked at it. After the next start each has exactly one, by its own books.
 */
class DeliveryKillIT {
    private static final String FOLDER = "it-kill";
    /** A claim lapses after 40 seconds; a machine under load needs some more. */
    private static final Duration RECOVERY = Duration.ofMinutes(3);

    @Test
    void whateverTheAgencyHadSeenWhenTheApplicationWasKilledItEndsWithOnePackage() {
        DemoApp.deleteEarlier(FOLDER);
        try (Browsers browsers = new Browsers();
                RunningApp app = RunningApp.start(
                        FOLDER, "--spring.profiles.active=demo", "--qingshou.simulator.port=" + RunningApp.freePort());
                Partner booked = new Partner(app.site(), "KILL-A", "先记账的机构");
                Partner unseen = new Partner(app.site(), "KILL-B", "未看见的机构")) {
            Person admin = new Person(browsers, app.site(), false).signIn("admin");
            DemoTime.inOfficeHours(admin);
            List<Partner> agencies = List.of(booked, unseen);
            for (Partner agency : agencies) {
                agency.followTheBanksClock();
                agency.isRegisteredBy(admin);
            }
            booked.agency.misbehaviour().next(Order.of(Kind.HANG_AFTER), 1);
            unseen.agency.misbehaviour().next(Order.of(Kind.HANG_BEFORE), 1);

            Person officer = new Person(browsers, app.site(), false).signIn("li.na");
            Person manager = new Person(browsers, app.site(), true).signIn("zhao.min");
            BankApi bank = new BankApi(app.site());
            for (Partner agency : agencies) {
                Handover.proposeFirst(officer, agency);
                Handover.approve(
                        manager, Handover.placement(bank, agency).get("caseNo").asString());
            }
            await("both deliveries are under way")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> booked.agency.misbehaviour().hangs()
                            && unseen.agency.misbehaviour().hangs());

            app.kill();
            assertThat(booked.books()).extracting(Booked::state).containsExactly("RECEIVED");
            assertThat(unseen.books()).isEmpty();
            booked.agency.misbehaviour().clear();
            unseen.agency.misbehaviour().clear();

            app.startAgain();
            await("both offers have arrived")
                    .atMost(RECOVERY)
                    .until(() -> agencies.stream()
                            .allMatch(agency -> Handover.state(bank, agency).equals("OFFERED")));
            manager.signIn("zhao.min");
            for (Partner agency : agencies) {
                String placement = Handover.placement(bank, agency).get("id").asString();
                assertThat(agency.books())
                        .extracting(Booked::packageId, Booked::copies)
                        .containsExactly(tuple(placement, 0));
                assertThat(agency.agency.accept(placement).status()).isEqualTo(200);
                assertThat(Handover.state(bank, agency)).isEqualTo("ACTIVE");
                theCasePageShowsOneMessage(
                        manager, Handover.placement(bank, agency).get("caseId").asString());
            }
        }
    }

    private static void theCasePageShowsOneMessage(Person manager, String caseId) {
        manager.open("/cases/" + caseId);
        Handover.tab(manager, "Outsourcing");
        Locator messages = manager.page.locator(".qs-card .qs-plain-list li");
        assertThat(messages).hasCount(1);
        assertThat(messages).containsText("Delivered");
    }
}
