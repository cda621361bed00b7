package org.qingshou.uikit;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where forms keep what is entered and not yet saved, so that a lost session or node loses none of it. Always the
 * reader's own: nobody sees what another has not yet said.
 */
public interface DraftStore {
    /**
     * What was entered, field by field.
     *
     * @param at when it was kept last, in the time of the house
     * @param today whether that was today
     * @param clearedUntil until when the act it is about was cleared then
     */
    record Draft(LocalDateTime at, boolean today, @Nullable LocalDateTime clearedUntil, Map<String, String> values) {}

    Optional<Draft> find(DraftPlace place);

    void keep(DraftPlace place, Map<String, String> values);

    void forget(DraftPlace place);

    /** That of this page; empty where a page was made without one. */
    static Optional<DraftStore> here() {
        return Optional.ofNullable(UI.getCurrent()).map(ui -> ComponentUtil.getData(ui, DraftStore.class));
    }
}
