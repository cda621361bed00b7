package org.qingshou.uikit;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A choice of one as large keys: quick with a thumb, and a radio group to keyboard and screen reader. It also stands
 * where others put tabs, because the scroller of Vaadin's tabs has no place inside a tab list (WCAG 4.1.2).
 */
public class Chips<T> extends RadioButtonGroup<T> {
    private static final long serialVersionUID = 1L;

    /** Moves the strip and nothing else: the page would jump to it. */
    private static final String INTO_SIGHT = """
            requestAnimationFrame(() => {
                const chosen = this.querySelector('vaadin-radio-button[checked]');
                const strip = this.shadowRoot && this.shadowRoot.querySelector('[part=group-field]');
                if (!chosen || !strip) return;
                strip.scrollLeft += chosen.getBoundingClientRect().left - strip.getBoundingClientRect().left
                    - (strip.clientWidth - chosen.offsetWidth) / 2;
            })""";

    /** With a label above. */
    public Chips(String label, Function<T, String> textKey, Collection<T> items) {
        super(label);
        addClassName("qs-chips");
        setItems(items);
        setItemLabelGenerator(item -> getTranslation(textKey.apply(item)));
    }

    /** In the place of tabs: the label is only spoken, and the first item is chosen. */
    public static <T> Chips<T> asTabs(String label, Function<T, String> textKey, Collection<T> items) {
        Chips<T> chips = new Chips<>("", textKey, items);
        chips.addClassName("qs-tabs");
        chips.setAriaLabel(label);
        chips.setValue(items.iterator().next());
        // On a phone the strip scrolls, and a fresh page would show its beginning whatever is chosen.
        chips.addAttachListener(e -> chips.getElement().executeJs(INTO_SIGHT));
        chips.addValueChangeListener(e -> chips.getElement().executeJs(INTO_SIGHT));
        return chips;
    }

    /** The choice, with the field marked where there is none. */
    public @Nullable T needed(String problem) {
        setInvalid(isEmpty());
        setErrorMessage(problem);
        return getValue();
    }
}
