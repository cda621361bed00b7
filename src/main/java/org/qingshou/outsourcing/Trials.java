package org.qingshou.outsourcing;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.qingshou.cases.CaseView;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Divides cases between two agencies by lot (champion and challenger) and asks for both batches in the same moment: what
 * was drawn stands before anybody has seen it.
 */
@Service
class Trials {
    private static final int LEAST = 2;
    private static final int LEAST_PERCENT = 10;
    private static final int MOST_PERCENT = 90;
    private static final int SEED_BYTES = 32;

    private final Batches batches;
    private final AgencyLoads loads;
    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    Trials(Batches batches, AgencyLoads loads, JdbcClient jdbc, BusinessClock clock, ApplicationEventPublisher events) {
        this.batches = batches;
        this.loads = loads;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** @param percent of the cases, to the challenger */
    record Wish(String champion, String challenger, int percent, String reason) {}

    /** Those of these cases that either agency could have, and that were never drawn: lot alone decides on them. */
    @Transactional(readOnly = true)
    List<CaseView> open(List<CaseView> chosen, Wish wish) {
        if (wish.champion().equals(wish.challenger())) throw Refused.badInput("trials.same");
        Set<CaseId> both = Set.copyOf(going(chosen, wish.champion()));
        Set<CaseId> other = Set.copyOf(going(chosen, wish.challenger()));
        Set<UUID> drawn = drawn(chosen);
        return chosen.stream()
                .filter(each -> both.contains(each.id()) && other.contains(each.id()))
                .filter(each -> !drawn.contains(each.id().value()))
                .toList();
    }

    /** Refused where one of the cases could not go to either agency, or was drawn before. */
    @Transactional
    UUID draw(List<CaseView> chosen, Wish wish, BranchCode branch, ActorId maker) {
        if (wish.percent() < LEAST_PERCENT || wish.percent() > MOST_PERCENT)
            throw Refused.badInput("trials.percent", Integer.toString(LEAST_PERCENT), Integer.toString(MOST_PERCENT));
        Stream.of(wish.champion(), wish.challenger()).sorted().forEach(loads::queueUp);
        if (chosen.size() < LEAST) throw Refused.badInput("trials.few", Integer.toString(LEAST));
        if (open(chosen, wish).size() < chosen.size()) throw Refused.conflict("trials.moved");
        Instant now = clock.instant();
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        Set<CaseId> drawn = Lot.draw(seed, chosen.stream().map(CaseView::id).toList(), wish.percent());
        UUID trial = insert(wish, seed, maker, now);
        for (CaseView each : chosen)
            insert(trial, each, drawn.contains(each.id()) ? wish.challenger() : wish.champion());
        List<CaseView> theirs =
                chosen.stream().filter(each -> drawn.contains(each.id())).toList();
        List<CaseView> ours =
                chosen.stream().filter(each -> !drawn.contains(each.id())).toList();
        batches.propose(ours, wish.champion(), wish.reason(), false, branch, maker);
        batches.propose(theirs, wish.challenger(), wish.reason(), false, branch, maker);
        events.publishEvent(new TrialDrawn(
                trial,
                Map.of(
                        "champion", wish.champion(),
                        "challenger", wish.challenger(),
                        "cases", Integer.toString(chosen.size()),
                        "drawn", Integer.toString(drawn.size())),
                maker,
                now));
        return trial;
    }

    private List<CaseId> going(List<CaseView> chosen, String agency) {
        return batches.preview(chosen, agency, false).going().stream()
                .map(BatchPreview.OneCase::id)
                .toList();
    }

    private Set<UUID> drawn(List<CaseView> chosen) {
        return Set.copyOf(jdbc.sql("SELECT case_id FROM placement_trial_case WHERE case_id IN (:cases)")
                .param("cases", chosen.stream().map(each -> each.id().value()).toList())
                .query((rs, n) -> rs.getObject("case_id", UUID.class))
                .list());
    }

    private UUID insert(Wish wish, byte[] seed, ActorId maker, Instant at) {
        UUID id = Ids.next();
        jdbc.sql("""
                        INSERT INTO placement_trial (id, champion, challenger, percent, seed, maker, drawn_at)
                        VALUES (:id, :champion, :challenger, :percent, :seed, :maker, :at)""")
                .param("id", id)
                .param("champion", wish.champion())
                .param("challenger", wish.challenger())
                .param("percent", wish.percent())
                .param("seed", seed)
                .param("maker", maker.value())
                .param("at", Utc.of(at))
                .update();
        return id;
    }

    private void insert(UUID trial, CaseView theCase, String agency) {
        jdbc.sql("""
                        INSERT INTO placement_trial_case (case_id, trial_id, branch_code, agency_code, amount)
                        VALUES (:c, :t, :b, :a, :amount)""")
                .param("c", theCase.id().value())
                .param("t", trial)
                .param("b", theCase.branch().value())
                .param("a", agency)
                .param("amount", theCase.balances().total().amount())
                .update();
    }
}
