package org.qingshou.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import org.qingshou.strategy.method.Trade;

/** What the demo's people say and write; all of it invented, and true of the case it stands in. */
final class Words {
    private final Properties words = new Properties();

    Words() {
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream("/demo/words.properties"))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The alternatives under this key; those of the trade where it has its own. */
    Optional<List<String>> all(String key, Trade trade) {
        String found = words.getProperty(key + "." + trade, words.getProperty(key));
        return Optional.ofNullable(found).map(text -> List.of(text.split("\\|", -1)));
    }

    String one(String key, Trade trade, Random random) {
        return any(all(key, trade).orElseThrow(() -> new IllegalArgumentException("no words for " + key)), random);
    }

    static <T> T any(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
