package org.qingshou.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The embedded database of a start without {@code spring.datasource.url}.
 *
 * @param dataDir folder that holds the database files, the generated password and the keys
 * @param port port on 127.0.0.1; 0 takes a free one
 * @param bufferPool InnoDB buffer pool size, such as {@code 512M}
 */
@ConfigurationProperties("qingshou.database")
record DatabaseProperties(
        @DefaultValue("./data") Path dataDir,
        @DefaultValue("0") int port,
        @DefaultValue("512M") String bufferPool) {}
