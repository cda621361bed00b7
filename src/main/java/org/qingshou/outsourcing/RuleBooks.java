package org.qingshou.outsourcing;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qingshou.access.Branches;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Ask;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Refused;
import org.qingshou.outsourcing.PlacementRule.Share;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of placing, version by version: one is proposed, a second person of the head office allows it. */
@Service
public class RuleBooks {
    private static final int MOST = 50;
    private static final int WHOLE = 100;

    private final RuleBookRows rows;
    private final Agencies agencies;
    private final Branches branches;
    private final Approvals approvals;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    RuleBooks(
            RuleBookRows rows,
            Agencies agencies,
            Branches branches,
            Approvals approvals,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.agencies = agencies;
        this.branches = branches;
        this.approvals = approvals;
        this.clock = clock;
        this.events = events;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<RuleBook> all() {
        return rows.all();
    }

    /**
     * Asks for a new version in the place of the one in force.
     *
     * @param head where it is decided
     */
    @Transactional
    public UUID propose(List<PlacementRule> rules, String reason, BranchCode head, ActorId maker) {
        if (reason.isBlank()) throw Refused.badInput("outsourcing.reason.missing");
        if (rules.isEmpty() || rules.size() > MOST) throw Refused.badInput("rules.number", Integer.toString(MOST));
        Set<String> known = agencies.all().stream().map(AgencyInfo::code).collect(Collectors.toSet());
        for (int i = 0; i < rules.size(); i++) check(rules.get(i), Integer.toString(i + 1), known);
        if (rows.all().stream().anyMatch(book -> book.state() == RuleBook.State.ASKED))
            throw Refused.conflict("rules.waits");
        Instant now = clock.instant();
        RuleBook book = new RuleBook(Ids.next(), rows.nextVersion(), RuleBook.State.ASKED, rules, maker, now, null);
        rows.insert(book);
        publish(book, "proposed", maker, now);
        approvals.ask(new Ask(RuleBookApproval.KIND, book.id().toString(), head, maker, reason.strip(), Map.of()));
        return book.id();
    }

    RuleBook get(UUID id) {
        return rows.find(id).orElseThrow(() -> Refused.notFound("rules.unknown"));
    }

    @Transactional
    void decided(UUID id, boolean allowed, ActorId by, Instant at) {
        RuleBook book = get(id);
        if (allowed && by.equals(book.maker())) throw Refused.forbidden("money.maker");
        if (!rows.decide(id, allowed ? RuleBook.State.IN_FORCE : RuleBook.State.REJECTED, by, at))
            throw Refused.conflict("rules.moved");
        publish(book, allowed ? "allowed" : "rejected", by, at);
    }

    private void check(PlacementRule rule, String number, Set<String> known) {
        BranchCode branch = rule.branch();
        if (branch != null && branches.find(branch).isEmpty()) throw Refused.badInput("rules.branch", number);
        Money from = rule.from();
        Money to = rule.to();
        if (from != null && to != null && !to.minus(from).isPositive()) throw Refused.badInput("rules.band", number);
        Set<String> named = new HashSet<>();
        for (Share share : rule.shares()) {
            if (!known.contains(share.agency())) throw Refused.notFound("outsourcing.agency.unknown", share.agency());
            if (!named.add(share.agency()) || share.percent() < 1) throw Refused.badInput("rules.shares", number);
        }
        int sum = rule.shares().stream().mapToInt(Share::percent).sum();
        if (sum != WHOLE) throw Refused.badInput("rules.sum", number, Integer.toString(sum));
    }

    private void publish(RuleBook book, String change, ActorId by, Instant at) {
        events.publishEvent(new RuleBookChanged(book.id(), change, book.version(), by, at));
    }
}
