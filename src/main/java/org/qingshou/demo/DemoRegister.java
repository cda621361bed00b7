package org.qingshou.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Roles;
import org.qingshou.kernel.ActorId;
import org.qingshou.riskinfo.RiskMapping;
import org.qingshou.riskinfo.RiskProvider;
import org.qingshou.riskinfo.RiskProviderDesk;
import org.qingshou.simulator.SimulatedRegister;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo's provider of risk information, entered as in a bank. */
@Component
@Profile("demo")
class DemoRegister implements DisposableBean {
    private static final ActorId ADMIN = new ActorId("admin");
    private static final String TOKEN = "demo-risk-token";
    private static final String NAME = "演示风险信息服务";
    private static final String ENTRY = " date=/on authority=/authority amount=/amount number=/no\n";

    private final RiskProviderDesk providers;
    private final int port;
    private @Nullable SimulatedRegister running;

    DemoRegister(RiskProviderDesk providers, @Value("${qingshou.simulator.register-port:0}") int port) {
        this.providers = providers;
        this.port = port;
    }

    /** Starts it and leads the mapping to where it is now. */
    void start() {
        destroy();
        SimulatedRegister register = SimulatedRegister.start(port, TOKEN);
        running = register;
        SignedIn.as(ADMIN, Roles.ADMIN, () -> {
            lead(mapping(register.endpoint()));
            return true;
        });
    }

    private void lead(RiskMapping mapping) {
        List<RiskProvider> known = providers.all().stream()
                .filter(provider -> provider.name().equals(NAME))
                .toList();
        if (known.isEmpty()) providers.activate(providers.add(NAME, mapping, TOKEN), true);
        else providers.change(known.getFirst(), NAME, mapping, null);
    }

    private static RiskMapping mapping(String url) {
        return new RiskMapping(
                new RiskMapping.Ask(
                        url, "{\"requestId\": \"{{id}}\", \"name\": \"{{name}}\", \"idNo\": \"{{idNumber}}\"}"),
                new RiskMapping.Ask(
                        url, "{\"requestId\": \"{{id}}\", \"name\": \"{{name}}\", \"creditCode\": \"{{creditCode}}\"}"),
                "Authorization: Bearer {{secret}}",
                url + "/{{id}}",
                new RiskMapping.Answer(
                        "/code",
                        "0",
                        "BUSY",
                        "/asOf",
                        "ENFORCEMENT list=/data/enforcements" + ENTRY
                                + "DISHONEST list=/data/dishonest" + ENTRY
                                + "CONSUMPTION_LIMIT list=/data/restrictions" + ENTRY
                                + "JUDGMENT list=/data/judgments" + ENTRY
                                + "ENFORCEMENT_ENDED list=/data/ended" + ENTRY
                                + "PLEDGE list=/data/pledges" + ENTRY
                                + "SEIZURE list=/data/seizures" + ENTRY
                                + "STRUCK_OFF list=/data/company only=/status:注销,吊销 date=/on\n"
                                + "ABNORMAL list=/data/company only=/status:经营异常 date=/on"));
    }

    @Override
    public void destroy() {
        SimulatedRegister register = running;
        running = null;
        if (register != null) register.close();
    }
}
