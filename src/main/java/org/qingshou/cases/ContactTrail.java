package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.ActRegister;
import org.qingshou.compliance.Verdict;
import org.qingshou.kernel.BranchCode;
import org.qingshou.ledger.ContactPoint;

/**
 * Lays what was asked of the guard beside what was done: one line for each act, whichever of the two knows of it. The bank's
 * contacts name their clearance; an agency's report is laid beside the clearance that it fell under.
 */
final class ContactTrail {
    private static final String DONE = "DONE";

    private final List<HeldContacts.Held> held;
    private final List<ActRegister.Act> asked;
    private final List<ActRegister.Breach> breaches;
    private final Map<UUID, String> numberById = new HashMap<>();
    private final Map<String, String> numberByIndex = new HashMap<>();
    private final Function<BranchCode, ZoneId> zones;
    private final Instant now;

    ContactTrail(
            List<HeldContacts.Held> held,
            List<ActRegister.Act> asked,
            List<ActRegister.Breach> breaches,
            List<ContactPoint> points,
            Function<BranchCode, ZoneId> zones,
            Instant now) {
        this.held = held;
        this.asked = new ArrayList<>(asked);
        this.breaches = breaches;
        this.zones = zones;
        this.now = now;
        points.forEach(point -> {
            numberById.put(point.id(), point.shown());
            numberByIndex.put(HexFormat.of().formatHex(point.index()), point.shown());
        });
    }

    /** Newest first. */
    List<ContactHistory.Line> lines() {
        List<ContactHistory.Line> lines = new ArrayList<>();
        // Those that name their clearance first: no report may take one from them.
        held.stream().filter(contact -> contact.clearanceId() != null).forEach(contact -> lines.add(done(contact)));
        held.stream().filter(contact -> contact.clearanceId() == null).forEach(contact -> lines.add(done(contact)));
        asked.forEach(act -> lines.add(undone(act)));
        lines.sort(Comparator.comparing(ContactHistory.Line::time).reversed());
        return lines;
    }

    private ContactHistory.Line done(HeldContacts.Held contact) {
        ActRegister.Act act = asked.stream()
                .filter(each -> belongs(each, contact))
                .findFirst()
                .orElse(null);
        if (act != null) asked.remove(act);
        UUID point = contact.contactPointId();
        String number = point == null ? null : numberById.get(point);
        List<String> broken = breaches.stream()
                .filter(breach -> breach.caseId().equals(contact.caseId())
                        && Objects.equals(breach.agencyCode(), contact.agencyCode())
                        && breach.at().equals(contact.at()))
                .findFirst()
                .map(ActRegister.Breach::rules)
                .orElse(List.of());
        boolean asksNobody = act == null && contact.clearanceId() == null;
        Verdict verdict = act == null ? null : act.verdict();
        return new ContactHistory.Line(
                wall(contact.at(), contact.branch()),
                contact.caseId(),
                contact.caseNo(),
                contact.action(),
                contact.purpose(),
                asksNobody ? ContactHistory.State.UNCLEARED : ContactHistory.State.DONE,
                verdict,
                broken.isEmpty() && act != null ? act.rules() : broken,
                contact.outcome(),
                contact.by(),
                contact.second(),
                contact.agencyCode(),
                number == null && act != null ? shown(act.number()) : number,
                contact.noticeNo());
    }

    private static boolean belongs(ActRegister.Act act, HeldContacts.Held contact) {
        UUID named = contact.clearanceId();
        if (named != null) return act.id().equals(named);
        Instant until = act.validUntil();
        return act.state().equals(DONE)
                && act.agencyCode() != null
                && act.agencyCode().equals(contact.agencyCode())
                && act.caseId().equals(contact.caseId())
                && act.action() == contact.action()
                && !contact.at().isBefore(act.at())
                && (until == null || !contact.at().isAfter(until));
    }

    private ContactHistory.Line undone(ActRegister.Act act) {
        return new ContactHistory.Line(
                wall(act.at(), act.branch()),
                act.caseId(),
                act.caseNo(),
                act.action(),
                act.purpose(),
                state(act),
                act.verdict(),
                act.rules(),
                null,
                act.actor(),
                act.second(),
                act.agencyCode(),
                shown(act.number()),
                null);
    }

    private ContactHistory.State state(ActRegister.Act act) {
        Instant until = act.validUntil();
        boolean over = until != null && until.isBefore(now);
        return act.state().equals("OPEN") && over
                ? ContactHistory.State.LAPSED
                : ContactHistory.State.valueOf(act.state());
    }

    private @Nullable String shown(byte @Nullable [] index) {
        return index == null ? null : numberByIndex.get(HexFormat.of().formatHex(index));
    }

    private LocalDateTime wall(Instant at, BranchCode branch) {
        return LocalDateTime.ofInstant(at, zones.apply(branch));
    }
}
