package org.qingshou.riskinfo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.CurrentActor;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.outbox.channel.OutboundChannel.Answer;
import org.qingshou.outbox.channel.OutboundChannel.Request;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What the administrator does with providers. He sees neither whom anybody asked about nor what was found. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class RiskProviderDesk {
    private static final int OK = 200;
    private static final String HIDDEN = "••••••";

    private final RiskProviders providers;
    private final RiskSettings settings;
    private final CurrentActor current;
    private final BusinessClock clock;

    RiskProviderDesk(RiskProviders providers, RiskSettings settings, CurrentActor current, BusinessClock clock) {
        this.providers = providers;
        this.settings = settings;
        this.current = current;
        this.clock = clock;
    }

    /** How an answer would be read: {@code code} of a refusal, or what was found. */
    public record Tried(boolean answered, String code, String asOf, List<RiskFinding> findings) {
        public Tried {
            findings = List.copyOf(findings);
        }
    }

    public List<RiskProvider> all() {
        return providers.all();
    }

    public UUID add(String name, RiskMapping mapping, String secret) {
        return providers.add(name, mapping, secret, by());
    }

    /** @param secret a new one, or null where it stays */
    public void change(RiskProvider seen, String name, RiskMapping mapping, @Nullable String secret) {
        providers.change(seen, name, mapping, secret, by());
    }

    public void activate(UUID id, boolean active) {
        providers.activate(id, active, by());
    }

    /** The very request that would leave, about an invented person and with the secret covered. */
    public String preview(RiskProvider provider, boolean company) {
        RiskMapping mapping = provider.mapping();
        if ((company ? mapping.company() : mapping.person()).none()) return "";
        var invented = company
                ? new RiskRequest.Subject(true, "示例有限公司", "91330000MA00000000")
                : new RiskRequest.Subject(false, "张三", "330100199001010000");
        Request request = RiskRequest.of(mapping, new UUID(0, 0), invented, HIDDEN, settings::mayBeInternal);
        StringBuilder shown = new StringBuilder("POST ").append(request.url()).append('\n');
        for (Map.Entry<String, String> header : request.headers().entrySet())
            shown.append(header.getKey()).append(": ").append(header.getValue()).append('\n');
        return shown.append('\n')
                .append(new String(request.body(), StandardCharsets.UTF_8))
                .toString();
    }

    /** How an answer of the provider, pasted by the administrator, would be read. */
    public Tried readAs(RiskProvider provider, String answer) {
        RiskAnswer.Read read = RiskAnswer.read(
                provider.mapping().answer(),
                new Answer(OK, Map.of(), answer.getBytes(StandardCharsets.UTF_8)),
                clock.instant());
        String code = read.outcome() instanceof org.qingshou.outbox.channel.Delivery.Rejected(var status, var reason)
                ? reason
                : "";
        return read.told()
                .map(told -> new Tried(true, "", told.asOf(), told.findings()))
                .orElseGet(() -> new Tried(false, code, "", List.of()));
    }

    private ActorId by() {
        return current.get().id();
    }
}
