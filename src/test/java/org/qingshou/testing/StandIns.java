package org.qingshou.testing;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.ledger.BusinessDates;
import org.qingshou.ledger.Persons;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** Empty stand-ins for services of modules that are not there yet, so that the whole context starts. */
@Component
class StandIns implements BeanDefinitionRegistryPostProcessor, Ordered {
    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        ConfigurableListableBeanFactory factory = (ConfigurableListableBeanFactory) registry;
        if (factory.getBeanNamesForType(Persons.class, true, false).length == 0)
            registry.registerBeanDefinition("personsStandIn", new RootBeanDefinition(Persons.class, StandIns::persons));
        if (factory.getBeanNamesForType(BusinessDates.class, true, false).length == 0)
            registry.registerBeanDefinition(
                    "businessDatesStandIn",
                    new RootBeanDefinition(BusinessDates.class, () -> dates(factory.getBean(BusinessClock.class))));
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    private static Persons persons() {
        return (Persons) Proxy.newProxyInstance(
                StandIns.class.getClassLoader(),
                new Class<?>[] {Persons.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "hashCode" -> 1;
                    case "equals" -> false;
                    case "toString" -> "stand-in";
                    default -> List.of();
                });
    }

    private static BusinessDates dates(BusinessClock clock) {
        return new BusinessDates() {
            @Override
            public Optional<LocalDate> lastClosed() {
                return Optional.empty();
            }

            @Override
            public LocalDate current() {
                return clock.today().minusDays(1);
            }
        };
    }
}
