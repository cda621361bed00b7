package org.qingshou.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The wrapper finds a JDK 25 or newer where the default java is older, and says in one sentence what is missing. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "mvnw is a shell script")
class FindJdkTest {
    @TempDir
    Path machine = Path.of("target");

    @Test
    void anOldJavaHomeIsPassedOverForANewerJdkInTheUsualFolder() throws Exception {
        Path old = jdk("old/jdk-17", "17.0.15");
        Path young = jdk("usr/lib/jvm/temurin-25", "25.0.3");
        assertThat(find(Map.of("JAVA_HOME", old.toString()))).isEqualTo(young.toString());
    }

    @Test
    void javaHomeIsTakenWhereItIsNewEnough() throws Exception {
        jdk("usr/lib/jvm/temurin-25", "25.0.3");
        Path chosen = jdk("mine/jdk-26", "26");
        assertThat(find(Map.of("JAVA_HOME", chosen.toString()))).isEqualTo(chosen.toString());
    }

    @Test
    void withoutAnyJdk25OneSentenceSaysWhatToInstall() throws Exception {
        jdk("usr/lib/jvm/java-17", "17.0.15");
        assertThat(find(Map.of()))
                .startsWith("Qingshou needs a JDK 25 or newer and found none")
                .contains("install one")
                .doesNotContain("\n");
    }

    private Path jdk(String folder, String version) throws IOException {
        Path home = machine.resolve(folder);
        Files.createDirectories(home.resolve("bin"));
        for (String tool : new String[] {"java", "javac"})
            assertThat(Files.createFile(home.resolve("bin").resolve(tool))
                            .toFile()
                            .setExecutable(true))
                    .isTrue();
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private String find(Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder(
                "sh", "-c", "set -euf; . \"$1\"; printf %s \"$JAVA_HOME\"", "sh", ".mvn/find-jdk.sh");
        Map<String, String> variables = new HashMap<>(environment);
        variables.put("QINGSHOU_JVM_ROOT", machine.toString());
        variables.put("HOME", machine.toString());
        variables.put("PATH", emptyPathWithTools().toString());
        shell.environment().clear();
        shell.environment().putAll(variables);
        Process process = shell.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.strip();
    }

    /** The few commands that the script needs, and no java among them. */
    private Path emptyPathWithTools() throws IOException {
        Path bin = Files.createDirectories(machine.resolve("bin"));
        for (String tool : new String[] {"sh", "sed", "dirname", "readlink"}) {
            Path real = Files.exists(Path.of("/usr/bin", tool)) ? Path.of("/usr/bin", tool) : Path.of("/bin", tool);
            if (!Files.exists(bin.resolve(tool))) Files.createSymbolicLink(bin.resolve(tool), real);
        }
        return bin;
    }
}
