package org.qingshou.messages;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.CurrentActor;
import org.qingshou.compliance.TextScreen;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What the administrator does with texts: proposes and switches off. Allowing is somebody else's. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class TemplateDesk {
    private final Templates templates;
    private final CurrentActor current;

    TemplateDesk(Templates templates, CurrentActor current) {
        this.templates = templates;
        this.current = current;
    }

    public List<MessageTemplate> all() {
        return templates.all();
    }

    public UUID propose(MessageUse use, String name, String subject, String text, @Nullable UUID replaces) {
        return templates.propose(
                use, name, subject, text, replaces, current.get().id());
    }

    public void retire(UUID id) {
        templates.retire(id, current.get().id());
    }

    /** Whether a text says that a court will be asked: it is not sent once limitation has run out. */
    public boolean announcesSuit(String text) {
        return TextScreen.announcesSuit(text);
    }

    /** The names of the holes that a text may have, those first that tell nothing of a debt. */
    public List<String> holes() {
        return MessageWords.ALL.stream()
                .sorted(Comparator.comparing((String hole) -> MessageWords.OF_DEBT.contains(hole))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
