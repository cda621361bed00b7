package org.qingshou.outsourcing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Actor;
import org.qingshou.access.CurrentActor;
import org.qingshou.access.Roles;
import org.qingshou.access.Users;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Ask;
import org.qingshou.approvals.subject.Line;
import org.qingshou.cases.CaseView;
import org.qingshou.cases.Cases;
import org.qingshou.codes.CodeCatalogue;
import org.qingshou.compliance.ComplianceGuard;
import org.qingshou.compliance.Ruling;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;
import org.qingshou.outbox.OutboundView;
import org.qingshou.outbox.Outbox;
import org.qingshou.outsourcing.gateway.GatewayKinds;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything people do about outsourcing; rows are those of the reader's branches. */
@Service
public class OutsourcingDesk {
    private static final String READ = "hasAnyRole('OFFICER','MANAGER','COMPLIANCE')";
    private static final String WORK = "hasAnyRole('OFFICER','MANAGER')";
    private static final int MESSAGES = 200;

    private final Placing placing;
    private final Recalls recalls;
    private final Gate gate;
    private final Suggestions suggestions;
    private final PlacementLists lists;
    private final BatchRows batches;
    private final Cases cases;
    private final Approvals approvals;
    private final CodeCatalogue codes;
    private final ComplianceGuard guard;
    private final Outbox outbox;
    private final Users users;
    private final CurrentActor current;
    private final BusinessClock clock;

    OutsourcingDesk(
            Placing placing,
            Recalls recalls,
            Gate gate,
            Suggestions suggestions,
            PlacementLists lists,
            BatchRows batches,
            Cases cases,
            Approvals approvals,
            CodeCatalogue codes,
            ComplianceGuard guard,
            Outbox outbox,
            Users users,
            CurrentActor current,
            BusinessClock clock) {
        this.placing = placing;
        this.recalls = recalls;
        this.gate = gate;
        this.suggestions = suggestions;
        this.lists = lists;
        this.batches = batches;
        this.cases = cases;
        this.approvals = approvals;
        this.codes = codes;
        this.guard = guard;
        this.outbox = outbox;
        this.users = users;
        this.current = current;
        this.clock = clock;
    }

    /** A message that waits for a person, with the placement it is about. */
    public record StuckMessage(OutboundView message, PlacementView placement) {}

    @PreAuthorize(READ)
    @Transactional(readOnly = true)
    public CasePlacement of(CaseId caseId) {
        Actor reader = current.get();
        CaseView theCase = mine(caseId);
        List<PlacementView> placements = lists.ofCase(caseId, reader.branches());
        Optional<PlacementView> latest = placements.stream().findFirst();
        Ruling notice = latest.filter(placement -> placement.state() == PlacementState.APPROVED)
                .map(placement -> guard.preview(Departure.notice(theCase), clock.instant()))
                .orElse(null);
        List<OutboundView> messages =
                latest.map(placement -> outbox.ofKey(placement.id().toString())).orElse(List.of());
        Eligibility eligibility = gate.look(theCase).with(suggestions.of(theCase));
        List<Line> pending = pending(caseId);
        return new CasePlacement(
                eligibility, placements, messages, notice, pending, allowed(reader, eligibility, latest, pending));
    }

    /** What would leave with a case for this agency, in words. */
    @PreAuthorize(READ)
    public List<Line> leaves(String agencyCode) {
        return Leaving.lines(gate.agency(agencyCode).dataCategories());
    }

    /** Proposes a placement; a manager other than the proposer decides. */
    @PreAuthorize(WORK)
    public UUID propose(CaseId caseId, String agencyCode, String reason) {
        return propose(caseId, agencyCode, reason, false);
    }

    /** @param again whether the agency that had it last is meant to get it again */
    @PreAuthorize(WORK)
    public UUID propose(CaseId caseId, String agencyCode, String reason, boolean again) {
        if (reason.isBlank()) throw Refused.badInput("outsourcing.reason.missing");
        return placing.propose(
                mine(caseId), agencyCode, reason, again, current.get().id());
    }

    /** Reasons that the bank offers. */
    @PreAuthorize(WORK)
    public List<RecallReason> recallReasons() {
        return codes.now().choice(RecallCodes.RECALL).all().stream()
                .map(RecallReason::valueOf)
                .filter(RecallReason.byHand()::contains)
                .toList();
    }

    /** A manager takes the case back at once; an officer asks a manager. */
    @PreAuthorize(WORK)
    @Transactional
    public void recall(UUID placementId, RecallReason reason, String note) {
        if (!RecallReason.byHand().contains(reason)) throw Refused.badInput("outsourcing.recall.reason");
        codes.check(reason.textKey());
        Actor actor = current.get();
        PlacementView placement =
                lists.find(placementId, actor.branches()).orElseThrow(() -> Refused.notFound("outsourcing.unknown"));
        if (actor.has(Roles.MANAGER)) {
            recalls.recall(placementId, reason.name(), actor.id());
            return;
        }
        CaseView theCase = mine(placement.caseId());
        approvals.ask(new Ask(
                RecallApproval.KIND,
                theCase.id().toString(),
                theCase.branch(),
                actor.id(),
                note,
                Map.of(
                        "placement", placementId.toString(),
                        "agency", placement.agencyCode(),
                        "reason", reason.name())));
    }

