package org.qingshou.compliance;

import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.qingshou.access.Actor;
import org.qingshou.access.CurrentActor;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.compliance.facts.NumberIndex;
import org.qingshou.compliance.facts.PersonFinder;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** By what decisions can be looked for: what there is to choose from, and what was typed turned into what is kept. */
@Service
@PreAuthorize("hasAnyRole('COMPLIANCE', 'MANAGER')")
public class DecisionSearch {
    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Users users;
    private final List<PersonFinder> finders;
    private final NumberIndex numbers;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    DecisionSearch(
            JdbcClient jdbc,
            CurrentActor actor,
            Users users,
            List<PersonFinder> finders,
            NumberIndex numbers,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.users = users;
        this.finders = finders;
        this.numbers = numbers;
        this.clock = clock;
        this.events = events;
    }

    /** What stands in the register already; each is read from the edges of an index. */
    public record Choices(List<ActorId> actors, List<String> agencies, List<String> rules, List<String> packs) {
        public Choices {
            actors = List.copyOf(actors);
            agencies = List.copyOf(agencies);
            rules = List.copyOf(rules);
            packs = List.copyOf(packs);
        }
    }

    public Choices choices() {
        Actor reader = actor.get();
        List<ActorId> actors = users.all().stream()
                .filter(user -> sees(reader, user))
                .map(UserInfo::id)
                .toList();
        return new Choices(
                actors,
                distinct(
                        "SELECT DISTINCT agency_code FROM clearance WHERE agency_code IS NOT NULL ORDER BY agency_code"),
                distinct("SELECT DISTINCT rule_id FROM clearance_rule ORDER BY rule_id"),
                distinct("SELECT DISTINCT pack_version FROM clearance ORDER BY pack_version DESC"));
    }

    private static boolean sees(Actor reader, UserInfo user) {
        BranchCode branch = user.branch();
        return reader.branches().all() || (branch != null && reader.branches().includes(branch));
    }

    private List<String> distinct(String sql) {
        return jdbc.sql(sql).query((rs, n) -> rs.getString(1)).list();
    }

    /** Whom a customer number or case number names, under every record of theirs. */
    public Set<PersonId> person(String number) {
        String typed = number.strip();
        Set<PersonId> found = new LinkedHashSet<>();
        for (PersonFinder finder : finders)
            found.addAll(finder.find(typed, actor.get().branches()));
        if (found.isEmpty()) throw Refused.notFound("compliance.decisions.person.unknown", typed);
        return found;
    }

    /** What clearances keep of this number. Looking for a number is written down: it tells who was called on it. */
    @Transactional
    public byte[] number(String phone) {
        String digits = phone.replaceAll("[\\s-]", "");
        if (!digits.matches("\\+?[0-9]{5,20}")) throw Refused.badInput("compliance.decisions.number.bad");
        byte[] index = numbers.of(phone);
        events.publishEvent(
                new NumberLookedFor(HexFormat.of().formatHex(index), actor.get().id(), clock.instant()));
        return index;
    }
}
