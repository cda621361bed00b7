package org.qingshou.strategy;

import java.util.Comparator;
import java.util.List;
import org.qingshou.strategy.method.CollectionMethod;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** The methods as the application finds them, without the application: nothing here names one. */
final class TestMethods {
    private static final List<CollectionMethod> ALL = scan();

    private TestMethods() {}

    static List<CollectionMethod> all() {
        return ALL;
    }

    private static List<CollectionMethod> scan() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(CollectionMethod.class));
        return scanner.findCandidateComponents("org.qingshou.strategy.methods").stream()
                .map(found -> make(String.valueOf(found.getBeanClassName())))
                .sorted(Comparator.comparingInt(CollectionMethod::rung))
                .toList();
    }

    private static CollectionMethod make(String name) {
        try {
            var constructor = Class.forName(name).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (CollectionMethod) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
