package org.qingshou.ledger.tape;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qingshou.content.TableForm;
import org.qingshou.kernel.Refused;

/** A profile laid on the header of one file: where each column of ours is found, and how it is read. */
final class ColumnBinding {
    final MappingProfile profile;
    final LocalDate asOf;
    final Set<String> scope;
    final Set<String> branches;
    final Set<String> nulls;
    final List<String> header;
    final Map<CanonicalColumn, Integer> positions = new EnumMap<>(CanonicalColumn.class);
    final Map<CanonicalColumn, ColumnRule> rules = new EnumMap<>(CanonicalColumn.class);
    final Map<CanonicalColumn, DateForm> dates = new EnumMap<>(CanonicalColumn.class);
    final List<Integer> extras = new ArrayList<>();

    ColumnBinding(MappingProfile profile, TableForm form, LocalDate asOf, Set<String> scope, Set<String> branches) {
        this.profile = profile;
        this.asOf = asOf;
        this.scope = scope;
        this.branches = branches;
        header = form.header();
        nulls = Set.copyOf(profile.nullSpellings());
        Set<Integer> used = new HashSet<>();
        profile.columns().forEach((code, rule) -> {
            CanonicalColumn column =
                    CanonicalColumn.of(code).orElseThrow(() -> Refused.badInput("tape.profile.unknown-target", code));
            rules.put(column, rule);
            String name = rule.column();
            if (name != null) {
                int position = header.indexOf(name);
                if (position < 0) throw Refused.badInput("tape.profile.no-column", name);
                positions.put(column, position);
                used.add(position);
            } else if (rule.constant() == null && !rule.rowNumber()) {
                throw Refused.badInput("tape.profile.no-source", code);
            }
            if (column.type() == CanonicalColumn.Type.DATE) dates.put(column, DateForm.of(rule.date()));
        });
        for (CanonicalColumn needed : CanonicalColumn.required())
            if (!rules.containsKey(needed)) throw Refused.badInput("tape.profile.missing", needed.code());
        if (!rules.containsKey(CanonicalColumn.OVERDUE_SINCE) && !rules.containsKey(CanonicalColumn.DAYS_PAST_DUE))
            throw Refused.badInput("tape.profile.missing-overdue");
        for (int i = 0; i < header.size(); i++) if (!used.contains(i)) extras.add(i);
    }

    ColumnRule rule(CanonicalColumn column) {
        ColumnRule rule = rules.get(column);
        return rule == null ? ColumnRule.constant("") : rule;
    }
}
