package org.qingshou.webhooks;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.notify.Notices;
import org.qingshou.outbox.Outbox;
import org.qingshou.outbox.channel.Delivery;
import org.qingshou.outbox.channel.HttpAnswers;
import org.qingshou.outbox.channel.OutboundChannel;
import org.qingshou.outbox.signing.SignedCall;
import org.springframework.stereotype.Component;

/** Carries a message to an endpoint, signed at the moment of sending. What is in doubt is repeated under its id. */
@Component
class WebhookChannel implements OutboundChannel {
    static final String KIND = "bank.webhook";
    static final String ROUTE = "admin/webhooks";
    private static final ActorId ACTOR = ActorId.system("webhooks");
    private static final int GONE = 410;

    private final Endpoints endpoints;
    private final WebhookSettings settings;
    private final Outbox outbox;
    private final Notices notices;
    private final Users users;
    private final BusinessClock clock;

    WebhookChannel(
            Endpoints endpoints,
            WebhookSettings settings,
            Outbox outbox,
            Notices notices,
            Users users,
            BusinessClock clock) {
        this.endpoints = endpoints;
        this.settings = settings;
        this.outbox = outbox;
        this.notices = notices;
        this.users = users;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Request build(Message message) {
        WebhookEndpoint endpoint = endpoint(message);
        if (!endpoint.active()) throw new IllegalStateException("endpoint " + endpoint.id() + " is off");
        byte[] body = message.body().getBytes(StandardCharsets.UTF_8);
        String host = EndpointAddress.host(URI.create(endpoint.url()));
        return new Request(
                "POST",
                endpoint.url(),
                headers(endpoint.id(), message.id().toString(), body),
                body,
                settings.mayBeInternal(host) ? Reach.ANYWHERE : Reach.OUTSIDE);
    }

    private Map<String, String> headers(UUID endpoint, String id, byte[] body) {
        Instant now = clock.instant();
        String signatures = endpoints.secrets(endpoint).stream()
                .map(secret -> secret.sign(id, now, body))
                .collect(Collectors.joining(" "));
        Map<String, String> headers = new HashMap<>(SignedCall.headers(id, now, signatures));
        headers.put("Content-Type", "application/json");
        return headers;
    }

    /** Whatever is not a success is tried again, as Standard Webhooks has it; only "gone" waits for a person at once. */
    @Override
    public Delivery read(Message message, Answer answer) {
        int status = answer.status();
        if (status >= 200 && status < 300) return new Delivery.Accepted(null);
        if (status == GONE) return new Delivery.Stopped(status, "gone");
        return new Delivery.Later(status, HttpAnswers.retryAfter(answer.headers(), clock.instant()));
    }

    /** Switched off or removed while it was under way: what did not arrive is taken back with the rest. */
    @Override
    public void settled(Message message, Delivery outcome) {
        if (!(outcome instanceof Delivery.Accepted) && !endpoint(message).active()) outbox.cancel(message.id(), ACTOR);
    }

    @Override
    public void stuck(Message message) {
        tell(message, "webhooks.notice.stuck");
    }

    @Override
    public void late(Message message) {
        tell(message, "webhooks.notice.late");
    }

    /** Once for all the messages that are held up, until it has been read; of two that fail in the same moment both may tell. */
    private void tell(Message message, String key) {
        WebhookEndpoint endpoint = endpoint(message);
        if (!endpoint.active()) return;
        List<ActorId> administrators = users.all().stream()
                .filter(user -> user.enabled() && user.roles().contains(Roles.ADMIN))
                .map(UserInfo::id)
                .toList();
        notices.tellOnce(administrators, ROUTE, key, endpoint.name());
    }

    private WebhookEndpoint endpoint(Message message) {
        return endpoints.ever(WebhookEndpoint.ofPartner(message.partner()));
    }
}
