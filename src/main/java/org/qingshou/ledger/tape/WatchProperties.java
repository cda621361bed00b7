package org.qingshou.ledger.tape;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the watched folder.
 *
 * @param folder where the bank's systems put files, the same for all nodes; unset, no folder is watched
 * @param every time between two looks; a file is taken when it has not grown from one to the next
 */
@ConfigurationProperties("qingshou.import.watch")
record WatchProperties(
        @Nullable Path folder, @DefaultValue("15s") Duration every) {}
