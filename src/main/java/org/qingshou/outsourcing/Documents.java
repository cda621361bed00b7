package org.qingshou.outsourcing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.CaseView;
import org.qingshou.cases.Cases;
import org.qingshou.content.EvidenceStore;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.qingshou.notify.Notices;
import org.qingshou.outsourcing.DocumentRequest.State;
import org.qingshou.outsourcing.gateway.BuiltPackage;
import org.qingshou.outsourcing.gateway.CanonicalJson;
import org.qingshou.outsourcing.gateway.Sealed;
import org.qingshou.outsourcing.inbound.AgencyDocuments;
import org.qingshou.outsourcing.inbound.AgencyMessages.DocumentAsked;
import org.qingshou.outsourcing.inbound.AgencyMessages.DocumentLine;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Papers on request (证据调阅): a link is for one agency, ends by itself, serves a few times, and is dead the minute the
 * agency's right to the case ends, because it is judged anew at each fetch.
 */
@Service
class Documents implements AgencyDocuments {
    private static final int LONGEST_REASON = 300;
    private static final int MOST_OPEN = 10;
    private static final int TOKEN_BYTES = 32;
    private static final String LINK = "/agency-api/v1/documents/";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DocumentRows rows;
    private final PlacementRepository placements;
    private final Agencies agencies;
    private final Cases cases;
    private final EvidenceStore evidence;
    private final HandoverLog handovers;
    private final PlacementLife life;
    private final Notices notices;
    private final DocumentSettings settings;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Documents(
            DocumentRows rows,
            PlacementRepository placements,
            Agencies agencies,
            Cases cases,
            EvidenceStore evidence,
            HandoverLog handovers,
            PlacementLife life,
            Notices notices,
            DocumentSettings settings,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.placements = placements;
        this.agencies = agencies;
        this.cases = cases;
        this.evidence = evidence;
        this.handovers = handovers;
        this.life = life;
        this.notices = notices;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional
    public DocumentLine ask(String agency, DocumentAsked asked) {
        Placement placement = held(agency, asked.packageId());
        refuse(against(placement));
        DocumentKind kind =
                DocumentKind.of(asked.kind()).orElseThrow(() -> Refused.badInput("outsourcing.api.value", "kind"));
        if (asked.reason().isBlank() || asked.reason().length() > LONGEST_REASON)
            throw Refused.badInput("outsourcing.api.value", "reason");
        if (rows.of(placement.getId()).stream()
                        .filter(each -> each.state() == State.ASKED)
                        .count()
                >= MOST_OPEN) throw Refused.conflict("outsourcing.document.many", Integer.toString(MOST_OPEN));
        Instant now = clock.instant();
        DocumentRequest request = new DocumentRequest(
                Ids.next(), placement.getId(), agency, kind, asked.reason().strip(), State.ASKED, now, null, null, 0);
        rows.add(request);
        publish(request, "asked", ActorId.agency(agency), now);
        life.tell(placement, ActorId.agency(agency), "outsourcing.timeline.document", "#document-kind." + kind);
        CaseView theCase = cases.get(placement.theCase());
        ActorId owner = theCase.owner();
        if (owner != null)
            notices.tell(
                    List.of(owner),
                    "cases/" + theCase.id(),
                    "outsourcing.notice.document",
                    theCase.caseNo(),
                    "#document-kind." + kind);
        return line(request, placement);
    }

    @Override
    @Transactional(readOnly = true)
    public List<DocumentLine> of(String agency, UUID packageId) {
        Placement placement = held(agency, packageId);
        return rows.of(packageId).stream().map(each -> line(each, placement)).toList();
    }

    /** Another agency's link, one that has ended and one that never was are all the same to whoever tries. */
    @Override
    @Transactional
    public String fetch(String agency, String token) {
        Instant now = clock.instant();
        DocumentRequest request = rows.byToken(token)
                .filter(found -> found.agency().equals(agency) && alive(found, now))
                .orElseThrow(() -> Refused.notFound("outsourcing.document.link"));
        Placement placement = placements.locked(request.placement()).orElseThrow();
        if (against(placement).isPresent()) throw Refused.notFound("outsourcing.document.link");
        EvidenceStore.Stored file = Optional.ofNullable(request.evidence())
                .flatMap(evidence::find)
                .orElseThrow(() -> Refused.notFound("outsourcing.document.link"));
        String key = agencies.find(agency).orElseThrow().encryptionKey();
        String sealed = Sealed.to(key, bytes(file.id()), file.mime());
        rows.fetched(request.id());
        handovers.write(
                placement.getId(),
                agency,
                new BuiltPackage(
                        "",
                        HexFormat.of().formatHex(file.sha256()),
                        CanonicalJson.sha256(sealed),
                        List.of("document/" + request.kind())),
                Departure.PURPOSE,
                ActorId.agency(agency),
                now);
        publish(request, "fetched", ActorId.agency(agency), now);
        return sealed;
    }

    /** Grants one of the case's files; whoever does has looked that it names no third person. */
    @Transactional
    void grant(UUID id, EvidenceStore.Stored file, ActorId by) {
        DocumentRequest request = open(id);
        Placement placement = placements.locked(request.placement()).orElseThrow();
        refuse(against(placement));
        if (!request.kind().is(file.kind())) throw Refused.badInput("outsourcing.document.kind");
        byte[] random = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(random);
        Instant now = clock.instant();
        rows.grant(
                id,
                file.id(),
                Base64.getUrlEncoder().withoutPadding().encodeToString(random),
                now.plus(settings.expires()),
                by,
                now);
        publish(request, "granted", by, now);
    }

    @Transactional
    void refuse(UUID id, ActorId by) {
        DocumentRequest request = open(id);
        rows.refuse(id, by, clock.instant());
        publish(request, "refused", by, clock.instant());
    }

    /** What stands against giving this placement's agency a paper now. */
    Optional<String> against(Placement placement) {
        return agencies.find(placement.agencyCode())
                .map(agency -> DocumentRules.against(placement.state(), agency))
                .orElse(Optional.of("outsourcing.document.agency"));
    }

    private DocumentRequest open(UUID id) {
        return rows.locked(id)
                .filter(found -> found.state() == State.ASKED)
                .orElseThrow(() -> Refused.conflict("outsourcing.document.decided"));
    }

    private static void refuse(Optional<String> against) {
        against.ifPresent(key -> {
            throw Refused.conflict(key);
        });
    }

    private Placement held(String agency, UUID id) {
        return placements
                .findById(id)
                .filter(placement -> placement.agencyCode().equals(agency))
                .orElseThrow(() -> Refused.notFound("outsourcing.api.unknown"));
    }

    private boolean alive(DocumentRequest request, Instant now) {
        Instant end = request.expiresAt();
        return end != null && end.isAfter(now) && request.fetched() < settings.fetches();
    }

    private DocumentLine line(DocumentRequest request, Placement placement) {
        boolean live = alive(request, clock.instant()) && against(placement).isEmpty();
        @Nullable String token = live ? rows.token(request.id()) : null;
        EvidenceStore.@Nullable Stored file = token == null
                ? null
                : Optional.ofNullable(request.evidence())
                        .flatMap(evidence::find)
                        .orElse(null);
        return new DocumentLine(
                request.id(),
                request.kind().name(),
                request.state().name(),
                token == null ? null : LINK + token,
                request.expiresAt(),
                file == null ? null : HexFormat.of().formatHex(file.sha256()),
                file == null ? null : file.size(),
                token == null ? 0 : settings.fetches() - request.fetched());
    }

    private byte[] bytes(UUID file) {
        try (InputStream in = evidence.open(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void publish(DocumentRequest request, String change, ActorId by, Instant at) {
        events.publishEvent(new DocumentChanged(
                request.id(),
                change,
                Map.of(
                        "placement", request.placement().toString(),
                        "agency", request.agency(),
                        "kind", request.kind().name()),
                by,
                at));
    }
}
