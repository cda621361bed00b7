package org.qingshou.riskinfo;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What only who runs the machine may say of risk information.
 *
 * @param againDays days within which nobody asks about the same person again without a reason
 * @param internalHosts hosts inside the bank's network that a provider's address may name, such as the bank's own data
 *     platform; none by default
 */
@ConfigurationProperties("qingshou.risk-information")
public record RiskSettings(
        @DefaultValue("30") int againDays, @DefaultValue List<String> internalHosts) {
    public RiskSettings {
        internalHosts = List.copyOf(internalHosts);
        if (againDays < 1)
            throw new IllegalArgumentException("qingshou.risk-information.again-days must be at least 1");
    }

    boolean mayBeInternal(String host) {
        return internalHosts.stream().anyMatch(host::equalsIgnoreCase);
    }
}
