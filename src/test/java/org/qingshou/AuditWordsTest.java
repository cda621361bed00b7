package org.qingshou;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Whoever reads the audit trail reads words: every action and kind of record that the house writes down has one. */
class AuditWordsTest {
    private static final String ACTION = "[a-z][a-z-]*(\\.[a-z][a-zA-Z]*)+";

    @Test
    void everyActionAndEveryKindOfRecordHasAWord() {
        Set<String> events = new HashSet<>();
        eachClass((unit, type) -> {
            if (isEvent(type) && isToldItsAction(type))
                events.add(type.getSimpleName().toString());
        });
        Map<String, String> needed = new TreeMap<>();
        eachClass((unit, type) -> {
            if (isEvent(type)) returned(unit, type, needed);
        });
        for (JavaSources.Unit unit : JavaSources.main())
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitNewClass(NewClassTree made, Void nothing) {
                    if (events.contains(made.getIdentifier().toString()))
                        made.getArguments().stream()
                                .flatMap(argument -> Literals.shapes(argument).stream())
                                .filter(text -> Literals.isWhole(text) && text.matches(ACTION))
                                .forEach(action -> needed.put("audit.action." + action, unit.at(made)));
                    return super.visitNewClass(made, nothing);
                }
            }.scan(unit.tree(), null);
        Set<String> keys = Bundles.keys().keySet();
        List<String> missing = new ArrayList<>();
        needed.forEach((key, at) -> {
            if (!keys.contains(key)) missing.add(at + " needs " + key);
        });
        assertThat(needed).containsKey("audit.action.case.closed");
        assertThat(missing).as("words that the audit page lacks").isEmpty();
    }

    /** What {@code action()} and {@code subjectType()} return where they return a literal. */
    private static void returned(JavaSources.Unit unit, ClassTree type, Map<String, String> needed) {
        for (Tree member : type.getMembers()) {
            if (!(member instanceof MethodTree method) || method.getBody() == null) continue;
            String name = method.getName().toString();
            if (!name.equals("action") && !name.equals("subjectType")) continue;
            String prefix = name.equals("action") ? "audit.action." : "audit.subject.";
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitReturn(ReturnTree back, Void nothing) {
                    Literals.shapes(back.getExpression()).stream()
                            .filter(text -> Literals.isWhole(text) && !text.isEmpty())
                            .forEach(text -> needed.put(prefix + text, unit.at(back)));
                    return super.visitReturn(back, nothing);
                }
            }.scan(method, null);
        }
    }

    private static boolean isEvent(ClassTree type) {
        return type.getImplementsClause().stream()
                .anyMatch(each -> each.toString().endsWith("AuditableEvent"));
    }

    /** Its action is one of its parts, given where it is made. */
    private static boolean isToldItsAction(ClassTree type) {
        return type.getMembers().stream()
                .noneMatch(member ->
                        member instanceof MethodTree method && method.getName().contentEquals("action"));
    }

    private static void eachClass(BiConsumer<JavaSources.Unit, ClassTree> visit) {
        for (JavaSources.Unit unit : JavaSources.main())
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitClass(ClassTree type, Void nothing) {
                    visit.accept(unit, type);
                    return super.visitClass(type, nothing);
                }
            }.scan(unit.tree(), null);
    }
}
