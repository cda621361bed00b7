package org.qingshou;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Rules of the house that the class files no longer show: SQL in strings, sizes of files, packages without null marks. */
class SourceRulesTest {
    private static final int VIEW_LINES = 150;
    private static final int PART_LINES = 100;
    private static final Pattern DATABASE_TIME = Pattern.compile(
            "\\b(NOW|CURDATE|CURTIME|SYSDATE|UTC_TIMESTAMP|UTC_DATE|UNIX_TIMESTAMP)\\s*\\(|\\bCURRENT_(TIMESTAMP|DATE|TIME)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SHARED_UPDATE = Pattern.compile(
            "\\bUPDATE\\s+(collection_case|promise|repayment_plan|reduction|ladder_step|placement|case_hold|approval_request)\\b[^;]*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern VERSION_STEP = Pattern.compile(
            "\\b(?:(\\w+)\\.)?version\\s*=\\s*(?:\\w+\\.)?version\\s*\\+\\s*1\\b", Pattern.CASE_INSENSITIVE);

    @Test
    void noSqlAsksTheDatabaseForTheTime() {
        List<String> problems = new ArrayList<>();
        strings((at, text) -> {
            if (DATABASE_TIME.matcher(text).find()) problems.add(at + " asks the database for the time: " + text);
        });
        for (Path file : JavaSources.files(Path.of("src", "main", "resources", "db"), ".sql")) {
            List<String> lines = JavaSources.lines(file);
            for (int i = 0; i < lines.size(); i++) {
                String code = lines.get(i).replaceFirst("--.*", "");
                if (DATABASE_TIME.matcher(code).find()) problems.add(file + ":" + (i + 1) + " " + code.strip());
            }
        }
        assertThat(problems).as("the one clock is BusinessClock").isEmpty();
    }

    @Test
    void everyBulkUpdateOfASharedRowRaisesItsVersionAndStatesWhatItExpects() {
        List<String> problems = new ArrayList<>();
        strings((at, text) -> {
            Matcher update = SHARED_UPDATE.matcher(text);
            while (update.find()) {
                String statement = update.group();
                if (!VERSION_STEP.matcher(statement).find())
                    problems.add(at + " updates " + update.group(1) + " without version = version + 1");
                if (!Pattern.compile("\\bWHERE\\b", Pattern.CASE_INSENSITIVE)
                        .matcher(statement)
                        .find()) problems.add(at + " updates " + update.group(1) + " without a WHERE");
            }
        });
        assertThat(problems).as("rows that people and day-end both touch").isEmpty();
    }

    @Test
    void vaadinViewsAreNeverProxiedByMethodSecurity() {
        List<String> problems = new ArrayList<>();
        for (JavaSources.Unit unit : JavaSources.main())
            for (int i = 0; i < unit.lines().size(); i++)
                if (unit.lines().get(i).contains("jsr250Enabled"))
                    problems.add(unit.file() + ":" + (i + 1) + " would proxy every view that has @RolesAllowed");
        assertThat(problems).isEmpty();
    }

    @Test
    void viewsAndTheirPartsAreSmall() {
        List<String> problems = new ArrayList<>();
        for (JavaSources.Unit unit : JavaSources.main()) {
            if (!unit.isScreen()) continue;
            boolean view = unit.lines().stream().anyMatch(line -> line.startsWith("@Route"));
            int limit = view ? VIEW_LINES : PART_LINES;
            if (unit.lines().size() > limit)
                problems.add(unit.file() + ":" + unit.lines().size() + " is longer than " + limit + " lines");
        }
        assertThat(problems).as("a view is wiring").isEmpty();
    }

    @Test
    void screensUseOnlyTheStyleSheetForTheirLook() {
        List<String> problems = new ArrayList<>();
        Pattern forbidden = Pattern.compile("@CssImport|@NpmPackage|@JsModule|\\bgetStyle\\(\\)");
        for (JavaSources.Unit unit : JavaSources.main())
            for (int i = 0; i < unit.lines().size(); i++) {
                String line = unit.lines().get(i);
                boolean comment = line.stripLeading().startsWith("*")
                        || line.stripLeading().startsWith("//");
                if (!comment && forbidden.matcher(line).find())
                    problems.add(unit.file() + ":" + (i + 1) + " " + line.strip());
            }
        assertThat(problems).as("class names and frontend/qingshou.css only").isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<Path> folders = new TreeSet<>();
        for (JavaSources.Unit unit : JavaSources.main()) folders.add(unit.file().getParent());
        List<String> problems = folders.stream()
                .map(folder -> folder.resolve("package-info.java"))
                .filter(info -> !Files.exists(info)
                        || JavaSources.lines(info).stream()
                                .noneMatch(line -> line.startsWith("@NullMarked")
                                        || line.startsWith("@org.jspecify.annotations.NullMarked")))
                .map(info -> info + ":1 has no @NullMarked")
                .toList();
        assertThat(problems).isEmpty();
    }

    /** Each string of the sources once, concatenations as one. */
    private static void strings(BiConsumer<String, String> visit) {
        for (JavaSources.Unit unit : JavaSources.main()) {
            Set<Tree> inside = new HashSet<>();
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitBinary(BinaryTree plus, Void nothing) {
                    if (!inside.contains(plus)) visitAll(plus);
                    inside.add(plus.getLeftOperand());
                    inside.add(plus.getRightOperand());
                    return super.visitBinary(plus, nothing);
                }

                @Override
                public Void visitLiteral(LiteralTree literal, Void nothing) {
                    if (!inside.contains(literal)) visitAll(literal);
                    return super.visitLiteral(literal, nothing);
                }

                private void visitAll(Tree node) {
                    Literals.shapes(node).stream()
                            .filter(Literals::hasText)
                            .forEach(shape -> visit.accept(unit.at(node), Literals.shown(shape)));
                }
            }.scan(unit.tree(), null);
        }
    }
}
