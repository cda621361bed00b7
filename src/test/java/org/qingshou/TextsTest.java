package org.qingshou;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qingshou.Bundles.Text;
import org.qingshou.uikit.Texts;

/** Both languages are complete, every key that is asked for is there, and none lies about unused. */
class TextsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?:'')*(?!')");
    /** What fills a placeholder is Chinese more often than not. */
    private static final Pattern HALF_WIDTH = Pattern.compile("[\\p{IsHan}}][,;:()?!]|[,;:()?!][\\p{IsHan}{]");

    /** A number and the words behind it, up to where the sentence turns. */
    private static final Pattern COUNTED = Pattern.compile("\\{\\d+}((?: [a-z-]+){1,3})");

    /** Words that end in s and are no plural; behind them, and behind small words, nothing is counted any more. */
    private static final Set<String> TURNS = Set.of(
            "is",
            "has",
            "was",
            "waits",
            "stands",
            "runs",
            "helps",
            "ends",
            "owes",
            "overlaps",
            "needs",
            "holds",
            "does",
            "decides",
            "becomes",
            "asks",
            "gets",
            "this",
            "as",
            "left",
            "and",
            "of",
            "in",
            "to",
            "or",
            "at",
            "on",
            "by",
            "for",
            "from",
            "after",
            "with",
            "when",
            "into",
            "cannot",
            "beyond",
            "also");

    private static final Pattern KEY_PART = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*\\.");

    /** One place in the sources that names a key, whole or with holes. */
    private record Asked(String at, String shape) {}

    @Test
    void everyBundleHasTheSameKeysInBothLanguages() {
        List<String> problems = new ArrayList<>();
        for (Path chinese : Bundles.chinese()) {
            Path english = Bundles.english(chinese);
            if (!Files.exists(english)) {
                problems.add(chinese + " has no English twin");
                continue;
            }
            problems.addAll(missing(chinese, english));
            problems.addAll(missing(english, chinese));
        }
        assertThat(problems).as("texts that one language lacks").isEmpty();
    }

    @Test
    void noKeyStandsTwice() {
        List<String> problems = new ArrayList<>();
        for (boolean english : new boolean[] {false, true}) {
            Map<String, Text> seen = new HashMap<>();
            for (Path file : Bundles.all()) {
                if (file.toString().endsWith("_en.properties") != english) continue;
                for (Text text : Bundles.texts(file)) {
                    Text first = seen.putIfAbsent(text.key(), text);
                    if (first != null) problems.add(text.at() + " stands already at " + first.at());
                }
            }
        }
        assertThat(problems).as("keys given twice").isEmpty();
    }

    @Test
    void noTextIsEmptyAndEveryTextIsAMessageFormatWithDoubledApostrophes() {
        List<String> problems = new ArrayList<>();
        for (Path file : Bundles.all()) {
            for (Text text : Bundles.texts(file)) {
                if (text.value().isBlank()) problems.add(text.at() + " is empty");
                if (LONE_APOSTROPHE.matcher(text.value()).find())
                    problems.add(text.at() + " has an apostrophe that is not doubled: " + text.value());
                try {
                    assertThat(new MessageFormat(text.value()).toPattern()).isNotNull();
                } catch (IllegalArgumentException e) {
                    problems.add(text.at() + " is no message format: " + e.getMessage());
                }
            }
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void chineseIsPunctuatedInFullWidth() {
        List<String> problems = new ArrayList<>();
        for (Path file : Bundles.chinese())
            for (Text text : Bundles.texts(file))
                if (HALF_WIDTH.matcher(text.value()).find()) problems.add(text.at() + ": " + text.value());
        assertThat(problems).as("half-width punctuation beside Chinese").isEmpty();
    }

    /** “1 days late” is no English: a noun behind a number is chosen by the number. */
    @Test
    void noEnglishNounBehindANumberIsPluralWhateverTheNumber() {
        List<String> problems = new ArrayList<>();
        for (Path chinese : Bundles.chinese())
            for (Text text : Bundles.texts(Bundles.english(chinese))) {
                if (text.value().contains("(s)")) problems.add(text.at() + ": " + text.value());
                Matcher counted = COUNTED.matcher(text.value());
                while (counted.find())
                    if (endsInPlural(counted.group(1).strip().split(" ", -1)))
                        problems.add(text.at() + ": " + text.value());
            }
        assertThat(problems).as("write {0} {0,choice,0#days|1#day|1<days}").isEmpty();
    }

    private static boolean endsInPlural(String[] words) {
        for (String word : words) {
            if (TURNS.contains(word)) return false;
            if (word.endsWith("s")) return true;
        }
        return false;
    }

    @Test
    void wordsFollowTheirNumberAsItIsTold() throws IOException {
        Texts texts = new Texts();
        assertThat(texts.getTranslation("worklist.days.of", Texts.ENGLISH, "1")).isEqualTo("1 day overdue");
        assertThat(texts.getTranslation("worklist.days.of", Texts.ENGLISH, "0")).isEqualTo("0 days overdue");
        assertThat(texts.getTranslation("worklist.days.of", Texts.ENGLISH, "2")).isEqualTo("2 days overdue");
        assertThat(texts.getTranslation("worklist.days.of", Texts.ENGLISH, "1,001"))
                .isEqualTo("1,001 days overdue");
        assertThat(texts.getTranslation("worklist.days.of", Texts.ENGLISH, "—")).isEqualTo("— days overdue");
        assertThat(texts.getTranslation("worklist.days.of", Texts.ENGLISH, 1)).isEqualTo("1 day overdue");
        assertThat(texts.getTranslation("worklist.reason.NEXT_LATE", Texts.ENGLISH, "x", "1"))
                .isEqualTo("Next step 1 day late");
        assertThat(texts.getTranslation("cases.pending.line", Texts.ENGLISH, "Plan", "Li Na", "1"))
                .isEqualTo("Plan · asked by Li Na · waiting for 1 day");
        assertThat(texts.getTranslation("worklist.days.of", Texts.CHINESE, "1")).isEqualTo("逾期 1 天");
    }

    @Test
    void bothLanguagesHaveTheSamePlaceholders() {
        List<String> problems = new ArrayList<>();
        for (Path file : Bundles.chinese()) {
            if (!Files.exists(Bundles.english(file))) continue;
            Map<String, Text> english = Bundles.texts(Bundles.english(file)).stream()
                    .collect(Collectors.toMap(Text::key, text -> text, (a, b) -> a));
            for (Text chinese : Bundles.texts(file)) {
                Text other = english.get(chinese.key());
                if (other != null && !placeholders(chinese).equals(placeholders(other)))
                    problems.add(chinese.at() + " has " + placeholders(chinese) + ", English at " + other.at() + " has "
                            + placeholders(other));
            }
        }
        assertThat(problems).as("texts whose placeholders differ").isEmpty();
    }

    @Test
    void everyKeyThatIsAskedForExists() {
        Set<String> keys = Bundles.keys().keySet();
        List<String> problems = new ArrayList<>();
        for (Asked asked : askedByCalls()) {
            if (Literals.isWhole(asked.shape())) {
                if (!keys.contains(asked.shape())) problems.add(asked.at() + " asks for " + asked.shape());
            } else if (KEY_PART.matcher(asked.shape()).lookingAt()) {
                Pattern pattern = Literals.pattern(asked.shape());
                if (keys.stream().noneMatch(key -> pattern.matcher(key).matches()))
                    problems.add(asked.at() + " asks for " + Literals.shown(asked.shape()) + ", which no key fits");
            }
        }
        assertThat(problems).as("keys that no bundle has").isEmpty();
    }

    @Test
    void everyKeyIsUsed() {
        Set<String> whole = new HashSet<>(enumKeys());
        List<Pattern> shapes = new ArrayList<>();
        for (String found : everyString()) {
            // An argument "#key" is a text itself.
            String shape = found.startsWith("#") ? found.substring(1) : found;
            if (Literals.isWhole(shape)) whole.add(shape);
            else if (startsWithKeyPart(shape) || endsWithKeyPart(shape)) shapes.add(Literals.pattern(shape));
        }
        List<String> unused = Bundles.keys().values().stream()
                .filter(text -> !whole.contains(text.key()))
                .filter(text -> shapes.stream()
                        .noneMatch(shape -> shape.matcher(text.key()).matches()))
                .map(Text::at)
                .toList();
        assertThat(unused).as("texts that nothing asks for").isEmpty();
    }

    /** {@code <type>.<CONSTANT>}: an enum's words belong to it, wherever they are shown. */
    private static Set<String> enumKeys() {
        Set<String> keys = new HashSet<>();
        scan(node -> true, (unit, node) -> {
            if (!(node instanceof ClassTree type) || type.getKind() != Tree.Kind.ENUM) return;
            String name = type.getSimpleName()
                    .toString()
                    .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                    .toLowerCase(Locale.ROOT);
            for (Tree member : type.getMembers())
                if (member instanceof VariableTree constant) keys.add(name + "." + constant.getName());
        });
        return keys;
    }

    private static boolean startsWithKeyPart(String shape) {
        return KEY_PART.matcher(shape).lookingAt();
    }

    /** {@code base + ".help"} */
    private static boolean endsWithKeyPart(String shape) {
        return Literals.shown(shape).matches("…\\.[A-Za-z][A-Za-z0-9_.-]+");
    }

    private static List<String> missing(Path from, Path in) {
        Set<String> there = Bundles.texts(in).stream().map(Text::key).collect(Collectors.toSet());
        return Bundles.texts(from).stream()
                .filter(text -> !there.contains(text.key()))
                .map(text -> text.at() + " is missing in " + in)
                .toList();
    }

    private static Set<String> placeholders(Text text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text.value());
        while (matcher.find()) found.add(matcher.group(1));
        return found;
    }

    /** Every string of the sources: literals, and concatenations with their holes. */
    private static Set<String> everyString() {
        Set<String> shapes = new HashSet<>();
        scan(node -> true, (unit, node) -> {
            if (node instanceof LiteralTree || node instanceof BinaryTree || node instanceof MethodInvocationTree)
                Literals.shapes(node).stream().filter(Literals::hasText).forEach(shapes::add);
        });
        return shapes;
    }

    private static List<Asked> askedByCalls() {
        List<Asked> asked = new ArrayList<>();
        scan(node -> true, (unit, node) -> {
            ExpressionTree key = keyOf(node);
            if (key == null) return;
            for (String shape : Literals.shapes(key))
                if (Literals.hasText(shape)) asked.add(new Asked(unit.at(node), shape));
        });
        return asked;
    }

    /** The argument that is a text key, where the node is one of the ways to ask for a text. */
    private static @org.jspecify.annotations.Nullable ExpressionTree keyOf(Tree node) {
        if (node instanceof AnnotationTree annotation) {
            if (!annotation.getAnnotationType().toString().endsWith("Menu")) return null;
            return annotation.getArguments().stream()
                    .filter(a -> a instanceof AssignmentTree s
                            && s.getVariable().toString().equals("title"))
                    .map(a -> ((AssignmentTree) a).getExpression())
                    .findFirst()
                    .orElse(null);
        }
        if (node instanceof NewClassTree made) {
            String type = made.getIdentifier().toString();
            if (type.equals("Refused") && made.getArguments().size() > 1)
                return made.getArguments().get(1);
            return null;
        }
        if (!(node instanceof MethodInvocationTree call)) return null;
        List<? extends ExpressionTree> args = call.getArguments();
        String owner = "";
        String name;
        if (call.getMethodSelect() instanceof MemberSelectTree select) {
            owner = select.getExpression().toString();
            name = select.getIdentifier().toString();
        } else if (call.getMethodSelect() instanceof IdentifierTree own) {
            name = own.getName().toString();
        } else {
            return null;
        }
        int index = -1;
        if (name.equals("getTranslation")) index = 0;
        else if (owner.endsWith("Refused") && name.matches("badInput|notFound|conflict|forbidden")) index = 0;
        else if (owner.endsWith("Line") && name.equals("of")) index = 0;
        else if (owner.toLowerCase(Locale.ROOT).endsWith("notices") && name.equals("tell")) index = 2;
        else if (owner.toLowerCase(Locale.ROOT).endsWith("timeline") && name.equals("add") && args.size() >= 6)
            index = 4;
        return index >= 0 && args.size() > index ? args.get(index) : null;
    }

    private interface Visit {
        void node(JavaSources.Unit unit, Tree node);
    }

    private static void scan(Predicate<JavaSources.Unit> which, Visit visit) {
        for (JavaSources.Unit unit : JavaSources.main()) {
            if (!which.test(unit)) continue;
            new TreeScanner<Void, Void>() {
                @Override
                public Void scan(@org.jspecify.annotations.Nullable Tree node, Void nothing) {
                    if (node != null) visit.node(unit, node);
                    return super.scan(node, nothing);
                }
            }.scan(unit.tree(), null);
        }
    }
}
