package org.qingshou.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.test.context.TestPropertySource;

/**
 * Lets a piece of work die right after its n-th commit, as a process does that is killed there: from then on its threads
 * get nothing from the database any more, not even in their last words, and what was open is rolled back. Every commit is
 * a point, that of a transaction as that of a single statement, because between two of them a kill leaves the same.
 */
public final class KillSwitch {
    private static final Set<String> WRITES = Set.of("execute", "executeUpdate", "executeLargeUpdate", "executeBatch");
    /** Threads that work for the import or the close of a day, beside the one that runs the test. */
    private static final List<String> HELPERS = List.of("tape-", "worklist-");

    private final AtomicInteger commits = new AtomicInteger();
    private volatile int last = Integer.MAX_VALUE;
    private volatile boolean dead;
    private volatile @Nullable Thread victim;

    /** The application with its pools under the switch, and nothing that works on by itself. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @QingshouTest
    @Import(Wiring.class)
    @TestPropertySource(properties = "qingshou.import.merge-range=20")
    public @interface Wired {}

    /** Wraps every pool. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Wiring {
        @Bean
        static KillSwitch killSwitch() {
            return new KillSwitch();
        }

        @Bean
        static BeanPostProcessor poolsUnderTheSwitch(KillSwitch killer) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource pool ? killer.new Pool(pool) : bean;
                }
            };
        }

        /** What is timed is never due, so that a run is the same each time. */
        @Bean
        @Primary
        TaskScheduler taskScheduler() {
            return (TaskScheduler) Proxy.newProxyInstance(
                    TaskScheduler.class.getClassLoader(),
                    new Class<?>[] {TaskScheduler.class},
                    (proxy, method, args) -> method.isDefault()
                            ? InvocationHandler.invokeDefault(proxy, method, args)
                            : method.getDeclaringClass() == Object.class
                                    ? method.invoke(new SimpleAsyncTaskScheduler(), args)
                                    : null);
        }
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed() {
            super("killed");
        }
    }

    /** How many commits the work makes when nobody kills it. */
    public int commits(Runnable work) {
        killAfter(Integer.MAX_VALUE, work);
        return commits.get();
    }

    /** Whether the work died; false where it was over before. What it throws of itself is thrown on. */
    public boolean killAfter(int commit, Runnable work) {
        commits.set(0);
        dead = false;
        last = commit;
        victim = Thread.currentThread();
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            if (!dead) throw e;
        } finally {
            victim = null;
        }
        boolean died = dead;
        dead = false;
        return died;
    }

    private boolean isAboutMe() {
        Thread me = Thread.currentThread();
        return victim != null && (me == victim || HELPERS.stream().anyMatch(me.getName()::startsWith));
    }

    private void live() {
        if (dead && isAboutMe()) throw new Killed();
    }

    private void committed() {
        if (!isAboutMe()) return;
        if (commits.incrementAndGet() == last) {
            dead = true;
            throw new Killed();
        }
    }

    private final class Pool extends DelegatingDataSource {
        Pool(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            live();
            Connection connection = super.getConnection();
            return proxy(Connection.class, (self, method, args) -> onConnection(connection, method, args));
        }
    }

    private @Nullable Object onConnection(Connection connection, Method method, Object @Nullable [] args)
            throws Throwable {
        String name = method.getName();
        if (name.equals("commit") || name.startsWith("prepare") || name.equals("createStatement")) live();
        Object result = call(connection, method, args);
        if (name.equals("commit")) committed();
        if (result instanceof Statement statement)
            return proxy(
                    method.getReturnType().asSubclass(Statement.class),
                    (self, called, with) -> onStatement(connection, statement, called, with));
        return result;
    }

    private @Nullable Object onStatement(
            Connection connection, Statement statement, Method method, Object @Nullable [] args) throws Throwable {
        boolean executes = method.getName().startsWith("execute");
        if (executes) live();
        Object result = call(statement, method, args);
        if (executes && WRITES.contains(method.getName()) && connection.getAutoCommit()) committed();
        return result;
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(KillSwitch.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
