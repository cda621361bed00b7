package org.qingshou;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The house's own Java files as the compiler reads them, so that a rule about sources can name file and line. */
final class JavaSources {
    private static final Path MAIN = Path.of("src", "main", "java");
    private static final List<Unit> UNITS = parse();

    private JavaSources() {}

    /** One parsed file. */
    record Unit(Path file, CompilationUnitTree tree, Trees trees, List<String> lines) {
        /** {@code path:line}, as terminals and editors link it. */
        String at(Tree node) {
            long start = trees.getSourcePositions().getStartPosition(tree, node);
            return file + ":" + tree.getLineMap().getLineNumber(start);
        }

        /** Path below {@code org/qingshou}, with forward slashes. */
        String place() {
            return MAIN.resolve("org/qingshou")
                    .relativize(file)
                    .toString()
                    .replace(file.getFileSystem().getSeparator(), "/");
        }

        boolean isScreen() {
            return place().contains("/ui/") || place().startsWith("uikit/") || place().startsWith("shell/");
        }
    }

    static List<Unit> main() {
        return UNITS;
    }

    static List<Path> files(Path root, String ending) {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Unit> parse() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var files = manager.getJavaFileObjectsFromPaths(files(MAIN, ".java"));
            JavacTask task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, files);
            Trees trees = Trees.instance(task);
            List<Unit> units = new ArrayList<>();
            for (CompilationUnitTree tree : task.parse()) {
                Path file = Path.of(tree.getSourceFile().toUri());
                Path here = Path.of("").toAbsolutePath().relativize(file);
                units.add(new Unit(here, tree, trees, lines(here)));
            }
            return List.copyOf(units);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
