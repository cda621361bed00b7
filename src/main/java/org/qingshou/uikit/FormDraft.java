package org.qingshou.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Map;

/** Keeps what is being entered into a form, and puts it back when the form opens again. */
final class FormDraft {
    private static final int REST_MILLIS = 2000;

    private final Div form;
    private final DraftPlace place;
    private final DraftNotice notice = new DraftNotice();
    private Map<String, String> initial = Map.of();
    private Map<String, String> kept = Map.of();
    private boolean quiet;

    FormDraft(Div form, DraftPlace place) {
        this.form = form;
        this.place = place;
    }

    Component notice() {
        return notice;
    }

    void begin() {
        initial = DraftFields.read(form);
        quiet = false;
        DraftStore.here().flatMap(store -> store.find(place)).ifPresent(this::offer);
        listen();
    }

    private void offer(DraftStore.Draft draft) {
        kept = draft.values();
        put(kept);
        notice.show(draft, this::discard);
    }

    private void discard() {
        put(initial);
        kept = Map.of();
        DraftStore.here().ifPresent(store -> store.forget(place));
        notice.setVisible(false);
    }

    private void put(Map<String, String> values) {
        quiet = true;
        DraftFields.put(form, values);
        quiet = false;
    }

    /** Fields that were drawn since are found as well. */
    private void listen() {
        DraftFields.of(form).values().forEach(this::listen);
    }

    private void listen(HasValue<?, ?> field) {
        if (ComponentUtil.getData((Component) field, FormDraft.class) == this) return;
        ComponentUtil.setData((Component) field, FormDraft.class, this);
        if (field instanceof HasValueChangeMode typed && typed.getValueChangeMode() == ValueChangeMode.ON_CHANGE) {
            typed.setValueChangeMode(ValueChangeMode.LAZY);
            typed.setValueChangeTimeout(REST_MILLIS);
        }
        field.addValueChangeListener(e -> changed());
    }

    private void changed() {
        if (quiet) return;
        listen();
        Map<String, String> now = DraftFields.read(form);
        now.entrySet().removeAll(initial.entrySet());
        if (now.equals(kept)) return;
        kept = now;
        DraftStore.here().ifPresent(store -> {
            if (now.isEmpty()) store.forget(place);
            else store.keep(place, now);
        });
    }

    /** Saved, or given up: nothing that changes from here on is kept. */
    void end() {
        quiet = true;
        DraftStore.here().ifPresent(store -> store.forget(place));
    }
}
