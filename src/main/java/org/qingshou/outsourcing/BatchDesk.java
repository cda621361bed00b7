package org.qingshou.outsourcing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.qingshou.access.Actor;
import org.qingshou.access.CurrentActor;
import org.qingshou.access.Roles;
import org.qingshou.access.Users;
import org.qingshou.approvals.subject.Line;
import org.qingshou.cases.CaseView;
import org.qingshou.cases.Cases;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Batches for people: officers and managers propose, a manager takes single cases out, compliance reads. */
@Service
@PreAuthorize("hasAnyRole('OFFICER', 'MANAGER', 'COMPLIANCE')")
public class BatchDesk {
    /** Cases of one batch at most. */
    public static final int MOST = Batches.MOST;

    private static final String WORK = "hasAnyRole('OFFICER', 'MANAGER')";

    private final Batches batches;
    private final Trials trials;
    private final BatchRows rows;
    private final PlacementLists lists;
    private final Agencies agencies;
    private final AgencyFees fees;
    private final Cases cases;
    private final HomeBranch home;
    private final Users users;
    private final CurrentActor current;

    BatchDesk(
            Batches batches,
            Trials trials,
            BatchRows rows,
            PlacementLists lists,
            Agencies agencies,
            AgencyFees fees,
            Cases cases,
            HomeBranch home,
            Users users,
            CurrentActor current) {
        this.batches = batches;
        this.trials = trials;
        this.rows = rows;
        this.lists = lists;
        this.agencies = agencies;
        this.fees = fees;
        this.cases = cases;
        this.home = home;
        this.users = users;
        this.current = current;
    }

    /** Whether the reader may propose at all. */
    public boolean mayPropose() {
        Actor reader = current.get();
        return reader.has(Roles.OFFICER) || reader.has(Roles.MANAGER);
    }

    /** Agencies to choose from; whether one can take the cases the preview says. */
    @PreAuthorize(WORK)
    public List<AgencyInfo> agencies() {
        return agencies.all().stream()
                .filter(agency -> agency.status() == AgencyInfo.Status.ACTIVE)
                .toList();
    }

    /** What would become of these cases with this agency; nothing is changed. */
    @PreAuthorize(WORK)
    public BatchPreview preview(List<CaseId> chosen, String agency, boolean again) {
        return batches.preview(mine(chosen), agency, again);
    }

    /** Those of these cases that the rules of placing give to an agency; empty where no rules are in force. */
    @PreAuthorize(WORK)
    public List<RuleGroup> byRules(List<CaseId> chosen) {
        Map<String, List<CaseId>> groups = new TreeMap<>();
        batches.byRules(mine(chosen)).forEach((theCase, named) -> {
            String agency = named.agency();
            if (agency != null)
                groups.computeIfAbsent(agency, code -> new ArrayList<>()).add(theCase.id());
        });
        return agencies.all().stream()
                .filter(agency -> groups.containsKey(agency.code()))
                .map(agency -> new RuleGroup(agency, groups.getOrDefault(agency.code(), List.of())))
                .toList();
    }

    /** Cases that the rules give to one agency. */
    public record RuleGroup(AgencyInfo agency, List<CaseId> cases) {
        public RuleGroup {
            cases = List.copyOf(cases);
        }
    }

    /**
     * Asks for the whole batch with one request.
     *
     * @param again whether cases that the agency had last are meant to go to it again
     */
    @PreAuthorize(WORK)
    public UUID propose(List<CaseId> chosen, String agency, String reason, boolean again) {
        if (reason.isBlank()) throw Refused.badInput("outsourcing.reason.missing");
        Actor maker = current.get();
        return batches.propose(mine(chosen), agency, reason, again, home.of(maker), maker.id());
    }

    /** Whether the reader may have cases drawn by lot. */
    public boolean mayDraw() {
        return current.get().has(Roles.MANAGER);
    }

    /** Those of these cases that either agency could have and that were never drawn. */
    @PreAuthorize("hasRole('MANAGER')")
    public List<CaseId> drawable(List<CaseId> chosen, String champion, String challenger) {
        return trials.open(mine(chosen), new Trials.Wish(champion, challenger, 0, "")).stream()
                .map(CaseView::id)
                .toList();
    }

    /**
     * Divides these cases by lot and asks for both batches.
     *
     * @param percent of them, to the challenger
     */
    @PreAuthorize("hasRole('MANAGER')")
    public UUID draw(List<CaseId> chosen, String champion, String challenger, int percent, String reason) {
        if (reason.isBlank()) throw Refused.badInput("outsourcing.reason.missing");
        Actor maker = current.get();
        return trials.draw(
                mine(chosen), new Trials.Wish(champion, challenger, percent, reason), home.of(maker), maker.id());
    }

    @PreAuthorize("hasRole('MANAGER')")
    public void takeOut(UUID batch, UUID placement, String reason) {
        get(batch);
        batches.takeOut(batch, placement, reason, current.get().id());
    }

    /** Whether the reader may take cases out of this one. */
    public boolean mayTakeOut(BatchView batch) {
        Actor reader = current.get();
        return batch.state() == BatchState.ASKED
                && reader.has(Roles.MANAGER)
                && !reader.id().equals(batch.maker());
    }

    public BatchView get(UUID batch) {
        return rows.find(batch, current.get().branches()).orElseThrow(() -> Refused.notFound("batches.unknown"));
    }

    /** The latest first. */
    public List<BatchView> page(int offset, int limit) {
        return rows.page(current.get().branches(), offset, limit);
    }

    public int count() {
        return rows.count(current.get().branches());
    }

    /** Its cases, those of the reader's branches. */
    public List<PlacementView> placements(UUID batch, int offset, int limit) {
        return lists.ofBatch(batch, current.get().branches(), offset, limit);
    }

    public int countPlacements(UUID batch) {
        return lists.countOfBatch(batch, current.get().branches());
    }

    /** What leaves with each of its cases, and what the agency earns by the version that held when it was asked. */
    public List<Line> leaves(BatchView batch) {
        return Leaving.lines(List.of(batch.dataCategories()));
    }

    public List<Line> earns(BatchView batch) {
        return fees.version(batch.agencyCode(), batch.tariffVersion())
                .map(AgencyFees.Terms::words)
                .orElse(List.of());
    }

    public String nameOf(ActorId id) {
        return users.nameOf(id);
    }

    private List<CaseView> mine(List<CaseId> chosen) {
        return chosen.stream()
                .distinct()
                .map(id -> cases.find(id, current.get().branches())
                        .orElseThrow(() -> Refused.notFound("outsourcing.unknown")))
                .toList();
    }
}
