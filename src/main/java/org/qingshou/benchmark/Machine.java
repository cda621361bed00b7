package org.qingshou.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the figures were taken on. */
final class Machine {
    private static final long MIB = 1 << 20;
    private static final Path CPU = Path.of("/proc/cpuinfo");

    private Machine() {}

    static Map<String, Object> describe() {
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        machine.put("architecture", System.getProperty("os.arch"));
        machine.put("cpu", cpu());
        machine.put("cores", Runtime.getRuntime().availableProcessors());
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean os)
            machine.put("memoryMb", os.getTotalMemorySize() / MIB);
        machine.put("java", Runtime.version().toString());
        return machine;
    }

    /** Linux tells the name of the processor; elsewhere it is not known. */
    private static String cpu() {
        if (!Files.isReadable(CPU)) return "unknown";
        try (Stream<String> lines = Files.lines(CPU)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> line.replaceFirst("^[^:]*:", "").strip())
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }

    /** The settings of the database server that the aims are stated for, as the server itself tells them. */
    static Map<String, Object> server(JdbcClient jdbc) {
        Map<String, Object> server = new LinkedHashMap<>();
        jdbc.sql("""
                        SHOW VARIABLES WHERE variable_name IN ('version', 'innodb_buffer_pool_size', 'innodb_log_file_size',
                            'innodb_flush_log_at_trx_commit')""").query(row -> {
            server.put(row.getString(1), row.getString(2));
        });
        return server;
    }
}
