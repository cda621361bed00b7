package org.qingshou.strategy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.qingshou.strategy.method.CollectionMethod;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** The methods as the application finds them, without the application: nothing here names one. */
final class TestMethods {
    private static final List<CollectionMethod> ALL = scan(Map.of());
    private static final List<CollectionMethod> WITH_OPTIONAL = scan(Map.of("qingshou.methods.disposal", "true"));

    private TestMethods() {}

    static List<CollectionMethod> all() {
        return ALL;
    }

    /** Those that a bank has to switch on, too. */
    static List<CollectionMethod> withOptional() {
        return WITH_OPTIONAL;
    }

    private static List<CollectionMethod> scan(Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        var scanner = new ClassPathScanningCandidateComponentProvider(false, environment);
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
