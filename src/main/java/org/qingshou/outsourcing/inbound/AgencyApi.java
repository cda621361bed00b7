package org.qingshou.outsourcing.inbound;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Refused;
import org.qingshou.outsourcing.gateway.BankKeys;
import org.qingshou.outsourcing.inbound.AgencyMessages.ClearanceAnswer;
import org.qingshou.outsourcing.inbound.AgencyMessages.ClearanceAsked;
import org.qingshou.outsourcing.inbound.AgencyMessages.Event;
import org.qingshou.outsourcing.inbound.AgencyMessages.EventAnswer;
import org.qingshou.outsourcing.inbound.AgencyMessages.Events;
import org.qingshou.outsourcing.inbound.AgencyMessages.EventsAnswer;
import org.qingshou.outsourcing.inbound.AgencyMessages.Keys;
import org.qingshou.outsourcing.inbound.AgencyMessages.PlacementLines;
import org.qingshou.outsourcing.inbound.AgencyMessages.StaffLines;
import org.qingshou.outsourcing.inbound.AgencyMessages.StaffNamed;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What agencies call: reports of what happened, questions before an act, their placements. */
@RestController
@RequestMapping(path = "/agency-api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Agency API")
class AgencyApi {
    private static final int MOST_EVENTS = 200;
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final AgencyReports reports;
    private final SeenCalls seen;
    private final RefusalTexts texts;
    private final BankKeys keys;
    private final BusinessClock clock;

    AgencyApi(AgencyReports reports, SeenCalls seen, RefusalTexts texts, BankKeys keys, BusinessClock clock) {
        this.reports = reports;
        this.seen = seen;
        this.texts = texts;
        this.keys = keys;
        this.clock = clock;
    }

    @GetMapping("/keys")
    @Operation(summary = "The keys by which the bank's own calls are verified, and the bank's clock")
    Keys keys() {
        return new Keys(keys.publicKeys(), clock.instant());
    }

    @PostMapping("/placements/{packageId}/events")
    @Operation(summary = "Report what happened; each event counts once, whatever the order and number of its arrivals")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = Events.class)))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EventsAnswer.class)))
    String events(@PathVariable UUID packageId, @Parameter(hidden = true) HttpServletRequest request) {
        AgencyCall call = AgencyCall.of(request);
        Events events = read(call, Events.class);
        sameAddress(call, events.agency(), events.route(), "POST /agency-api/v1/placements/" + packageId + "/events");
        if (!events.packageId().equals(packageId.toString())) throw Refused.badInput("outsourcing.api.route");
        if (events.events().size() > MOST_EVENTS)
            throw Refused.badInput("outsourcing.api.batch", Integer.toString(MOST_EVENTS));
        reports.mustHold(call.agency(), packageId);
        return seen.once(call, () -> STRICT.writeValueAsString(take(call, packageId, events, request)));
    }

    @PostMapping("/clearances")
    @Operation(summary = "Ask before each act whether it is allowed now")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ClearanceAsked.class)))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ClearanceAnswer.class)))
    String clearance(@Parameter(hidden = true) HttpServletRequest request) {
        AgencyCall call = AgencyCall.of(request);
        ClearanceAsked asked = read(call, ClearanceAsked.class);
        sameAddress(call, asked.agency(), asked.route(), "POST /agency-api/v1/clearances");
        return seen.once(call, () -> {
            ClearanceAnswer answer = reports.clear(call.agency(), asked);
            return STRICT.writeValueAsString(answer);
        });
    }

    @GetMapping("/placements")
    @Operation(summary = "The bank's view of this agency's placements, to compare both books")
    PlacementLines placements(@Parameter(hidden = true) HttpServletRequest request) {
        return new PlacementLines(reports.placements(AgencyCall.of(request).agency()));
    }

    @PostMapping("/placements/{packageId}/staff")
    @Operation(summary = "Name who works a placement, within the days after taking it that the bank allows")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = StaffNamed.class)))
    String name(@PathVariable UUID packageId, @Parameter(hidden = true) HttpServletRequest request) {
        AgencyCall call = AgencyCall.of(request);
        StaffNamed named = read(call, StaffNamed.class);
        sameAddress(call, named.agency(), named.route(), "POST /agency-api/v1/placements/" + packageId + "/staff");
        if (!named.packageId().equals(packageId)) throw Refused.badInput("outsourcing.api.route");
        return seen.once(call, () -> STRICT.writeValueAsString(reports.name(call.agency(), named)));
    }

    @GetMapping("/staff")
    @Operation(summary = "The agency's people as the bank has them on its list")
    StaffLines staff(@Parameter(hidden = true) HttpServletRequest request) {
        return new StaffLines(reports.staff(AgencyCall.of(request).agency()));
    }

    /** By the time they happened, whatever the order in which they are told. */
    private EventsAnswer take(AgencyCall call, UUID packageId, Events events, HttpServletRequest request) {
        JsonNode raw = STRICT.readTree(call.body()).get("events");
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < events.events().size(); i++) order.add(i);
        order.sort(Comparator.comparing((Integer i) -> events.events().get(i).occurredAt())
                .thenComparing(i -> events.events().get(i).seq()));
        EventAnswer[] answers = new EventAnswer[order.size()];
        for (int i : order) {
            Event event = events.events().get(i);
            try {
                answers[i] = reports.report(
                        call.agency(), packageId, event, raw.get(i).toString());
            } catch (Refused refused) {
                answers[i] = new EventAnswer(
                        event.eventId(), "REFUSED", false, 0, List.of(), refused.key(), texts.of(refused, request));
            }
        }
        return new EventsAnswer(packageId.toString(), List.of(answers));
    }

    /** The address is not signed, but the body is: both must agree, or a call could be led elsewhere. */
    static void sameAddress(AgencyCall call, String agency, String route, String expected) {
        if (!agency.equals(call.agency()) || !route.equals(expected)) throw Refused.badInput("outsourcing.api.route");
    }

    static <T> T read(AgencyCall call, Class<T> type) {
        try {
            @Nullable T document = STRICT.readValue(call.body(), type);
            if (document == null) throw Refused.badInput("outsourcing.api.missing", "/");
            return RequiredFields.check(document);
        } catch (JacksonException e) {
            throw Refused.badInput("outsourcing.api.unreadable", where(e));
        }
    }

    private static String where(JacksonException e) {
        return e.getPath().isEmpty() ? "/" : e.getPathReference().replaceAll("^.*?(?=\\[)|[^\\w\\[\\]\".>-]", "");
    }
}
