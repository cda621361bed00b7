package org.qingshou.worklist;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Actor;
import org.qingshou.access.Branch;
import org.qingshou.access.Branches;
import org.qingshou.access.CurrentActor;
import org.qingshou.access.Roles;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The season windows, for managers of the branches they see and for the administrator, who alone keeps those of the whole
 * bank. A change holds at once: it takes no control away, it only moves cases in the order of work.
 */
@Service
@PreAuthorize("hasAnyRole('MANAGER', 'ADMIN')")
public class SeasonDesk {
    private final SeasonWindows windows;
    private final Branches branches;
    private final CurrentActor current;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    SeasonDesk(
            SeasonWindows windows,
            Branches branches,
            CurrentActor current,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.windows = windows;
        this.branches = branches;
        this.current = current;
        this.clock = clock;
        this.events = events;
    }

    /** A window, whether the reader may change it, and which branch it is of. */
    public record Line(
            SeasonWindow window, boolean mine, @Nullable String branchName) {}

    /** Those of the whole bank first; of others a manager sees those of the own branches and of the branches above. */
    public List<Line> all() {
        Actor actor = current.get();
        Map<BranchCode, Branch> known =
                branches.all().stream().collect(Collectors.toMap(Branch::code, branch -> branch));
        return windows.all().stream()
                .filter(window -> sees(actor, window.branch()))
                .map(window -> {
                    BranchCode of = window.branch();
                    Branch branch = of == null ? null : known.get(of);
                    return new Line(window, mine(actor, of), branch == null ? null : branch.name());
                })
                .toList();
    }

    /** Branches of which the reader may keep windows. */
    public List<Branch> branches() {
        Actor actor = current.get();
        return branches.all().stream()
                .filter(branch -> mine(actor, branch.code()))
                .toList();
    }

    /** Whether the reader may keep windows of the whole bank. */
    public boolean keepsTheBanks() {
        return mine(current.get(), null);
    }

    /** Keeps a new or changed one. */
    @Transactional
    public void save(SeasonWindow window) {
        Actor actor = current.get();
        refuseForeign(actor, window.branch());
        UUID known = window.id();
        if (known != null) {
            SeasonWindow before = kept(known);
            refuseForeign(actor, before.branch());
            windows.mark(under(before.branch()));
        }
        UUID id = windows.put(window, actor.id(), clock.instant());
        windows.mark(under(window.branch()));
        tell(id, known == null ? "season.added" : "season.changed", window, actor);
    }

    @Transactional
    public void remove(UUID id) {
        Actor actor = current.get();
        SeasonWindow window = kept(id);
        refuseForeign(actor, window.branch());
        windows.remove(id);
        windows.mark(under(window.branch()));
        tell(id, "season.removed", window, actor);
    }

    private void tell(UUID id, String action, SeasonWindow window, Actor actor) {
        Map<String, String> facts = Map.of(
                "branch",
                Objects.toString(window.branch(), ""),
                "kind",
                window.kind().name(),
                "name",
                window.nameZh(),
                "span",
                window.kind() == SeasonKind.SPRING_FESTIVAL
                        ? window.before() + "/" + window.after()
                        : window.from() + "/" + window.to());
        events.publishEvent(new SeasonChanged(id, action, facts, actor.id(), clock.instant()));
    }

    private SeasonWindow kept(UUID id) {
        return windows.find(id).orElseThrow(() -> Refused.notFound("worklist.season.unknown"));
    }

    private List<BranchCode> under(@Nullable BranchCode top) {
        return branches.all().stream()
                .map(Branch::code)
                .filter(code -> top == null || branches.upwards(code).contains(top))
                .toList();
    }

    private boolean sees(Actor actor, @Nullable BranchCode branch) {
        if (branch == null || mine(actor, branch)) return true;
        return branches.all().stream()
                .map(Branch::code)
                .filter(actor.branches()::includes)
                .anyMatch(own -> branches.upwards(own).contains(branch));
    }

    private static boolean mine(Actor actor, @Nullable BranchCode branch) {
        if (actor.has(Roles.ADMIN)) return true;
        return branch != null && actor.branches().includes(branch);
    }

    private static void refuseForeign(Actor actor, @Nullable BranchCode branch) {
        if (!mine(actor, branch)) throw Refused.conflict("worklist.season.foreign");
    }
}
