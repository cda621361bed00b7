package org.qingshou.outsourcing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qingshou.access.Actor;
import org.qingshou.access.CurrentActor;
import org.qingshou.access.Roles;
import org.qingshou.compliance.ExportVolume.Data;
import org.qingshou.exports.ExportPass;
import org.qingshou.exports.ExportWish;
import org.qingshou.exports.Exports;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.qingshou.outbox.ByHand;
import org.qingshou.outbox.channel.OutboundChannel.Message;
import org.qingshou.outsourcing.gateway.GatewayKinds;
import org.qingshou.outsourcing.gateway.SealedBatch;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands packages and recalls to agencies without an interface: a manager makes a file, takes it out under the count of
 * R-OUT-13, and says when the agency has it. From the making on what stands in it may have left.
 */
@Service
public class HandoverFileDesk {
    public static final String EXPORT = "AGENCY_FILE";
    public static final String ROUTE = "outsourcing/files";
    private static final String READ = "hasAnyRole('OFFICER','MANAGER','COMPLIANCE')";
    private static final int MOST = 500;

    private final HandoverFileRows rows;
    private final Agencies agencies;
    private final ByHand byHand;
    private final Exports exports;
    private final CurrentActor current;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    HandoverFileDesk(
            HandoverFileRows rows,
            Agencies agencies,
            ByHand byHand,
            Exports exports,
            CurrentActor current,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.agencies = agencies;
        this.byHand = byHand;
        this.exports = exports;
        this.current = current;
        this.clock = clock;
        this.events = events;
    }

    @PreAuthorize(READ)
    public List<WaitingForFile> waiting() {
        return rows.waiting(current.get().branches());
    }

    @PreAuthorize(READ)
    public List<HandoverFile> files(int offset, int limit) {
        return rows.page(current.get().branches(), offset, limit);
    }

    @PreAuthorize(READ)
    public int count() {
        return rows.count(current.get().branches());
    }

    @PreAuthorize(READ)
    public boolean mayAct() {
        return current.get().has(Roles.MANAGER);
    }

    /** Puts what waits into a file, five hundred at most. */
    @PreAuthorize("hasRole('MANAGER')")
    @Transactional
    public HandoverFile make(String agency, String kind) {
        Actor actor = current.get();
        AgencyInfo info =
                agencies.find(agency).orElseThrow(() -> Refused.notFound("outsourcing.agency.unknown", agency));
        List<Message> taken = new ArrayList<>();
        for (Message message : ordered(rows.waiting(agency, kind, actor.branches(), MOST)))
            if (byHand.left(message, actor.id())) taken.add(message);
        if (taken.isEmpty()) throw Refused.conflict("outsourcing.file.nothing");
        Instant now = clock.instant();
        String day =
                LocalDate.ofInstant(now, BusinessClock.DEFAULT_ZONE).toString().replace("-", "");
        HandoverFile file = new HandoverFile(
                Ids.next(),
                agency,
                info.name(),
                kind,
                agency + "-" + day + "-" + (rows.made(agency) + 1),
                taken.size(),
                SealedBatch.contentSha256(taken),
                now,
                null);
        BranchCode home = actor.home();
        rows.add(
                file,
                home == null ? "" : home.value(),
                taken.stream().map(Message::id).toList(),
                actor.id());
        publish(file, "file.made", actor, now);
        return file;
    }

    /** What is taken out with a file: packages tell of people, recalls only name packages. */
    @PreAuthorize("hasRole('MANAGER')")
    public ExportWish wish(UUID id) {
        HandoverFile file = get(id);
        boolean packages = file.kind().equals(GatewayKinds.PLACE);
        return new ExportWish(EXPORT, id.toString(), ROUTE, packages ? Data.SENSITIVE : Data.NONE, file.messages());
    }

    /** Writes the file, sealed to the key that the agency has now. */
    @PreAuthorize("hasRole('MANAGER')")
    public void write(UUID id, ExportPass pass, OutputStream out) throws IOException {
        HandoverFile file = get(id);
        pass.of(EXPORT, id.toString(), file.messages());
        AgencyInfo agency = agencies.find(file.agency()).orElseThrow();
        List<Message> left = ordered(rows.messages(id));
        // What was taken back meanwhile is left out, and what was cleared away cannot be written again.
        if (left.isEmpty() || left.stream().anyMatch(message -> message.body().isEmpty()))
            throw Refused.conflict("outsourcing.file.gone");
        String sealed = SealedBatch.seal(
                agency.encryptionKey(), file.agency(), file.fileNo(), file.kind(), file.madeAt(), left);
        exports.write(pass, out, to -> to.write(sealed.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Somebody knows that the agency has the file: its packages are offered, its recalls have arrived. */
    @PreAuthorize("hasRole('MANAGER')")
    @Transactional
    public void confirm(UUID id) {
        Actor actor = current.get();
        Instant now = clock.instant();
        HandoverFile file = get(id);
        if (!rows.handed(id, actor.id(), now)) throw Refused.conflict("outsourcing.file.handed");
        ordered(rows.messages(id)).forEach(message -> byHand.arrived(message, actor.id()));
        publish(file, "file.handed", actor, now);
    }

    private HandoverFile get(UUID id) {
        return rows.find(id, current.get().branches()).orElseThrow(() -> Refused.notFound("outsourcing.file.unknown"));
    }

    private List<Message> ordered(List<UUID> ids) {
        Map<UUID, Message> found =
                byHand.messages(ids).stream().collect(Collectors.toMap(Message::id, Function.identity()));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    private void publish(HandoverFile file, String change, Actor actor, Instant now) {
        events.publishEvent(new AgencyChanged(
                file.agency(),
                change,
                Map.of(
                        "file", file.fileNo(),
                        "kind", file.kind(),
                        "messages", Integer.toString(file.messages()),
                        "sha256", file.contentSha256()),
                actor.id(),
                now));
    }
}
