package org.qingshou.webhooks;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What only who runs the machine may say of webhooks.
 *
 * @param internalHosts hosts inside the bank's network that an endpoint may name; none by default, so that whoever
 *     administers the application cannot make it knock at its neighbours (SSRF). To this machine itself, where it is
 *     named here, plain HTTP will do
 * @param formerFor how long the secret before still signs after a change
 * @param keep how long messages that have arrived or were taken back are kept
 */
@ConfigurationProperties("qingshou.webhooks")
public record WebhookSettings(
        @DefaultValue List<String> internalHosts,
        @DefaultValue("7d") Duration formerFor,
        @DefaultValue("90d") Duration keep) {
    public WebhookSettings {
        internalHosts = List.copyOf(internalHosts);
    }

    boolean mayBeInternal(String host) {
        return internalHosts.stream().anyMatch(host::equalsIgnoreCase);
    }
}
