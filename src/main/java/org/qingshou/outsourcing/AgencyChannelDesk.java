package org.qingshou.outsourcing;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.CurrentActor;
import org.qingshou.access.Roles;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Refused;
import org.qingshou.outsourcing.gateway.AgencyChannel;
import org.qingshou.outsourcing.gateway.AgencyChannels;
import org.qingshou.outsourcing.gateway.CanonicalJson;
import org.qingshou.outsourcing.gateway.ChannelKind;
import org.qingshou.outsourcing.gateway.ListedState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** In which way each agency is reached: the administrator changes it, others read; the secret is for nobody to read. */
@Service
public class AgencyChannelDesk {
    private static final Map<ListedState, Set<String>> REASONS =
            Map.of(ListedState.DECLINED, names(Decline.values()), ListedState.RETURNED, names(GivenBack.values()));

    private final AgencyChannels channels;
    private final Agencies agencies;
    private final CurrentActor current;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    AgencyChannelDesk(
            AgencyChannels channels,
            Agencies agencies,
            CurrentActor current,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.channels = channels;
        this.agencies = agencies;
        this.current = current;
        this.clock = clock;
        this.events = events;
    }

    @PreAuthorize("hasAnyRole('ADMIN','MANAGER','COMPLIANCE')")
    public AgencyChannel of(String agency) {
        return channels.find(agency);
    }

    /** Those that differ from the published contract. */
    @PreAuthorize("hasAnyRole('ADMIN','MANAGER','COMPLIANCE')")
    public Map<String, ChannelKind> kinds() {
        return channels.all().values().stream().collect(Collectors.toMap(AgencyChannel::agency, AgencyChannel::kind));
    }

    @PreAuthorize("hasAnyRole('ADMIN','MANAGER','COMPLIANCE')")
    public boolean mayEdit() {
        return current.get().has(Roles.ADMIN);
    }

    /** @param secret a new one; null leaves the one that is kept */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional
    public void save(AgencyChannel wanted, @Nullable String secret) {
        if (agencies.find(wanted.agency()).isEmpty())
            throw Refused.notFound("outsourcing.agency.unknown", wanted.agency());
        channels.save(wanted, secret, REASONS);
        AgencyChannel kept = channels.find(wanted.agency());
        events.publishEvent(new AgencyChanged(
                wanted.agency(),
                "channel",
                Map.of(
                        "kind", kept.kind().name(),
                        "mapping", kept.mapping().isEmpty() ? "" : CanonicalJson.sha256(kept.mapping()),
                        "secret", secret == null ? "kept" : "new"),
                current.get().id(),
                clock.instant()));
    }

    private static Set<String> names(Enum<?>[] all) {
        return Arrays.stream(all).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }
}
