package org.qingshou.ledger.tape;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.qingshou.uikit.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks into the watched folder from time to time; of many nodes one does. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("qingshou.import.watch.folder")
class FolderWatch {
    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    @Bean
    FolderImport folderImport(
            WatchProperties properties,
            Tapes tapes,
            Payments payments,
            MappingProfiles profiles,
            Texts texts,
            FailedFiles failures) {
        Path folder = Objects.requireNonNull(properties.folder());
        if (!Files.isWritable(folder))
            LOG.warn(
                    "The watched folder {} is not there or not writable: no file is taken from it until it is", folder);
        return new FolderImport(new WatchedFolder(folder), tapes, payments, profiles, texts, failures);
    }

    @Bean
    RecurringTask<Void> importFolder(WatchProperties properties, ObjectProvider<FolderImport> folder) {
        return Tasks.recurring("import-folder", FixedDelay.of(properties.every()))
                .onDeadExecutionRevive()
                .execute((instance, context) -> folder.getObject().look());
    }
}
