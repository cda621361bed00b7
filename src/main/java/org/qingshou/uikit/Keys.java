package org.qingshou.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Single keys that act on a page, such as {@code /} for its search. They keep quiet while somebody types or a dialog is
 * open, which shortcuts of the framework do not; {@code Enter} acts only inside a list.
 */
@Tag("qs-keys")
@JavaScript("context://ui/qs-keys.js")
public class Keys extends Component {
    /** What the browser tells. */
    private record Pressed(String key) {}

    private final Map<String, SerializableRunnable> acts = new LinkedHashMap<>();

    public Keys() {
        getElement()
                .addEventListener(
                        "qs-key", e -> press(e.getEventDetail(Pressed.class).key()))
                .addEventDetail(Pressed.class);
    }

    /** @param key as the browser names it, such as {@code n} or {@code Enter} */
    public Keys on(String key, SerializableRunnable act) {
        acts.put(key, act);
        getElement().setAttribute("keys", String.join(" ", acts.keySet()));
        return this;
    }

    /** Does what the key does. */
    public void press(String key) {
        SerializableRunnable act = acts.get(key);
        if (act != null) act.run();
    }
}
