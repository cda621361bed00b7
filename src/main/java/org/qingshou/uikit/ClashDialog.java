package org.qingshou.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What somebody else saved while one was entering the same: theirs and one's own side by side, field by field. Nothing is
 * taken unasked where both changed a field, and putting one's own over the other's needs a reason.
 */
public final class ClashDialog {
    /** Whose value of a field stands in the end. */
    public enum Whose {
        THEIRS,
        MINE
    }

    /** A field in which the two differ, its values in the reader's words, and which of them was changed at all. */
    public record Part(String key, String label, String theirs, String mine, boolean theyChanged, boolean iChanged) {}

    /** Takes what was chosen; refuses as any form does. */
    public interface Chosen {
        /**
         * @param mine keys of the fields whose own value is to stand
         * @param over whether any of them was changed by the other, who is thereby overruled
         */
        void save(Set<String> mine, boolean over, String reason);
    }

    private final List<ClashChoice> choices;
    private final TextArea reason = new TextArea();
    private final FormDialog dialog;

    /** @param intro who saved what and when, as one sentence */
    public ClashDialog(Component owner, String intro, List<Part> parts, int longest, Chosen chosen) {
        choices = parts.stream().map(part -> new ClashChoice(owner, part)).toList();
        choices.forEach(choice -> choice.addValueChangeListener(e -> overruled()));
        List<Component> content = new ArrayList<>(List.of(new Paragraph(intro)));
        content.addAll(choices);
        reason.setLabel(owner.getTranslation("kit.clash.reason"));
        reason.setHelperText(owner.getTranslation("kit.clash.reason.help"));
        reason.setMaxLength(longest);
        reason.setWidthFull();
        content.add(reason);
        overruled();
        dialog = new FormDialog(
                owner.getTranslation("kit.clash.title"),
                owner.getTranslation("kit.save"),
                () -> submit(chosen),
                content.toArray(Component[]::new));
    }

    public void open() {
        dialog.open();
    }

    private boolean over() {
        return choices.stream().anyMatch(ClashChoice::overrules);
    }

    /** The reason is asked for only where somebody is overruled. */
    private void overruled() {
        reason.setVisible(over());
        reason.setRequiredIndicatorVisible(over());
    }

    private boolean submit(Chosen chosen) {
        choices.forEach(choice -> choice.setInvalid(choice.isEmpty()));
        if (choices.stream().anyMatch(ClashChoice::isEmpty)) return false;
        Set<String> mine = new LinkedHashSet<>();
        choices.stream().filter(ClashChoice::mine).map(ClashChoice::key).forEach(mine::add);
        chosen.save(mine, over(), reason.getValue());
        return true;
    }
}
