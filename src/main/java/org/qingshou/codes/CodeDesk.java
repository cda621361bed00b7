package org.qingshou.codes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.CurrentActor;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the administrator changes about codes. What a code means and does is not changed by anybody. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class CodeDesk {
    private final CodeCatalogue catalogue;
    private final CodeRows rows;
    private final CodeExport export;
    private final Users users;
    private final CurrentActor current;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    CodeDesk(
            CodeCatalogue catalogue,
            CodeRows rows,
            CodeExport export,
            Users users,
            CurrentActor current,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.catalogue = catalogue;
        this.rows = rows;
        this.export = export;
        this.users = users;
        this.current = current;
        this.clock = clock;
        this.events = events;
    }

    /** What the bank wants: no words of its own where they are blank, no place among the first where it is null. */
    public record Wish(
            boolean offered,
            @Nullable String zh,
            @Nullable String en,
            @Nullable Integer place) {}

    public List<CodeList> lists() {
        return List.copyOf(catalogue.lists().values());
    }

    /** Every code of every list, those of a list in the order in which they are offered. */
    @Transactional(readOnly = true)
    public List<CodeRow> rows() {
        Map<String, CodeRows.Setting> settings = rows.settings();
        Map<String, CodeRows.Order> orders = rows.orders();
        Map<String, String> names = new LinkedHashMap<>();
        List<CodeRow> all = new ArrayList<>();
        for (CodeList list : lists()) {
            CodeRows.Order order = orders.getOrDefault(list.id(), CodeRows.Order.BUILT_IN);
            List<String> first = first(list, order);
            for (CodeItem item : ordered(list, first)) {
                CodeRows.Setting set = settings.getOrDefault(item.key(), CodeRows.Setting.BUILT_IN);
                String by = set.by();
                String name = by == null ? null : names.computeIfAbsent(by, id -> users.nameOf(new ActorId(id)));
                all.add(new CodeRow(
                        list,
                        item,
                        set.offered(),
                        set.zh(),
                        set.en(),
                        place(first, item),
                        place(list.first(), item),
                        name,
                        set.at(),
                        set.version(),
                        order.version()));
            }
        }
        return all;
    }

    /** The whole catalogue as CSV. */
    @Transactional(readOnly = true)
    public byte[] csv() {
        return export.csv(rows());
    }

    @Transactional
    public void change(CodeRow seen, Wish wish) {
        CodeItem item = seen.item();
        String zh = CodeChecks.words(wish.zh(), CodeChecks.LONGEST_ZH);
        String en = CodeChecks.words(wish.en(), CodeChecks.LONGEST_EN);
        boolean same =
                seen.offered() == wish.offered() && Objects.equals(seen.zh(), zh) && Objects.equals(seen.en(), en);
        if (!wish.offered()) {
            Set<String> off = rows.offForUpdate();
            CodeChecks.off(item, catalogue.with(item.key()), off);
        }
        ActorId by = current.get().id();
        Instant at = clock.instant();
        if (!same) {
            rows.save(item.key(), seen.version(), wish.offered(), zh, en, by, at);
            Map<String, String> facts = new LinkedHashMap<>();
            facts.put("offered", Boolean.toString(wish.offered()));
            facts.put("zh", zh == null ? "" : zh);
            facts.put("en", en == null ? "" : en);
            events.publishEvent(new CodesChanged(item.key(), "code.changed", facts, by, at));
        }
        if (!Objects.equals(seen.place(), wish.place())) {
            CodeList list = seen.list();
            CodeRows.Order order = rows.orders().getOrDefault(list.id(), CodeRows.Order.BUILT_IN);
            order(seen, CodeChecks.placed(list, first(list, order), item.code(), wish.place()), by, at);
        }
    }

    /** Offered, in the built-in words; its place stays. */
    @Transactional
    public void reset(CodeRow seen) {
        change(seen, new Wish(true, null, null, seen.place()));
    }

    /** The built-in order of the list that this code stands in. */
    @Transactional
    public void resetOrder(CodeRow seen) {
        order(seen, List.of(), current.get().id(), clock.instant());
    }

    private void order(CodeRow seen, List<String> first, ActorId by, Instant at) {
        String id = seen.list().id();
        rows.saveOrder(id, seen.orderVersion(), first, by, at);
        events.publishEvent(new CodesChanged(id, "code.ordered", Map.of("first", String.join(",", first)), by, at));
    }

    private static List<String> first(CodeList list, CodeRows.Order order) {
        List<String> own = order.first();
        return own == null ? list.first() : own;
    }

    private static List<CodeItem> ordered(CodeList list, List<String> first) {
        List<CodeItem> ordered = new ArrayList<>();
        first.forEach(code -> list.find(code).ifPresent(ordered::add));
        list.codes().stream().filter(item -> !ordered.contains(item)).forEach(ordered::add);
        return ordered;
    }

    private static @Nullable Integer place(List<String> first, CodeItem item) {
        int at = first.indexOf(item.code());
        return at < 0 ? null : at + 1;
    }
}
