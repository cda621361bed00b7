package org.qingshou.demo;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.outsourcing.Agencies;
import org.qingshou.outsourcing.AgencyEvaluation;
import org.qingshou.outsourcing.AgencyInfo;
import org.qingshou.outsourcing.AgencyProfiles;
import org.qingshou.outsourcing.AgencyRules;
import org.qingshou.outsourcing.AgencyStaff;
import org.qingshou.outsourcing.AgencyTakes;
import org.qingshou.outsourcing.StaffMember;
import org.qingshou.simulator.SimulatedAgency;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The one agency of the demo: the simulator in this process, with its keys and books in the data folder. */
@Component
@Profile("demo")
class DemoAgency implements DisposableBean {
    static final String CODE = "CTX-DEMO";

    /** Number of whoever works its cases. */
    static final String WORKER = "A-01";

    private static final int ROOM = 300;

    private final Agencies agencies;
    private final DemoTariff tariff;
    private final AgencyProfiles profiles;
    private final AgencyStaff staff;
    private final BusinessClock clock;
    private final Environment environment;
    private final Path folder;
    private final int port;
    private @Nullable SimulatedAgency running;

    DemoAgency(
            Agencies agencies,
            DemoTariff tariff,
            AgencyProfiles profiles,
            AgencyStaff staff,
            BusinessClock clock,
            Environment environment,
            @Value("${qingshou.database.data-dir:./data}") Path data,
            @Value("${qingshou.simulator.port:9080}") int port) {
        this.agencies = agencies;
        this.tariff = tariff;
        this.profiles = profiles;
        this.staff = staff;
        this.clock = clock;
        this.environment = environment;
        this.folder = data.resolve("simulator");
        this.port = port;
    }

    /**
     * Starts the agency, or starts it anew.
     *
     * @param step time between the steps of its own work; zero where it does only what it is told
     */
    SimulatedAgency start(Duration step) {
        destroy();
        SimulatedAgency agency = listening(step);
        running = agency;
        return agency;
    }

    private SimulatedAgency listening(Duration step) {
        try {
            return SimulatedAgency.start(new SimulatedAgency.Settings(CODE, folder, port, this::bank, clock, step));
        } catch (UncheckedIOException e) {
            throw new AgencyNotStarted(port, e);
        }
    }

    private URI bank() {
        return URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port"));
    }

    /** Enters the agency in the bank's master data, or mends its address where the port has changed. */
    void register(SimulatedAgency agency, LocalDate today) {
        AgencyInfo known = agencies.find(CODE).orElse(null);
        if (known != null && known.endpoint().equals(agency.endpoint())) return;
        agencies.save(
                new AgencyInfo(
                        CODE,
                        "诚拓信资产服务有限公司（演示）",
                        AgencyInfo.Status.ACTIVE,
                        today.minusDays(210),
                        "WW-2026-017",
                        today.minusDays(200),
                        today.plusDays(530),
                        AgencyRules.CONTRACT_TERMS,
                        today.minusDays(60),
                        today.minusDays(205),
                        agency.endpoint(),
                        true,
                        false,
                        agency.signingKey(),
                        agency.encryptionKey(),
                        "MIXED",
                        "T-2026-A",
                        List.of("VOICE", "MESSAGE", "LETTER"),
                        List.of("330100"),
                        List.of("IDENTITY", "CONTACT", "CREDIT"),
                        new AgencyTakes(AgencyTakes.ALL_OF_A_BANK.claims(), ROOM, null),
                        known == null ? 0 : known.version()),
                DemoPeople.DEMO);
        if (known != null) return;
        tariff.agree(CODE, today);
        LocalDate held = today.minusDays(60);
        profiles.evaluate(new AgencyEvaluation(
                CODE,
                held,
                AgencyEvaluation.Result.GOOD,
                86,
                "现场检查两次，抽听录音四十条，投诉两件均已答复。",
                held.plusDays(365),
                DemoPeople.DEMO));
    }

    /** Enters the agency's people once: two in order, and one whose training is long ago. */
    void enterPeople(LocalDate today) {
        if (!staff.of(CODE).isEmpty()) return;
        person(WORKER, "周晓燕（演示）", today.minusDays(100));
        person("A-02", "吴国强（演示）", today.minusDays(30));
        person("A-03", "郑小东（演示）", today.minusDays(400));
    }

    private void person(String number, String name, LocalDate trained) {
        staff.save(new StaffMember(CODE, number, name, trained, trained, true, 0), DemoPeople.DEMO);
    }

    @Override
    public void destroy() {
        SimulatedAgency agency = running;
        running = null;
        if (agency != null) agency.close();
    }
}