    @PreAuthorize(READ)
    public List<PlacementView> placements(
            @Nullable PlacementState state, @Nullable String agency, int offset, int limit) {
        return lists.page(current.get().branches(), new PlacementLists.Filter(state, agency), offset, limit);
    }

    @PreAuthorize(READ)
    public int countPlacements(@Nullable PlacementState state, @Nullable String agency) {
        return lists.count(current.get().branches(), new PlacementLists.Filter(state, agency));
    }

    /** All agencies, to narrow a list by. */
    @PreAuthorize(READ)
    public List<AgencyInfo> agencies() {
        return gate.agencies();
    }

    @PreAuthorize(READ)
    public List<EligibleCase> eligible(int offset, int limit) {
        return lists.eligible(current.get().branches(), offset, limit);
    }

    @PreAuthorize(READ)
    public int countEligible() {
        return lists.countEligible(current.get().branches());
    }

    @PreAuthorize(READ)
    public List<ClaimView> claims(int offset, int limit) {
        return lists.claims(current.get().branches(), offset, limit);
    }

    @PreAuthorize(READ)
    public int countClaims() {
        return lists.countClaims(current.get().branches());
    }

    @PreAuthorize(READ)
    public List<StuckMessage> stuck() {
        Actor reader = current.get();
        return outbox.needingPerson(GatewayKinds.ALL, MESSAGES).stream()
                .flatMap(message -> about(message, reader).stream())
                .toList();
    }

    @PreAuthorize("hasRole('MANAGER')")
    public void resend(UUID messageId) {
        outbox.resend(inScope(messageId).id(), current.get().id());
    }

    @PreAuthorize("hasRole('MANAGER')")
    public void pause(UUID messageId) {
        outbox.pause(inScope(messageId).id(), current.get().id());
    }

    @PreAuthorize("hasRole('MANAGER')")
    public void resume(UUID messageId) {
        outbox.resume(inScope(messageId).id(), current.get().id());
    }

    /** Whether the reader may mend messages. */
    @PreAuthorize(READ)
    public boolean mayMend() {
        return current.get().has(Roles.MANAGER);
    }

    private OutboundView inScope(UUID messageId) {
        OutboundView message = outbox.find(messageId).orElseThrow(() -> Refused.notFound("outsourcing.unknown"));
        return about(message, current.get())
                .map(StuckMessage::message)
                .orElseThrow(() -> Refused.notFound("outsourcing.unknown"));
    }

    private Optional<StuckMessage> about(OutboundView message, Actor reader) {
        if (!GatewayKinds.ALL.contains(message.kind())) return Optional.empty();
        return lists.find(UUID.fromString(message.orderingKey()), reader.branches())
                .map(placement -> new StuckMessage(message, placement));
    }

    private List<Line> pending(CaseId caseId) {
        List<Line> pending = new ArrayList<>();
        for (String kind : List.of(PlacementApproval.KIND, RecallApproval.KIND))
            approvals
                    .open(kind, caseId.toString())
                    .ifPresent(asked -> pending.add(
                            Line.of("outsourcing.pending", "#approval." + kind, users.nameOf(asked.maker()))));
        batches.waiting(caseId)
                .ifPresent(
                        batch -> pending.add(Line.of("batches.pending", batch.batchNo(), users.nameOf(batch.maker()))));
        return pending;
    }

    private static Set<CasePlacement.Act> allowed(
            Actor reader, Eligibility eligibility, Optional<PlacementView> latest, List<Line> pending) {
        Set<CasePlacement.Act> allowed = EnumSet.noneOf(CasePlacement.Act.class);
        boolean works = reader.has(Roles.OFFICER) || reader.has(Roles.MANAGER);
        if (!works) return allowed;
        if (eligibility.unlocked() && pending.isEmpty()) allowed.add(CasePlacement.Act.PROPOSE);
        boolean out = latest.filter(placement -> recallable(placement.state(), reader))
                .isPresent();
        if (out && reader.has(Roles.MANAGER)) allowed.add(CasePlacement.Act.RECALL);
        else if (out && pending.isEmpty()) allowed.add(CasePlacement.Act.ASK_RECALL);
        return allowed;
    }

    /** A proposal is taken back by its maker in the approvals, not here; what is approved a manager may still stop. */
    private static boolean recallable(PlacementState state, Actor reader) {
        boolean approved = state == PlacementState.APPROVED || state == PlacementState.NOTIFIED;
        return (state.away() && state != PlacementState.RECALL_REQUESTED) || (approved && reader.has(Roles.MANAGER));
    }

    private CaseView mine(CaseId caseId) {
        return cases.find(caseId, current.get().branches()).orElseThrow(() -> Refused.notFound("outsourcing.unknown"));
    }
}
