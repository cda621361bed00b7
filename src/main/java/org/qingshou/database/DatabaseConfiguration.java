package org.qingshou.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pools: one for people, one that alone may load local files for imports. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    /** Starts the embedded server where no other is named. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
    static class Embedded {
        @Bean(destroyMethod = "close")
        EmbeddedMariaDb embeddedMariaDb(DatabaseProperties properties) {
            return EmbeddedMariaDb.start(
                    properties.dataDir(),
                    properties.port(),
                    properties.bufferPool(),
                    properties.serverArgs().toArray(String[]::new));
        }

        @Bean
        JdbcConnectionDetails embeddedConnectionDetails(EmbeddedMariaDb database) {
            return new JdbcConnectionDetails() {
                @Override
                public String getUsername() {
                    return database.user();
                }

                @Override
                public String getPassword() {
                    return database.password();
                }

                @Override
                public String getJdbcUrl() {
                    return database.jdbcUrl() + "?allowLocalInfile=false";
                }
            };
        }
    }

    @Bean(defaultCandidate = false)
    @Qualifier(BulkLoad.POOL)
    DataSource bulkDataSource(JdbcConnectionDetails details) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("bulk");
        pool.setJdbcUrl(BulkLoad.url(details.getJdbcUrl()));
        pool.setUsername(details.getUsername());
        pool.setPassword(details.getPassword());
        pool.setMaximumPoolSize(4);
        pool.setMinimumIdle(0);
        return pool;
    }
}
