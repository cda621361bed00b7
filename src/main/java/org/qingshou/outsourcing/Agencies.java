package org.qingshou.outsourcing;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Refused;
import org.qingshou.outbox.signing.WebhookSignature;
import org.qingshou.outsourcing.gateway.Sealed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agencies the bank works with. What is entered is checked here; who may enter it, at {@link AgencyDesk}. */
@Service
public class Agencies {
    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{1,38}";

    private static final int MOST_KEYS = 2;

    private final AgencyRepository repository;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Agencies(AgencyRepository repository, BusinessClock clock, ApplicationEventPublisher events) {
        this.repository = repository;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<AgencyInfo> all() {
        return repository.findAllByOrderByCode().stream().map(Agency::info).toList();
    }

    @Transactional(readOnly = true)
    public Optional<AgencyInfo> find(String code) {
        return repository.findById(code).map(Agency::info);
    }

    /** Enters a new agency, or changes one. */
    @Transactional
    public void save(AgencyInfo info, ActorId by) {
        check(info);
        Optional<Agency> known = repository.findById(info.code());
        if (known.isPresent() && known.get().info().version() != info.version())
            throw Refused.conflict("outsourcing.agency.moved");
        Agency agency = known.orElseGet(() -> new Agency(info));
        agency.change(info);
        try {
            repository.saveAndFlush(agency);
        } catch (ObjectOptimisticLockingFailureException e) {
            throw Refused.conflict("outsourcing.agency.moved");
        }
        Instant now = clock.instant();
        events.publishEvent(new AgencyChanged(
                info.code(),
                known.isPresent() ? "changed" : "added",
                Map.of("status", info.status().name(), "contract", info.contractNo()),
                by,
                now));
    }

    private static void check(AgencyInfo info) {
        if (!info.code().matches(CODE)) throw Refused.badInput("outsourcing.agency.code");
        if (info.name().isBlank() || info.contractNo().isBlank()) throw Refused.badInput("outsourcing.agency.blank");
        if (info.contractTo().isBefore(info.contractFrom())) throw Refused.badInput("outsourcing.agency.contract");
        if (!safe(info.endpoint())) throw Refused.badInput("outsourcing.agency.endpoint");
        if (info.signingKeys().size() > MOST_KEYS
                || !info.signingKeys().stream().allMatch(WebhookSignature::isKey))
            throw Refused.badInput("outsourcing.agency.signingKey");
        if (!Sealed.isKey(info.encryptionKey())) throw Refused.badInput("outsourcing.agency.encryptionKey");
        if (info.channels().isEmpty()) throw Refused.badInput("outsourcing.agency.channels");
        if (info.takes().claims().isEmpty()) throw Refused.badInput("agencies.takes.claims");
        Integer cases = info.takes().maxCases();
        Money amount = info.takes().maxAmount();
        if ((cases != null && cases < 1) || (amount != null && !amount.isPositive()))
            throw Refused.badInput("agencies.takes.limit");
        if (info.dataCategories().isEmpty()) throw Refused.badInput("outsourcing.agency.dataCategories");
    }

    /** Personal data leave over TLS only; the machine itself is the one exception, for the simulator. */
    private static boolean safe(String endpoint) {
        try {
            URI uri = URI.create(endpoint);
            String host = uri.getHost();
            boolean local = "127.0.0.1".equals(host) || "localhost".equals(host);
            return host != null
                    && !endpoint.endsWith("/")
                    && uri.getQuery() == null
                    && uri.getUserInfo() == null
                    && ("https".equals(uri.getScheme()) || (local && "http".equals(uri.getScheme())));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
