package org.qingshou.cases.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.Registration;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.CasePresence.Page;
import org.qingshou.cases.CasePresence.Sight;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;

/**
 * Says above the case who else has it open, and that somebody has just changed it. It never reads the page anew by
 * itself: what is being entered there stays.
 */
class PresenceBar extends Composite<Div> {
    private record Shown(Page page, long mark) {}

    private final transient PresenceTools tools;
    private final transient Runnable reload;
    private final UUID page = Ids.next();
    private transient volatile @Nullable Shown shown;
    private transient Sight sight = Sight.ALONE;
    private Registration beat = () -> {};

    /** @param reload reads the whole page anew */
    PresenceBar(PresenceTools tools, Runnable reload) {
        this.tools = tools;
        this.reload = reload;
        getContent().addClassName("qs-presence");
        // Empty it stays in the page: a screen reader speaks only of a region that was there before.
        getContent().getElement().setAttribute("role", "status");
    }

    /** Reads the case; what happens in it from the beginning of that on is new to its reader. */
    <T> T read(CaseId caseId, Supplier<T> reading) {
        long mark = tools.presence().mark(caseId);
        T found = reading.get();
        Page here = new Page(page, caseId, tools.actor().get().id());
        shown = new Shown(here, mark);
        draw(tools.presence().look(here, mark));
        return found;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        beat = tools.beat(ui, () -> look(ui));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        beat.remove();
        shown = null;
        tools.presence().leave(page);
    }

    /** Runs on a thread of its own, outside the page's lock. */
    void look(UI ui) {
        Shown now = shown;
        if (now == null) return;
        Sight found = tools.presence().look(now.page(), now.mark());
        if (!ui.isAttached()) return;
        ui.access(() -> {
            // The page may have been read anew, or closed, while this was looked up.
            if (now.equals(shown)) draw(found);
            else if (shown == null) tools.presence().leave(page);
        });
    }

    private void draw(Sight found) {
        if (found.equals(sight)) return;
        sight = found;
        getContent().removeAll();
        if (!found.others().isEmpty()) getContent().add(PresenceWords.others(this, found.others()));
        String by = found.changedBy();
        if (by != null) getContent().add(PresenceWords.changed(this, by, reload));
    }
}
