package org.qingshou.compliance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.qingshou.compliance.rules.RulePack;
import org.qingshou.compliance.rules.RuleParameters;
import org.springframework.stereotype.Component;

/**
 * Which version of the pack holds when: the defaults, and on top of them each approved version from its moment on. The
 * versions are kept in memory; one short question tells at each decision whether another has been approved, on whichever
 * node.
 */
@Component
class RulePacks {
    private final RulePack pack;
    private final PackRows rows;
    private volatile Chain chain;

    RulePacks(RulePack pack, PackRows rows) {
        this.pack = pack;
        this.rows = rows;
        chain = new Chain("", pack.defaults(), List.of(), new TreeMap<>());
    }

    /** What was approved when it was read, one version on top of the other. */
    private record Chain(
            String stamp, RuleParameters last, List<RuleParameters> versions, TreeMap<Instant, RuleParameters> from) {}

    /** What the rules go by at this moment. */
    RuleParameters at(Instant now) {
        var holding = chain().from().floorEntry(now);
        return holding == null ? pack.defaults() : holding.getValue();
    }

    /** The last that is approved, which may still lie ahead: whatever is proposed comes on top of it. */
    RuleParameters last() {
        return chain().last();
    }

    /** From when the last one holds; empty where only the defaults do. */
    Optional<Instant> lastFrom() {
        TreeMap<Instant, RuleParameters> from = chain().from();
        return from.isEmpty() ? Optional.empty() : Optional.of(from.lastKey());
    }

    /** The version of this name that decisions were made by. */
    Optional<RuleParameters> named(String version) {
        if (version.equals(pack.defaults().version())) return Optional.of(pack.defaults());
        return chain().versions().stream()
                .filter(known -> known.version().equals(version))
                .findFirst();
    }

    private Chain chain() {
        String stamp = rows.stamp();
        Chain known = chain;
        if (known.stamp().equals(stamp)) return known;
        RuleParameters values = pack.defaults();
        List<RuleParameters> versions = new ArrayList<>();
        TreeMap<Instant, RuleParameters> from = new TreeMap<>();
        for (PackVersion version : rows.approved()) {
            values = pack.overlay(values, version.name(), version.values());
            versions.add(values);
            from.put(version.effectiveFrom(), values);
        }
        Chain read = new Chain(stamp, values, List.copyOf(versions), from);
        chain = read;
        return read;
    }
}
