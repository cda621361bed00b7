package org.qingshou.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Actor;
import org.qingshou.access.CurrentActor;
import org.qingshou.access.Roles;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Views of the worklist that people saved: their own, and those a manager shares with the branch. A view is a way of
 * looking and gives no sight of a case: whoever opens it sees the rows that are theirs to see.
 */
@Service
@PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
public class SavedViews {
    /** Longer ones would not stand in the list. */
    public static final int NAME_LENGTH = 40;

    static final int MOST = 30;

    private final CurrentActor current;
    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    SavedViews(CurrentActor current, JdbcClient jdbc, BusinessClock clock, ApplicationEventPublisher events) {
        this.current = current;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** The own ones by name, then the branch's. */
    public List<SavedView> list() {
        Actor reader = current.get();
        return jdbc.sql("""
                        SELECT * FROM worklist_view WHERE owner = :o OR shared_with = :b
                        ORDER BY owner <> :o, name, id""")
                .param("o", reader.id().value())
                .param("b", home(reader))
                .query((rs, n) -> view(rs, reader))
                .list();
    }

    /** Whether the reader may show a view to the branch. */
    public boolean mayShare() {
        Actor reader = current.get();
        return reader.has(Roles.MANAGER) && reader.home() != null;
    }

    /** Saves what is shown, but for the search, under a name that is new among the own ones. */
    @Transactional
    public SavedView save(String name, WorklistFilter filter) {
        Actor reader = current.get();
        long own = jdbc.sql("SELECT COUNT(*) FROM worklist_view WHERE owner = :o")
                .param("o", reader.id().value())
                .query(Long.class)
                .single();
        if (own >= MOST) throw Refused.conflict("worklist.view.many", Integer.toString(MOST));
        String named = named(name);
        ActorId of = filter.owner();
        UUID id = Ids.next();
        unlessTaken(
                named,
                () -> jdbc.sql("""
                        INSERT INTO worklist_view (id, owner, name, tab, of_officer, division, sort_by, made_at)
                        VALUES (:i, :o, :n, :t, :of, :d, :s, :at)""")
                        .param("i", id)
                        .param("o", reader.id().value())
                        .param("n", named)
                        .param("t", filter.tab().name())
                        .param("of", of == null ? null : of.value())
                        .param("d", filter.division())
                        .param("s", filter.sort().name())
                        .param("at", Utc.of(clock.instant()))
                        .update());
        return editable(id, reader);
    }

    /** Renames a view and says whether the branch sees it, which only a manager may change. */
    @Transactional
    public SavedView change(UUID id, String name, boolean shared) {
        Actor reader = current.get();
        SavedView before = editable(id, reader);
        if (shared != before.shared() && !mayShare()) throw Refused.forbidden("worklist.view.share.manager");
        String named = named(name);
        unlessTaken(
                named,
                () -> jdbc.sql("UPDATE worklist_view SET name = :n WHERE id = :i")
                        .param("n", named)
                        .param("i", id)
                        .update());
        if (shared != before.shared())
            jdbc.sql("UPDATE worklist_view SET shared_with = :b WHERE id = :i")
                    .param("b", shared ? home(reader) : null)
                    .param("i", id)
                    .update();
        if (shared != before.shared()) tell(id, shared, reader);
        return new SavedView(id, named, before.filter(), shared, true);
    }

    @Transactional
    public void delete(UUID id) {
        Actor reader = current.get();
        SavedView view = editable(id, reader);
        jdbc.sql("DELETE FROM worklist_view WHERE id = :i")
                .param("i", view.id())
                .update();
        if (view.shared()) tell(id, false, reader);
    }

    private void tell(UUID id, boolean shared, Actor by) {
        BranchCode home = by.home();
        if (home != null) events.publishEvent(new ViewShared(id, home, shared, by.id(), clock.instant()));
    }

    private SavedView editable(UUID id, Actor reader) {
        Optional<SavedView> found = jdbc.sql(
                        "SELECT * FROM worklist_view WHERE id = :i AND (owner = :o OR shared_with = :b)")
                .param("i", id)
                .param("o", reader.id().value())
                .param("b", home(reader))
                .query((rs, n) -> view(rs, reader))
                .optional();
        return found.filter(SavedView::editable).orElseThrow(() -> Refused.notFound("worklist.view.gone"));
    }

    private static @Nullable String home(Actor reader) {
        BranchCode home = reader.home();
        return home == null ? null : home.value();
    }

    private static SavedView view(ResultSet rs, Actor reader) throws SQLException {
        String of = rs.getString("of_officer");
        WorklistSort sort = WorklistSort.valueOf(rs.getString("sort_by"));
        boolean shared = rs.getString("shared_with") != null;
        boolean own = rs.getString("owner").equals(reader.id().value());
        return new SavedView(
                rs.getObject("id", UUID.class),
                rs.getString("name"),
                new WorklistFilter(
                        WorklistTab.valueOf(rs.getString("tab")),
                        of == null ? null : new ActorId(of),
                        rs.getString("division"),
                        "",
                        sort,
                        sort.highFirst()),
                shared,
                // What a manager who left had shared is for another one to take away.
                own || (shared && reader.has(Roles.MANAGER)));
    }

    private static String named(String name) {
        String named = name.strip();
        if (named.isEmpty() || named.length() > NAME_LENGTH)
            throw Refused.badInput("worklist.view.name.missing", Integer.toString(NAME_LENGTH));
        return named;
    }

    private static void unlessTaken(String name, Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException e) {
            throw Refused.conflict("worklist.view.name.taken", name);
        }
    }
}
