package org.qingshou.outsourcing.gateway;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.outbox.channel.Delivery;
import org.qingshou.outbox.channel.OutboundChannel.Answer;
import org.qingshou.outbox.channel.OutboundChannel.Message;
import org.qingshou.outbox.channel.OutboundChannel.Request;
import org.qingshou.outsourcing.gateway.ChannelMapping.Call;
import org.qingshou.outsourcing.gateway.ChannelMapping.Rows;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A platform with an interface of its own, spoken as its mapping says: the mapping renames, and adds nothing. */
@Component
class MappedAdapter implements AgencyAdapter {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** By the third attempt a package that was on the wire when the recall was made has arrived, or never will. */
    private static final int NOTHING_UNDER_WAY = 3;

    private final AgencyChannels channels;
    private final PlacementOutcomes outcomes;
    private final BusinessClock clock;

    MappedAdapter(AgencyChannels channels, PlacementOutcomes outcomes, BusinessClock clock) {
        this.channels = channels;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.CUITIANXIA;
    }

    /** The published contract lets an agency refuse what was recalled; of a platform that cannot be expected. */
    @Override
    public Optional<Delivery> leave(Message message) {
        boolean recalled = message.kind().equals(GatewayKinds.PLACE) && outcomes.recalled(message.id());
        return recalled ? Optional.of(new Delivery.Withheld("recalled before")) : Optional.empty();
    }

    @Override
    public Request place(Message message) {
        Call call = channels.mapping(message.partner()).place();
        return request(message.partner(), message.id().toString(), call, JSON.readTree(message.body()), null);
    }

    @Override
    public Delivery readPlace(Message message, Answer answer) {
        Delivery read = MappedAnswers.read(
                channels.mapping(message.partner()).place().reading(), answer, true, clock.instant());
        return read instanceof Delivery.NotThere ? new Delivery.Unknown(MappedAnswers.NOT_MAPPED) : read;
    }

    @Override
    public Optional<Request> inquiry(Message message) {
        return Optional.of(question(message.partner(), message.id()));
    }

    @Override
    public Delivery readInquiry(Message message, Answer answer) {
        return MappedAnswers.read(
                channels.mapping(message.partner()).query().reading(), answer, false, clock.instant());
    }

    @Override
    public Request recall(Message message) {
        Call call = channels.mapping(message.partner()).recall();
        return request(message.partner(), message.orderingKey(), call, JSON.readTree(message.body()), null);
    }

    @Override
    public Delivery readRecall(Message message, Answer answer) {
        Delivery read = MappedAnswers.read(
                channels.mapping(message.partner()).recall().reading(), answer, false, clock.instant());
        if (!(read instanceof Delivery.NotThere)) return read;
        return message.attempt() < NOTHING_UNDER_WAY
                ? new Delivery.Later(answer.status(), null)
                : new Delivery.Accepted(null);
    }

    /** Asks for the state of one case. */
    Request question(String agency, UUID packageId) {
        String id = packageId.toString();
        ObjectNode source = JSON.createObjectNode().put("packageId", id).put("agency", agency);
        return request(agency, id, channels.mapping(agency).query(), source, null);
    }

    /** The one case's state as a page of one line. */
    Listed readState(String agency, UUID packageId, Answer answer) {
        ChannelMapping mapping = channels.mapping(agency);
        Delivery read = MappedAnswers.read(mapping.query().reading(), answer, false, clock.instant());
        if (!(read instanceof Delivery.Accepted)) return new Listed.None(read);
        var at = mapping.stateAt();
        if (at == null) return new Listed.None(new Delivery.Stopped(answer.status(), MappedAnswers.NOT_MAPPED));
        try {
            return new Listed.Page(new ListPage(List.of(MappedAnswers.line(mapping, packageId, at, answer)), null));
        } catch (ListPage.NotAList e) {
            return new Listed.None(new Delivery.Stopped(answer.status(), String.valueOf(e.getMessage())));
        }
    }

    @Override
    public Request list(String agency, @Nullable String after) {
        ObjectNode source = JSON.createObjectNode().put("agency", agency).put("after", after == null ? "" : after);
        return request(agency, "", rows(agency).call(), source, after);
    }

    @Override
    public Listed readList(String agency, Answer answer) {
        ChannelMapping mapping = channels.mapping(agency);
        Rows rows = rows(agency);
        Delivery read = MappedAnswers.read(rows.call().reading(), answer, false, clock.instant());
        if (!(read instanceof Delivery.Accepted)) return new Listed.None(read);
        try {
            return new Listed.Page(MappedAnswers.page(mapping, rows, answer));
        } catch (ListPage.NotAList e) {
            return new Listed.None(new Delivery.Stopped(answer.status(), String.valueOf(e.getMessage())));
        }
    }

    @Override
    public Optional<BuiltPackage> sentAs(Message message) {
        JsonNode source = JSON.readTree(message.body());
        ObjectNode body =
                MappedBodies.build(channels.mapping(message.partner()).place().body(), source);
        String wire = body.toString();
        String packageHash = source.path("envelope").path("sha256").asString("");
        return Optional.of(new BuiltPackage(wire, packageHash, CanonicalJson.sha256(wire), CanonicalJson.fields(body)));
    }

    private Rows rows(String agency) {
        Rows rows = channels.mapping(agency).list();
        if (rows == null) throw new IllegalStateException("the mapping of " + agency + " has no list");
        return rows;
    }

    private Request request(String agency, String packageId, Call call, JsonNode source, @Nullable String after) {
        AgencyAddress to = outcomes.address(agency);
        ChannelMapping.Auth auth = channels.mapping(agency).auth();
        Map<String, String> headers = new HashMap<>();
        headers.put(auth.header(), auth.prefix() + channels.secret(agency));
        headers.put("Accept", "application/json");
        String path = call.path()
                .replace("{packageId}", packageId)
                .replace("{agency}", URLEncoder.encode(agency, StandardCharsets.UTF_8))
                .replace("{after}", after == null ? "" : URLEncoder.encode(after, StandardCharsets.UTF_8));
        byte[] body = new byte[0];
        if (!call.body().isEmpty()) {
            headers.put("Content-Type", "application/json");
            body = MappedBodies.build(call.body(), source).toString().getBytes(StandardCharsets.UTF_8);
        }
        return new Request(call.method(), to.endpoint() + path, headers, body);
    }
}
