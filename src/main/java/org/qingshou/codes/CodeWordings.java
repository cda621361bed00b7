package org.qingshou.codes;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingshou.uikit.Texts;
import org.qingshou.uikit.Wordings;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The bank's words, held in memory because a page asks for hundreds of texts. The machine where they were changed knows
 * at once, the others within two seconds.
 */
@Component
class CodeWordings implements Wordings {
    private final CodeRows rows;
    private volatile Map<String, Words> known = Map.of();

    CodeWordings(CodeRows rows) {
        this.rows = rows;
    }

    private record Words(@Nullable String zh, @Nullable String en) {}

    @Override
    public Optional<String> find(String key, Locale locale) {
        Words words = known.get(key);
        if (words == null) return Optional.empty();
        return Optional.ofNullable(Texts.ENGLISH.equals(locale) ? words.en() : words.zh());
    }

    @TransactionalEventListener
    void changed(CodesChanged event) {
        refresh();
    }

    @EventListener(ContextRefreshedEvent.class)
    @Scheduled(fixedDelay = 2000, initialDelay = 2000)
    void refresh() {
        Map<String, Words> read = new HashMap<>();
        rows.settings().forEach((key, row) -> {
            if (row.zh() != null || row.en() != null) read.put(key, new Words(row.zh(), row.en()));
        });
        known = Map.copyOf(read);
    }
}
