package org.qingshou.outsourcing;

import java.util.List;
import org.qingshou.access.Actor;
import org.qingshou.access.Branch;
import org.qingshou.access.Branches;
import org.qingshou.access.CurrentActor;
import org.qingshou.access.Roles;
import org.qingshou.access.Users;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The page of the rules of placing: the head office's managers and the administrator propose, others read. */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'MANAGER', 'COMPLIANCE')")
public class RuleBookDesk {
    private final RuleBooks books;
    private final RuleWords words;
    private final Agencies agencies;
    private final Branches branches;
    private final HomeBranch home;
    private final Users users;
    private final CurrentActor current;

    RuleBookDesk(
            RuleBooks books,
            RuleWords words,
            Agencies agencies,
            Branches branches,
            HomeBranch home,
            Users users,
            CurrentActor current) {
        this.books = books;
        this.words = words;
        this.agencies = agencies;
        this.branches = branches;
        this.home = home;
        this.users = users;
        this.current = current;
    }

    /** The newest first. */
    public List<RuleBook> all() {
        return books.all();
    }

    public List<Line> words(RuleBook book) {
        return words.of(book);
    }

    public List<AgencyInfo> agencies() {
        return agencies.all();
    }

    public List<Branch> branches() {
        return branches.all();
    }

    public String nameOf(ActorId id) {
        return users.nameOf(id);
    }

    public boolean mayPropose() {
        Actor reader = current.get();
        return reader.has(Roles.ADMIN)
                || (reader.has(Roles.MANAGER) && home.head().equals(reader.home()));
    }

    @PreAuthorize("hasAnyRole('ADMIN', 'MANAGER')")
    public void propose(List<PlacementRule> rules, String reason) {
        if (!mayPropose()) throw Refused.forbidden("rules.head");
        books.propose(rules, reason, home.head(), current.get().id());
    }
}
