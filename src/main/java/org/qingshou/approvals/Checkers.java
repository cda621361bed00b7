package org.qingshou.approvals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.qingshou.access.Actor;
import org.qingshou.access.Branch;
import org.qingshou.access.Branches;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.springframework.stereotype.Component;

/**
 * Who may decide: a manager of the branch whose turn it is or of one above it, or a manager whom such a one has named as
 * deputy. Where a branch has no second manager, the branch above it is told. For some requests others than managers decide
 * too, only in their own right.
 */
@Component
class Checkers {
    private final Users users;
    private final Branches branches;
    private final Deputies deputies;
    private final BusinessClock clock;

    Checkers(Users users, Branches branches, Deputies deputies, BusinessClock clock) {
        this.users = users;
        this.branches = branches;
        this.deputies = deputies;
        this.clock = clock;
    }

    /** The id as the user table spells it: a login is found whatever its case, and two spellings are one person. */
    ActorId canonical(ActorId actor) {
        return users.find(actor).map(UserInfo::id).orElse(actor);
    }

    List<BranchCode> path(BranchCode branch) {
        return branches.upwards(branch);
    }

    LocalDate day(BranchCode branch) {
        return branches.day(branch, clock.instant());
    }

    /**
     * In whose right this one may decide; the own right counts before another's.
     *
     * @param out who has no say in this request, neither in person nor through a deputy
     * @param roles those of which one is enough
     */
    Optional<Seat> seat(ActorId checker, BranchCode deciding, Predicate<ActorId> out, Set<String> roles) {
        Optional<UserInfo> user = users.find(checker).filter(UserInfo::enabled);
        if (user.isEmpty()) return Optional.empty();
        List<BranchCode> path = path(deciding);
        boolean mayDecide = user.get().roles().stream().anyMatch(roles::contains);
        if (mayDecide && path.contains(user.get().branch())) return Optional.of(new Seat(checker, null));
        if (!DeputyDesk.manages(user.get())) return Optional.empty();
        return deputies.absentFor(checker, day(deciding)).stream()
                .filter(absent -> !out.test(absent))
                .filter(absent -> users.find(absent)
                        .filter(DeputyDesk::manages)
                        .filter(manager -> path.contains(manager.branch()))
                        .isPresent())
                .findFirst()
                .map(absent -> new Seat(checker, absent));
    }

    /**
     * Those to be told, from the nearest branch that has anybody with a say: for one who is away, the deputy.
     *
     * @param out as in {@link #seat}
     */
    List<ActorId> toTell(BranchCode deciding, Predicate<ActorId> out, Set<String> roles) {
        LocalDate day = day(deciding);
        for (BranchCode place : path(deciding)) {
            Set<ActorId> told = new LinkedHashSet<>();
            roles.stream()
                    .sorted()
                    .flatMap(role -> users.ofBranch(place, role).stream())
                    .map(UserInfo::id)
                    .filter(out.negate())
                    .forEach(manager -> told.add(
                            deputies.of(manager, day).filter(out.negate()).orElse(manager)));
            if (!told.isEmpty()) return new ArrayList<>(told);
        }
        return List.of();
    }

    /** Branches whose requests the reader may decide in another's place today. */
    Set<BranchCode> deputised(Actor reader) {
        BranchCode home = reader.home();
        if (home == null || !reader.has(Roles.MANAGER)) return Set.of();
        Set<BranchCode> below = new HashSet<>();
        for (ActorId absent : deputies.absentFor(reader.id(), day(home)))
            users.find(absent)
                    .filter(DeputyDesk::manages)
                    .map(UserInfo::branch)
                    .ifPresent(of -> branches.all().stream()
                            .map(Branch::code)
                            .filter(code -> path(code).contains(of))
                            .forEach(below::add));
        return below;
    }
}
