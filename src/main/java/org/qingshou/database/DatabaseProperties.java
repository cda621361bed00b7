package org.qingshou.database;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The embedded database of a start without {@code spring.datasource.url}.
 *
 * @param dataDir folder that holds the database files, the generated password and the keys
 * @param port port on 127.0.0.1; 0 takes a free one
 * @param bufferPool InnoDB buffer pool size, such as {@code 512M}
 * @param serverArgs further settings of the server as on its command line, such as {@code --innodb-log-file-size=512M};
 *     they win over ours
 */
@ConfigurationProperties("qingshou.database")
record DatabaseProperties(
        @DefaultValue("./data") Path dataDir,
        @DefaultValue("0") int port,
        @DefaultValue("512M") String bufferPool,
        @DefaultValue List<String> serverArgs) {}
