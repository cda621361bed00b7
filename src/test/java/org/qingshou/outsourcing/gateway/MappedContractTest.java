package org.qingshou.outsourcing.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qingshou.outbox.channel.OutboundChannel.Answer;
import org.qingshou.outbox.channel.OutboundChannel.Message;
import org.qingshou.outbox.channel.OutboundChannel.Request;
import org.qingshou.outsourcing.PlacementWorld;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The example mapping against recorded pairs: a request that differs from its record by a word fails. */
@QingshouTest
class MappedContractTest {
    private static final Path RECORDS = Path.of("src", "test", "resources", "recorded", "example-platform");
    private static final Path EXAMPLE = Path.of("src", "main", "resources", "conformance", "mappings", "example.json");
    private static final Path PACKAGE =
            Path.of("src", "main", "resources", "conformance", "packages", "01-consumer-loan.json");
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    Path folder;

    @Autowired
    WebApplicationContext context;

    @Autowired
    AgencyChannels channels;

    @Autowired
    MappedAdapter adapter;

    @Autowired
    JdbcClient jdbc;

    private PlacementWorld world;
    private PlayedPlatform platform;

    @BeforeEach
    void open() throws IOException {
        world = new PlacementWorld(context, folder);
        platform = new PlayedPlatform();
        jdbc.sql("UPDATE agency SET endpoint = :e, version = version + 1 WHERE code = :c")
                .param("e", platform.address())
                .param("c", world.agencyCode)
                .update();
        channels.save(
                new AgencyChannel(world.agencyCode, ChannelKind.CUITIANXIA, Files.readString(EXAMPLE), false, 0),
                "example-secret-1",
                Map.of(
                        ListedState.DECLINED,
                        java.util.Set.of("DEC_CAPACITY"),
                        ListedState.RETURNED,
                        java.util.Set.of("RET_FULL", "RET_PART", "RET_NOT_FOUND")));
    }

    @AfterEach
    void close() {
        platform.close();
        world.close();
    }

    static List<String> records() throws IOException {
        try (Stream<Path> files = Files.list(RECORDS)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void asRecorded(String name) throws Exception {
        JsonNode record = JSON.readTree(Files.readString(RECORDS.resolve(name)));
        JsonNode expected = record.get("request");
        platform.answer(request -> new PlayedPlatform.Answered(
                record.at("/answer/status").asInt(),
                record.at("/answer/headers").propertyNames().stream()
                        .collect(Collectors.toMap(
                                key -> key,
                                key -> record.at("/answer/headers/" + key).asString())),
                record.at("/answer/body").toString()));
        String said = played(name.replaceAll("-.*", ""), name);
        assertThat(platform.asked).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo(expected.get("method").asString());
            assertThat(request.path()).isEqualTo(expected.get("path").asString());
            expected.get("headers")
                    .properties()
                    .forEach(header -> assertThat(request.headers().get(header.getKey()))
                            .containsExactly(header.getValue().asString()));
            JsonNode body = expected.get("body");
            if (body.isNull()) assertThat(request.body()).isEmpty();
            else assertThat(request.body()).isEqualTo(body.toString());
        });
        assertThat(said).isEqualTo(record.get("outcome").asString());
    }

    private String played(String what, String name) throws Exception {
        JsonNode source = JSON.readTree(Files.readString(PACKAGE)).get("package");
        UUID id = UUID.fromString(source.at("/envelope/packageId").asString());
        String body = source.toString();
        return switch (what) {
            case "place" -> {
                Message message = message(id, GatewayKinds.PLACE, body);
                yield adapter.readPlace(message, send(adapter.place(message))).toString();
            }
            case "query" -> {
                Message message = message(id, GatewayKinds.PLACE, body);
                yield adapter.readInquiry(message, send(adapter.inquiry(message).orElseThrow()))
                        .toString();
            }
            case "recall" -> {
                String recall = JSON.writeValueAsString(
                        Map.of("packageId", id.toString(), "reason", "RCL_PAID", "recalledAt", "2026-11-20T03:00:00Z"));
                Message message = message(id, GatewayKinds.RECALL, recall);
                yield adapter.readRecall(message, send(adapter.recall(message))).toString();
            }
            default ->
                listed(adapter.readList(
                        world.agencyCode, send(adapter.list(world.agencyCode, name.contains("next") ? "n2" : null))));
        };
    }

    private static String listed(AgencyAdapter.Listed listed) {
        return switch (listed) {
            case AgencyAdapter.Listed.None(var why) -> why.toString();
            case AgencyAdapter.Listed.Page(var page) ->
                (page.lines().stream()
                                        .map(line -> line.packageId() + " " + line.state() + " " + line.reason() + " ")
                                        .collect(Collectors.joining())
                                + "> " + page.next())
                        .strip();
        };
    }

    private Message message(UUID id, String kind, String body) {
        return new Message(id, kind, world.agencyCode, id.toString(), 1, body, 1);
    }

    private static Answer send(Request request) throws Exception {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(request.url()))
                .method(
                        request.method(),
                        request.body().length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(request.body()));
        request.headers().forEach(builder::header);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = client.send(builder.build(), HttpResponse.BodyHandlers.ofByteArray());
            Map<String, String> headers = new HashMap<>();
            answer.headers().map().forEach((key, values) -> headers.put(key, values.getFirst()));
            return new Answer(answer.statusCode(), headers, answer.body());
        }
    }
}
